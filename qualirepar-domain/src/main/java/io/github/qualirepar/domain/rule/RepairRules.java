package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.data.FieldPaths;
import io.github.qualirepar.domain.data.JudgedCode;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.repair.Declaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which repairs are covered (FLT, COD). What no program can see is asked: an answer "no" in {@code repair.declarations}
 * is a finding of the rule that asks, no answer is none.
 */
final class RepairRules {
    /** Families of the scale whose devices have screens. */
    private static final Set<String> WITH_SCREEN = Set.of("telephonie", "informatique-jeux", "image-son");
    /** The product whose broken screens a text covers (FLT-08). */
    private static final String PHONE = "telephone-portable";

    static final List<Rule> ALL = List.of(
            question("FLT-01", "There is a fault that prevents normal use and occurred in normal use.")
                    .source("S15, S28")
                    .finds(RepairRules::answer, FindingCode.NO_FAULT),
            question("FLT-02", "The work is not on an accessory: remote control, cable, charger, filter, bag.")
                    .source("S28, S24")
                    .finds(RepairRules::answer, FindingCode.ACCESSORY),
            question("FLT-03", "The work is not the change of a consumable: bulb, belt, ink, toner, bag.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("S28")
                    .finds(RepairRules::answer, FindingCode.CONSUMABLE),
            question("FLT-04", "A battery that was changed is built in: the user cannot swap it.")
                    .source("S24, S28")
                    .finds(RepairRules::answer, FindingCode.SWAPPABLE_BATTERY),
            question("FLT-05", "The damage is not cosmetic only: scratches, case, back glass.")
                    .source("S28, S22")
                    .finds(RepairRules::answer, FindingCode.COSMETIC_DAMAGE),
            question("FLT-06", "The fault does not come from lack of care, wrong use or wrong installation.")
                    .source("S15, S10")
                    .finds(RepairRules::answer, FindingCode.MISUSE),
            question("FLT-07", "The work is more than cleaning, reset, set-up, upgrade or maintenance.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("S28, S20")
                    .finds(RepairRules::answer, FindingCode.MAINTENANCE_ONLY),
            Rule.named("FLT-08", "A telephone's screen that broke by accident is covered since 2024 only.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("S8, S31")
                    .needs(Premise.CODE)
                    .finds(RepairRules::judgedCode, FindingCode.BROKEN_SCREEN_NOT_COVERED_THEN),
            question(
                            "FLT-09",
                            "Nothing but a telephone's screen broke by accident: no text covers more.",
                            RepairRules::isNoPhone)
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S31")
                    .finds(RepairRules::answer, FindingCode.ACCIDENTAL_BREAKAGE),
            question(
                            "FLT-10",
                            "A screen that was changed could not be used any more: scratches do not count.",
                            RepairRules::hasScreen)
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("S20, S22")
                    .finds(RepairRules::answer, FindingCode.SCREEN_USABLE),
            question("FLT-11", "The damage does not come from water: sources differ on it.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("S20")
                    .finds(RepairRules::answer, FindingCode.WATER_DAMAGE),
            Rule.named("FLT-12", "Repair code and symptom code come from the product's own list.")
                    .source("S1, S7, S2")
                    .also("COD-01", "COD-05", "COD-07")
                    .needs(Premise.CODE)
                    .finds(RepairRules::listedCodes, FindingCode.REPAIR_CODE_UNKNOWN, FindingCode.SYMPTOM_CODE_UNKNOWN),
            Rule.named("DLY-11", "The repair code is none of those that the list still shows and nobody takes.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("S6, S17")
                    .also("COD-04")
                    .needs(Premise.CODE)
                    .finds(RepairRules::obsoleteCode, FindingCode.REPAIR_CODE_OBSOLETE),
            question("FLT-14", "Nothing speaks for a stolen or counterfeit device.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("ours")
                    .finds(RepairRules::answer, FindingCode.DEVICE_STOLEN_OR_COUNTERFEIT),
            question("SCO-10", "The device was bought in France.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("press")
                    .finds(RepairRules::answer, FindingCode.BOUGHT_ABROAD),
            question(
                            "SCO-13",
                            "No repair under the legal guarantee has lengthened it beyond this repair.",
                            RepairRules::isGuaranteeMaybeLengthened)
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("S42, S39")
                    .finds(RepairRules::answer, FindingCode.GUARANTEE_MAYBE_LENGTHENED));

    private RepairRules() {}

    private static Rule.Builder question(String id, String meaning, Predicate<Facts> when) {
        return Rule.named(id, meaning).asks(when).needs(Premise.ANSWER);
    }

    private static Rule.Builder question(String id, String meaning) {
        return Rule.named(id, meaning).asksAlways().needs(Premise.ANSWER);
    }

    private static boolean isNoPhone(Facts facts) {
        return facts.ownProduct().filter(product -> product.key().equals(PHONE)).isEmpty();
    }

    private static boolean hasScreen(Facts facts) {
        return facts.ownProduct()
                .filter(product -> WITH_SCREEN.contains(product.family()))
                .isPresent();
    }

    /** Has the usual guarantee run out so lately that one lengthened by a repair under it would still run? */
    private static boolean isGuaranteeMaybeLengthened(Facts facts) {
        LocalDate bought = facts.file().device().purchasedOn();
        if (bought == null) {
            return false;
        }
        LocalDate end = bought.plusYears(ScopeRules.YEARS_OF_LEGAL_GUARANTEE);
        return !facts.day().isBefore(end)
                && facts.data().deadlines(DeadlineKind.GUARANTEE_LENGTHENED, facts.organisation(), end).stream()
                        .anyMatch(deadline -> facts.day().isBefore(deadline.after(end)));
    }

    /** The rule's question was answered, and the answer stands against the bonus. */
    private static List<Finding> answer(Rule rule, Facts facts) {
        List<Declaration> declarations = facts.file().repair().declarations();
        if (declarations.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            Declaration declaration = declarations.get(i);
            if (!declaration.answer() && rule.id().equals(declaration.rule())) {
                String path = "repair.declarations[" + i + "]";
                rule.codes().forEach(code -> findings.add(rule.found(code).at(path)));
            }
        }
        return findings;
    }

    private static List<Finding> judgedCode(Rule rule, Facts facts) {
        String code = facts.file().repair().repairCode();
        if (code == null) {
            return List.of();
        }
        return facts.data().judgedCodes().stream()
                .filter(judged -> judged.rule().equals(rule.id()))
                .filter(judged -> isOf(judged, facts, code))
                .map(judged -> rule.found(
                                FindingCode.BROKEN_SCREEN_NOT_COVERED_THEN,
                                judged.level(),
                                judged.confidence(),
                                judged.source())
                        .at("repair.repairCode")
                        .with("code", judged.code())
                        .with("until", judged.period().until()))
                .toList();
    }

    private static boolean isOf(JudgedCode judged, Facts facts, String code) {
        return judged.code().equals(code)
                && judged.organisation().equals(facts.organisation())
                && facts.product().keys().contains(judged.product())
                && judged.period().contains(facts.day());
    }

    private static List<Finding> obsoleteCode(Rule rule, Facts facts) {
        String value = facts.file().repair().repairCode();
        List<Code> listed = facts.listed().map(ReferenceProduct::repairCodes).orElse(List.of());
        return facts.data().obsoleteCodes().stream()
                .filter(obsolete -> obsolete.rule().equals(rule.id()))
                .filter(obsolete -> obsolete.organisation().equals(facts.organisation()))
                // The day of sending counts: the organisation looks at what comes in.
                .filter(obsolete -> obsolete.period().contains(facts.today()))
                .filter(obsolete -> listed.stream().anyMatch(code -> obsolete.include(code) && isSame(code, value)))
                .map(obsolete -> code(
                                rule.found(
                                        FindingCode.REPAIR_CODE_OBSOLETE,
                                        obsolete.level(),
                                        obsolete.confidence(),
                                        obsolete.source()),
                                facts,
                                listed.stream()
                                        .filter(code -> !obsolete.include(code))
                                        .toList(),
                                value)
                        .at("repair.repairCode"))
                .toList();
    }

    private static boolean isSame(Code code, @Nullable String value) {
        return value != null && code.code().equals(value.strip());
    }

    private static List<Finding> listedCodes(Rule rule, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        Optional<ReferenceProduct> listed = facts.listed();
        if (listed.isEmpty()) {
            return findings;
        }
        ReferenceProduct product = listed.get();
        String repairCode = facts.file().repair().repairCode();
        if (isUnlisted(product.repairCodes(), repairCode)) {
            findings.add(code(rule.found(FindingCode.REPAIR_CODE_UNKNOWN), facts, product.repairCodes(), repairCode)
                    .at("repair.repairCode"));
        }
        String symptomCode = facts.file().repair().symptomCode();
        if (isUnlisted(product.symptomCodes(), symptomCode) && wantsSymptoms(facts)) {
            findings.add(code(rule.found(FindingCode.SYMPTOM_CODE_UNKNOWN), facts, product.symptomCodes(), symptomCode)
                    .at("repair.symptomCode"));
        }
        return findings;
    }

    private static Finding code(Finding finding, Facts facts, List<Code> allowed, @Nullable String value) {
        return finding.with("code", value)
                .with("product", facts.product().text())
                .with("organisation", facts.organisation())
                .with("allowed", allowed.stream().map(Code::code).collect(Collectors.joining(", ")));
    }

    /** An empty list says nothing of a code. */
    private static boolean isUnlisted(List<Code> codes, @Nullable String value) {
        return value != null
                && !value.isBlank()
                && !codes.isEmpty()
                && codes.stream().noneMatch(code -> isSame(code, value));
    }

    /** A symptom is judged only where the organisation asks for one. */
    private static boolean wantsSymptoms(Facts facts) {
        return facts.organisation() != null
                && facts.data().demandedFields(facts.organisation(), facts.today()).stream()
                        .anyMatch(field -> field.paths().contains(FieldPaths.SYMPTOM_CODE));
    }
}
