package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.data.Deadline;
import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.eligibility.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Deadlines from the repair to the claim (DLY), by {@code deadlines.csv}. */
final class DelayRules {

    static final List<Rule> ALL = List.of(
            Rule.named("DLY-01", "The day of the repair is not in the future.")
                    .source("S2")
                    .finds(DelayRules::notInFuture, FindingCode.REPAIR_IN_FUTURE),
            Rule.named("DLY-02", "The claim is started within the months that the organisation allows.")
                    .source("S30")
                    .needs(Premise.DELAY)
                    .finds(DelayRules::tooLate, FindingCode.CLAIM_TOO_LATE),
            Rule.named("DLY-03", "The limit before November 2023 was shorter.")
                    .source("S2")
                    .needs(Premise.DELAY)
                    .finds(DelayRules::tooLate, FindingCode.CLAIM_TOO_LATE),
            Rule.named("D-02", "A claim that is not started after sixty days is announced.")
                    .weighs(Level.WARN, Confidence.HIGH)
                    .source("S30")
                    .needs(Premise.DELAY)
                    .finds(DelayRules::growingOld, FindingCode.CLAIM_GROWING_OLD),
            Rule.named("DLY-04", "Where no limit is known, an old claim is announced and never refused.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("ours")
                    .also("D-03")
                    .needs(Premise.DELAY)
                    .finds(DelayRules::growingOldWithoutLimit, FindingCode.CLAIM_GROWING_OLD_LIMIT_UNKNOWN),
            Rule.named("DLY-05", "A claim is best sent within thirty days.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("ours")
                    .needs(Premise.DELAY)
                    .finds(DelayRules::laterThanAdvised, FindingCode.CLAIM_LATER_THAN_ADVISED));

    private DelayRules() {}

    private static List<Finding> notInFuture(Rule rule, Facts facts) {
        LocalDate completed = facts.file().repair().completedOn();
        return completed != null && completed.isAfter(facts.today())
                ? List.of(rule.found(FindingCode.REPAIR_IN_FUTURE)
                        .at("repair.completedOn")
                        .with("date", completed)
                        .with("today", facts.today()))
                : List.of();
    }

    /** Allowed on the last day still: today must not lie after it. */
    private static List<Finding> tooLate(Rule rule, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Deadline deadline : deadlines(rule, facts)) {
            if (facts.today().isAfter(deadline.after(facts.day()))) {
                findings.add(late(rule, FindingCode.CLAIM_TOO_LATE, deadline, facts));
            }
        }
        return findings;
    }

    private static List<Finding> growingOld(Rule rule, Facts facts) {
        return growingOld(rule, FindingCode.CLAIM_GROWING_OLD, facts);
    }

    private static List<Finding> growingOldWithoutLimit(Rule rule, Facts facts) {
        return growingOld(rule, FindingCode.CLAIM_GROWING_OLD_LIMIT_UNKNOWN, facts);
    }

    private static List<Finding> growingOld(Rule rule, FindingCode code, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Deadline deadline : deadlines(rule, facts)) {
            if (!facts.today().isBefore(deadline.after(facts.day())) && !isTooLate(facts)) {
                findings.add(late(rule, code, deadline, facts));
            }
        }
        return findings;
    }

    /** Silent once something stronger has to be said of the same delay. */
    private static List<Finding> laterThanAdvised(Rule rule, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Deadline deadline : deadlines(rule, facts)) {
            boolean late = facts.today().isAfter(deadline.after(facts.day()));
            if (late && !isTooLate(facts) && !isGrowingOld(facts, deadline)) {
                findings.add(late(rule, FindingCode.CLAIM_LATER_THAN_ADVISED, deadline, facts));
            }
        }
        return findings;
    }

    private static boolean isTooLate(Facts facts) {
        return all(facts).stream()
                .anyMatch(deadline ->
                        deadline.level() == Level.BLOCK && facts.today().isAfter(deadline.after(facts.day())));
    }

    private static boolean isGrowingOld(Facts facts, Deadline advised) {
        return all(facts).stream()
                .filter(deadline -> !deadline.rule().equals(advised.rule()) && deadline.level() == Level.WARN)
                .anyMatch(deadline -> !facts.today().isBefore(deadline.after(facts.day())));
    }

    private static List<Deadline> deadlines(Rule rule, Facts facts) {
        List<Deadline> deadlines = new ArrayList<>();
        for (Deadline deadline : all(facts)) {
            if (deadline.rule().equals(rule.id())) {
                deadlines.add(deadline);
            }
        }
        return deadlines;
    }

    private static List<Deadline> all(Facts facts) {
        return facts.data().deadlines(DeadlineKind.CLAIM_AFTER_REPAIR, facts.organisation(), facts.today());
    }

    private static Finding late(Rule rule, FindingCode code, Deadline deadline, Facts facts) {
        Finding finding = rule.found(code, deadline.level(), deadline.confidence(), deadline.source())
                .at("repair.completedOn")
                .with("date", facts.day())
                .with("days", ChronoUnit.DAYS.between(facts.day(), facts.today()))
                .with("organisation", facts.organisation());
        LocalDate lastDay = all(facts).stream()
                .filter(other -> other.level() == Level.BLOCK)
                .map(other -> other.after(facts.day()))
                .findFirst()
                .orElse(null);
        return finding.with("lastDay", lastDay);
    }
}
