package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.BonusInForce.PiecEffect;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.RequiredValues;
import io.github.qualirepar.domain.rule.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether there is a bonus, from whom, how much, why, and what will be needed: offline, by the lists and data it
 * is given, and with every reason.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Eligibility {
    /** What stands on the invoice, to the letter (D-21). */
    public static final String BONUS_LINE = "Bonus réparation";
    /** Mention: what is left to pay is the total less the bonus, and is printed so (INV-08). */
    public static final String MENTION_LEFT_TO_PAY = "LEFT_TO_PAY";
    /** Mention: the invoice is marked paid, with date and means (INV-10). */
    public static final String MENTION_PAID = "PAID";
    /** Mention: a part of the circular economy was used (INV-09). */
    public static final String MENTION_PIEC = "PIEC";

    /** Findings that stop a claim, but say nothing of the bonus. */
    private static final Set<FindingCode> ONLY_OF_THE_INVOICE =
            Set.of(FindingCode.INVOICE_NOT_ISSUED, FindingCode.INVOICE_NOT_PAID);

    private final RuleData data;
    private final Settings settings;
    private final Routing routing;

    public Eligibility(RuleData data, Settings settings) {
        this.data = data;
        this.settings = settings;
        this.routing = new Routing(data.scale().organisations(BonusScale.EEE), settings);
    }

    /** Answers a question. The same question has the same answer for ever. */
    public EligibilityAnswer assess(EligibilityQuestion question) {
        Facts facts = new Facts(question, data, settings, routing);
        List<Finding> findings = findings(facts);
        BonusInForce bonus = facts.bonus();
        Verdict verdict = verdict(facts, findings);
        return new EligibilityAnswer(
                verdict,
                facts.organisation(),
                bonus.amount(),
                bonus.basis(),
                findings,
                Rules.openQuestions(facts),
                need(facts),
                // A shop must not take off a bonus that nobody is sure to pay back.
                verdict == Verdict.ELIGIBLE ? print(bonus) : null,
                target(facts));
    }

    private static List<Finding> findings(Facts facts) {
        List<Finding> findings = Rules.findings(facts);
        return facts.isSettled()
                // Once a claim is there, what is merely worth knowing is known.
                ? findings.stream()
                        .filter(finding -> finding.level() != Level.INFO)
                        .toList()
                : findings;
    }

    private static Verdict verdict(Facts facts, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.blocks() && !ONLY_OF_THE_INVOICE.contains(finding.code())) {
                return Verdict.NOT_ELIGIBLE;
            }
        }
        boolean known = facts.bonus().amount() != null
                && (facts.isSettled() || facts.route().isCertain());
        return known ? Verdict.ELIGIBLE : Verdict.ASK_ONLINE;
    }

    private static Need need(Facts facts) {
        return new Need(RequiredValues.needed(facts), RequiredDocuments.of(facts));
    }

    private static @Nullable InvoicePrint print(BonusInForce bonus) {
        EuroAmount amount = bonus.amount();
        if (amount == null) {
            return null;
        }
        return InvoicePrint.of(amount, bonus.piec() == PiecEffect.RAISED || bonus.isRaised());
    }

    private @Nullable Target target(Facts facts) {
        OrganisationId organisation = facts.organisation();
        Optional<ReferenceProduct> product = facts.listed();
        String siteId = facts.site().siteId();
        String brandId = brandId(facts);
        return organisation == null || product.isEmpty() || siteId == null || brandId == null
                ? null
                : new Target(
                        organisation,
                        facts.account().orElseThrow(),
                        product.get(),
                        brandId,
                        facts.brand().isPresent() ? null : facts.file().device().brand(),
                        siteId,
                        facts.site().placeId());
    }

    /** The listed brand's id; for a brand in nobody's list the one that the organisation wants then (RTE-05). */
    private @Nullable String brandId(Facts facts) {
        Optional<Brand> brand = facts.brand();
        if (brand.isPresent()) {
            return brand.get().own() ? brand.get().id() : null;
        }
        OrganisationId organisation = facts.organisation();
        return facts.isUnknownBrand() && organisation != null
                ? settings.unknownBrandIds().get(organisation)
                : null;
    }
}
