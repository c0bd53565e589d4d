package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.data.ScaleRow;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.ResolvedProduct;
import io.github.qualirepar.domain.eligibility.ResolvedSite;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whom and what the scheme covers (SCO). */
final class ScopeRules {
    static final int YEARS_OF_LEGAL_GUARANTEE = 2;

    static final List<Rule> ALL = List.of(
            Rule.named(
                            "SCO-02",
                            "The device belongs to a private person, not to a company, association or public body.")
                    .source("S14, S19")
                    .from("2022-12-15")
                    .also("INV-03")
                    .finds(ScopeRules::privatePerson, FindingCode.CUSTOMER_IS_COMPANY, FindingCode.FIELD_MISSING),
            Rule.named("SCO-03", "Somebody declared the device out of every guarantee, insurance and subscription.")
                    .source("S15, S30, S13")
                    .from("2022-12-15")
                    .finds(
                            ScopeRules::outOfWarranty,
                            FindingCode.WARRANTY_NOT_DECLARED,
                            FindingCode.DECLARATION_INCOMPLETE,
                            FindingCode.DECLARATION_IN_FUTURE),
            Rule.named("SCO-05", "The product is in the list, and the repair inside the days on which it is eligible.")
                    .source("S2, S6, S37")
                    .also("SCO-01")
                    .finds(
                            ScopeRules::eligibleProduct,
                            FindingCode.PRODUCT_UNKNOWN,
                            FindingCode.PRODUCT_OF_OTHER_SCHEME,
                            FindingCode.PRODUCT_NOT_LISTED,
                            FindingCode.PRODUCT_NOT_ELIGIBLE_THEN),
            Rule.named(
                            "SCO-06",
                            "The site may claim, and holds a valid label for this family on the day of the repair.")
                    .source("S30, S7, S17")
                    .from("2022-12-15")
                    .also("LAB-01", "LAB-02", "LAB-04", "LAB-07")
                    .finds(
                            ScopeRules::labelledSite,
                            FindingCode.SITE_NOT_IN_ACCOUNT,
                            FindingCode.LABEL_MISSING,
                            FindingCode.LABEL_NOT_VALID_THEN),
            Rule.named("SCO-07", "The repair has put the device back in working order.")
                    .source("S30")
                    .from("2022-12-15")
                    .finds(ScopeRules::working, FindingCode.DEVICE_NOT_WORKING, FindingCode.FIELD_MISSING),
            Rule.named("SCO-11", "A repair of a device sent by post is covered for sites labelled for that only.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S31, S10, S40")
                    .from("2024-02-01")
                    .finds(ScopeRules::remoteRepair, FindingCode.REMOTE_REPAIR),
            Rule.named("SCO-12", "A device bought less than two years before is usually under legal guarantee still.")
                    .weighs(Level.INFO, Confidence.MEDIUM)
                    .source("press")
                    .finds(ScopeRules::young, FindingCode.DEVICE_YOUNG));

    private ScopeRules() {}

    private static List<Finding> privatePerson(Rule rule, Facts facts) {
        return facts.file().customer().kind() == CustomerKind.COMPANY
                ? List.of(rule.found(FindingCode.CUSTOMER_IS_COMPANY).at("customer.kind"))
                : RequiredValues.missing(rule, facts);
    }

    private static List<Finding> outOfWarranty(Rule rule, Facts facts) {
        WarrantyDeclaration declaration = facts.file().device().outOfWarranty();
        if (declaration != null) {
            return Declarations.ofWarranty(rule, facts, declaration);
        }
        // The field's own sentence says what a declaration is: "missing" alone would be filled in without a thought.
        return RequiredValues.missing(facts, rule.id()).stream()
                .map(field -> rule.found(FindingCode.WARRANTY_NOT_DECLARED)
                        .at(RequiredValues.path(field).name()))
                .toList();
    }

    private static List<Finding> eligibleProduct(Rule rule, Facts facts) {
        ResolvedProduct product = facts.product();
        Optional<Finding> finding = switch (product.standing()) {
            case MISSING -> Optional.empty();
            case UNKNOWN -> Optional.of(rule.found(FindingCode.PRODUCT_UNKNOWN));
            case OTHER_SCHEME ->
                facts.ownProduct()
                        .map(own ->
                                rule.found(FindingCode.PRODUCT_OF_OTHER_SCHEME).with("scheme", own.scheme()));
            case NAMED ->
                isNoCode(facts)
                        ? Optional.of(rule.found(FindingCode.PRODUCT_UNKNOWN))
                        : unlisted(rule, facts).or(() -> notThen(rule, facts));
        };
        return finding.isEmpty()
                ? List.of()
                : List.of(finding.get().at("device.product").with("product", product.text()));
    }

