package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.data.RuleData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Claims that were created and not handed in (DLY-06), by {@code deadlines.csv}. */
public final class DraftRules {
    private static final Rule DLY_06 = Rule.named(
                    "DLY-06", "A draft that is not confirmed is announced before it is deleted there.")
            .weighs(Level.WARN, Confidence.MEDIUM)
            .source("S4")
            // It speaks of a claim that stands at the organisation, not of a repair file.
            .findsElsewhere(FindingCode.DRAFT_GROWING_OLD);

    static final List<Rule> ALL = List.of(DLY_06);

    private DraftRules() {}

    /**
     * Judges the age of a draft that waits to be confirmed.
     *
     * @param organisation where it stands
     * @param createdOn the day it was created there
     * @param today the legal day in Paris
     * @param data the deadlines
     * @return a warning from the second day on; parameter {@code lastDay} is the last one before it is deleted
     */
    public static List<Finding> unconfirmed(
            OrganisationId organisation, LocalDate createdOn, LocalDate today, RuleData data) {
        LocalDate lastDay = data.deadlines(DeadlineKind.DRAFT_DELETED, organisation, today).stream()
                .map(deadline -> deadline.after(createdOn))
                .findFirst()
                .orElse(null);
        return data.deadlines(DeadlineKind.DRAFT_UNCONFIRMED, organisation, today).stream()
                .filter(deadline -> !today.isBefore(deadline.after(createdOn)))
                .map(deadline -> DLY_06.found(
                                FindingCode.DRAFT_GROWING_OLD,
                                deadline.level(),
                                deadline.confidence(),
                                deadline.source())
                        .with("organisation", organisation)
                        .with("date", createdOn)
                        .with("days", ChronoUnit.DAYS.between(createdOn, today))
                        .with("lastDay", lastDay))
                .toList();
    }
}
