package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.data.Deadline;
import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.ResolvedSite;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.ReferenceSite;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The repairer: his label and his places (LAB). That a label must be valid stands under SCO-06. */
final class LabelRules {

    static final List<Rule> ALL = List.of(
            Rule.named("LAB-03", "A label that is about to end is announced, several times as the end comes near.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("ours")
                    .finds(LabelRules::ending, FindingCode.LABEL_ENDING),
            Rule.named("LAB-06", "The repair place is one that the organisation lists for the site.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("S17, S19")
                    .also("D-17", "LAB-05")
                    .finds(LabelRules::listedPlace, FindingCode.PLACE_NOT_LISTED));

    private LabelRules() {}

    private static List<Finding> ending(Rule rule, Facts facts) {
        LabelSheet sheet = facts.label().sheet();
        LocalDate end = sheet == null ? null : sheet.valid().until();
        if (sheet == null || end == null || end.isBefore(facts.today())) {
            return List.of();
        }
        return facts.data().deadlines(DeadlineKind.LABEL_ENDING, facts.organisation(), facts.today()).stream()
                .filter(deadline -> isNear(deadline, facts.today(), end))
                // Of several announcements the latest: the others have been made.
                .min(Comparator.comparing(deadline -> deadline.after(facts.today())))
                .map(deadline -> rule.found(
                                FindingCode.LABEL_ENDING, deadline.level(), deadline.confidence(), deadline.source())
                        .at("site")
                        .with("site", facts.file().site())
                        .with("sheet", sheet.number())
                        .with("within", deadline.length())
                        .with("days", ChronoUnit.DAYS.between(facts.today(), end))
                        .with("until", end))
                .stream()
                .toList();
    }

    private static boolean isNear(Deadline deadline, LocalDate today, LocalDate end) {
        return !end.isAfter(deadline.after(today));
    }

    private static List<Finding> listedPlace(Rule rule, Facts facts) {
        ResolvedSite site = facts.site();
        ReferenceSite listed = site.listed();
        String place = site.placeId();
        if (listed == null || place == null || listed.places().isEmpty() || place.equals(site.siteId())) {
            return List.of();
        }
        boolean known = listed.places().stream().anyMatch(there -> there.id().equals(place));
        boolean home = facts.organisation() != null
                && place.equals(facts.settings().homePlaceIds().get(facts.organisation()));
        return known || home
                ? List.of()
                : List.of(rule.found(FindingCode.PLACE_NOT_LISTED)
                        .at(facts.file().repairPlace() == null ? "site" : "repairPlace")
                        .with("place", place)
                        .with("site", facts.file().site())
                        .with("organisation", facts.organisation()));
    }
}