    /** Is the code that the file gives in no list of the organisation it names? */
    private static boolean isNoCode(Facts facts) {
        ResolvedProduct product = facts.product();
        if (product.prefix() == null || !product.keys().isEmpty()) {
            return false;
        }
        Optional<ReferenceData> lists = facts.listsOf(product.prefix());
        return lists.isPresent()
                && product.codeAt(product.prefix())
                        .flatMap(code -> lists.get().product(code))
                        .isEmpty();
    }

    /** Once the organisation is settled, a product that its list does not have cannot be claimed for. */
    private static Optional<Finding> unlisted(Rule rule, Facts facts) {
        return facts.isSettled() && facts.lists().isPresent() && facts.listed().isEmpty()
                ? Optional.of(rule.found(FindingCode.PRODUCT_NOT_LISTED).with("organisation", facts.organisation()))
                : Optional.empty();
    }

    private static Optional<Finding> notThen(Rule rule, Facts facts) {
        Optional<ReferenceProduct> listed = facts.listed();
        if (listed.isPresent() && !listed.get().eligible().contains(facts.day())) {
            return Optional.of(notThen(rule, facts, listed.get().eligible(), Confidence.HIGH));
        }
        if (facts.bonus().amount() != null) {
            return Optional.empty();
        }
        List<ScaleRow> rows =
                facts.product().amountKey().map(facts.data().scale()::rows).orElse(List.of());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Period all = new Period(
                rows.get(0).period().from(), rows.get(rows.size() - 1).period().until());
        return all.contains(facts.day())
                ? Optional.empty()
                : Optional.of(notThen(rule, facts, all, rows.get(0).confidence()));
    }

    private static Finding notThen(Rule rule, Facts facts, Period period, Confidence confidence) {
        return rule.found(FindingCode.PRODUCT_NOT_ELIGIBLE_THEN, Level.BLOCK, confidence)
                .with("date", facts.day())
                .with("from", period.from())
                .with("until", period.until());
    }

    private static List<Finding> labelledSite(Rule rule, Facts facts) {
        if (facts.site().standing() == ResolvedSite.Standing.NOT_IN_ACCOUNT) {
            return List.of(rule.found(FindingCode.SITE_NOT_IN_ACCOUNT)
                    .at("site")
                    .with("site", facts.file().site())
                    .with("siteId", facts.site().siteId())
                    .with("account", facts.account().orElse(null))
                    .with("organisation", facts.organisation()));
        }
        LabelSheet sheet = facts.label().sheet();
        return switch (facts.label().answer()) {
            case VALID, UNKNOWN -> List.of();
            case NONE -> List.of(label(rule, FindingCode.LABEL_MISSING, facts));
            case NOT_THEN ->
                List.of(label(rule, FindingCode.LABEL_NOT_VALID_THEN, facts)
                        .with("sheet", sheet == null ? null : sheet.number())
                        .with("from", sheet == null ? null : sheet.valid().from())
                        .with("until", sheet == null ? null : sheet.valid().until()));
        };
    }

    private static Finding label(Rule rule, FindingCode code, Facts facts) {
        return rule.found(code)
                .at("site")
                .with("site", facts.file().site())
                .with("product", facts.product().text())
                .with("organisation", facts.organisation())
                .with("date", facts.day())
                .with("type", facts.listed().map(ReferenceProduct::sheetType).orElse(null));
    }

    private static List<Finding> working(Rule rule, Facts facts) {
        return Boolean.FALSE.equals(facts.file().repair().working())
                ? List.of(rule.found(FindingCode.DEVICE_NOT_WORKING).at("repair.working"))
                : RequiredValues.missing(rule, facts);
    }

    private static List<Finding> remoteRepair(Rule rule, Facts facts) {
        return facts.file().place() == Place.REMOTE
                ? List.of(rule.found(FindingCode.REMOTE_REPAIR)
                        .at("place")
                        .with("site", facts.file().site()))
                : List.of();
    }

    private static List<Finding> young(Rule rule, Facts facts) {
        LocalDate bought = facts.file().device().purchasedOn();
        return bought != null && bought.plusYears(YEARS_OF_LEGAL_GUARANTEE).isAfter(facts.day())
                ? List.of(rule.found(FindingCode.DEVICE_YOUNG)
                        .at("device.purchasedOn")
                        .with("purchasedOn", bought))
                : List.of();
    }
}
