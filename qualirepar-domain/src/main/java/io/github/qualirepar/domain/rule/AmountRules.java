package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.data.PiecFactor;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.eligibility.BonusInForce;
import io.github.qualirepar.domain.eligibility.BonusInForce.PiecEffect;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Invoice;
import java.time.LocalDate;
import java.util.List;

/** How much, and from which total (AMT). */
final class AmountRules {

    static final List<Rule> ALL = List.of(
            Rule.named("AMT-02", "The bonus deducted is the amount in force, to the cent.")
                    .source("S3, S19")
                    .also("D-24", "INV-07", "AMT-01")
                    .finds(AmountRules::bonusInForce, FindingCode.BONUS_DIFFERS),
            Rule.named("AMT-04", "The total including VAT before the bonus is greater than the bonus.")
                    .source("S2, S15")
                    .also("AMT-09", "D-04")
                    .finds(AmountRules::totalAboveBonus, FindingCode.TOTAL_NOT_ABOVE_BONUS),
            Rule.named("AMT-05", "The total including VAT reaches the threshold of the product.")
                    .source("S8, S10, S15")
                    .also("D-25")
                    .finds(AmountRules::threshold, FindingCode.TOTAL_BELOW_THRESHOLD),
            Rule.named("D-05", "A total that equals the threshold is enough by most sources, not by all.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S10, S38, S15")
                    .finds(AmountRules::exactlyTheThreshold, FindingCode.TOTAL_EQUALS_THRESHOLD),
            Rule.named("AMT-06", "VAT is on the full price, and the total is the one before the bonus is deducted.")
                    .source("S15, S30")
                    .also("AMT-07", "D-27", "INV-06")
                    .finds(AmountRules::totalBeforeBonus, FindingCode.TOTAL_AFTER_BONUS),
            Rule.named("AMT-08", "A part of the circular economy raises the bonus of six families of products.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S3, S16, S31")
                    .from("2024-01-01")
                    .also("D-13", "D-26")
                    .needs(Premise.PIEC)
                    .finds(AmountRules::piecRaises, FindingCode.PIEC_UNCERTAIN, FindingCode.PIEC_NO_INCREASE),
            Rule.named("AMT-10", "A part of the circular economy is allowed where the organisation's list says so.")
                    .source("S3, S37")
                    .from("2024-01-01")
                    .needs(Premise.PIEC)
                    .finds(AmountRules::piecAllowed, FindingCode.PIEC_NOT_ALLOWED),
            Rule.named("D-12", "How a part of the circular economy is declared there is not known.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S31")
                    .from("2024-01-01")
                    .also("AMT-11")
                    .needs(Premise.PIEC)
                    .finds(AmountRules::piecDeclarable, FindingCode.PIEC_NOT_DECLARABLE),
            Rule.named("AMT-12", "A list has one amount for each day.")
                    .weighs(Level.WARN, Confidence.HIGH)
                    .source("S37, S17")
                    .finds(AmountRules::oneAmount, FindingCode.AMOUNT_AMBIGUOUS),
            Rule.named("D-14", "An amount of the shipped scale that is only inferred is unconfirmed.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("S31, press")
                    .finds(AmountRules::confirmed, FindingCode.AMOUNT_UNCONFIRMED),
            Rule.named("D-01", "The day of the repair chooses the amount; the day of the invoice may choose another.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S3, S8")
                    .needs(Premise.INVOICE)
                    .finds(AmountRules::sameOnInvoiceDate, FindingCode.BONUS_OF_INVOICE_DATE_DIFFERS));

    private AmountRules() {}

    private static List<Finding> bonusInForce(Rule rule, Facts facts) {
        EuroAmount stated = facts.amounts().bonus();
        EuroAmount inForce = facts.bonus().amount();
        if (stated == null || inForce == null || stated.equals(inForce)) {
            return List.of();
        }
        return List.of(
                rule.found(FindingCode.BONUS_DIFFERS, Level.BLOCK, facts.bonus().confidence())
                        .at(facts.amountsPath("bonus"))
                        .with("stated", stated)
                        .with("inForce", inForce)
                        .with("date", facts.day()));
    }

    private static List<Finding> totalAboveBonus(Rule rule, Facts facts) {
        EuroAmount total = facts.amounts().totalInclVat();
        EuroAmount bonus = facts.bonus().amount() == null
                ? facts.amounts().bonus()
                : facts.bonus().amount();
        return total == null || bonus == null || total.isGreaterThan(bonus)
                ? List.of()
                : List.of(rule.found(FindingCode.TOTAL_NOT_ABOVE_BONUS)
                        .at(facts.amountsPath("totalInclVat"))
                        .with("total", total)
                        .with("bonus", bonus));
    }

    private static List<Finding> threshold(Rule rule, Facts facts) {
        EuroAmount threshold = facts.bonus().threshold();
        EuroAmount total = facts.amounts().totalInclVat();
        return threshold == null || total == null || !total.isLessThan(threshold)
                ? List.of()
                : List.of(rule.found(FindingCode.TOTAL_BELOW_THRESHOLD)
                        .at(facts.amountsPath("totalInclVat"))
                        .with("total", total)
                        .with("threshold", threshold));
    }

    private static List<Finding> exactlyTheThreshold(Rule rule, Facts facts) {
        EuroAmount threshold = facts.bonus().threshold();
        return threshold != null && threshold.equals(facts.amounts().totalInclVat())
                ? List.of(rule.found(FindingCode.TOTAL_EQUALS_THRESHOLD)
                        .at(facts.amountsPath("totalInclVat"))
                        .with("threshold", threshold))
                : List.of();
    }

    private static List<Finding> totalBeforeBonus(Rule rule, Facts facts) {
        Amounts amounts = facts.amounts();
        return VatCheck.isAfterBonus(amounts)
                ? List.of(rule.found(FindingCode.TOTAL_AFTER_BONUS)
                        .at(facts.amountsPath("totalInclVat"))
                        .with("total", amounts.totalInclVat())
                        .with("bonus", amounts.bonus()))
                : List.of();
    }

    private static List<Finding> piecRaises(Rule rule, Facts facts) {
        PiecEffect effect = facts.bonus().piec();
        if (effect == PiecEffect.UNCERTAIN) {
            return List.of(piec(rule.found(FindingCode.PIEC_UNCERTAIN), facts));
        }
        return effect == PiecEffect.NO_INCREASE
                ? List.of(piec(rule.found(FindingCode.PIEC_NO_INCREASE, Level.INFO, Confidence.HIGH), facts))
                : List.of();
    }

    private static List<Finding> piecAllowed(Rule rule, Facts facts) {
        return facts.bonus().piec() == PiecEffect.NOT_ALLOWED
                ? List.of(piec(rule.found(FindingCode.PIEC_NOT_ALLOWED), facts))
                : List.of();
    }

    private static List<Finding> piecDeclarable(Rule rule, Facts facts) {
        BonusInForce bonus = facts.bonus();
        return bonus.piec() == PiecEffect.UNDECLARABLE && bonus.isRaised()
                ? List.of(piec(rule.found(FindingCode.PIEC_NOT_DECLARABLE), facts))
                : List.of();
    }

    private static Finding piec(Finding finding, Facts facts) {
        BonusInForce bonus = facts.bonus();
        PiecFactor factor = bonus.factor();
        EuroAmount base = bonus.base();
        return finding.at("repair.parts")
                .with("organisation", facts.organisation())
                .with("base", base)
                .with("raised", base == null || factor == null ? null : base.times(factor.factor()));
    }

    private static List<Finding> oneAmount(Rule rule, Facts facts) {
        return facts.bonus().ambiguous()
                ? List.of(rule.found(FindingCode.AMOUNT_AMBIGUOUS)
                        .at("device.product")
                        .with("organisation", facts.organisation())
                        .with("inForce", facts.bonus().amount())
                        .with("date", facts.day()))
                : List.of();
    }

    private static List<Finding> confirmed(Rule rule, Facts facts) {
        BonusInForce bonus = facts.bonus();
        return bonus.basis().source() == BasisSource.SHIPPED_SCALE && bonus.confidence() == Confidence.LOW
                ? List.of(rule.found(FindingCode.AMOUNT_UNCONFIRMED)
                        .at("device.product")
                        .with("inForce", bonus.amount()))
                : List.of();
    }

    private static List<Finding> sameOnInvoiceDate(Rule rule, Facts facts) {
        LocalDate date = facts.invoice().map(Invoice::date).orElse(null);
        EuroAmount inForce = facts.bonus().amount();
        if (date == null || inForce == null || facts.file().repair().completedOn() == null) {
            return List.of();
        }
        EuroAmount then = facts.bonusOn(date).amount();
        return then == null || then.equals(inForce)
                ? List.of()
                : List.of(rule.found(FindingCode.BONUS_OF_INVOICE_DATE_DIFFERS)
                        .at("invoice.date")
                        .with("inForce", inForce)
                        .with("then", then)
                        .with("date", date));
    }
}
