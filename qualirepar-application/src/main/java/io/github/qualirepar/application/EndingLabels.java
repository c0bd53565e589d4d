package io.github.qualirepar.application;

import io.github.qualirepar.domain.data.Deadline;
import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.NoticeStore.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels of the sites in an account's lists that are about to end (LAB-03), once for each announcement. */
final class EndingLabels {
    private final Accounts accounts;
    private final References references;
    private final RuleData data;
    private final NoticeRows rows;

    EndingLabels(Accounts accounts, References references, RuleData data, NoticeRows rows) {
        this.accounts = accounts;
        this.references = references;
        this.data = data;
        this.rows = rows;
    }

    boolean sees(String account) {
        return accounts.named(account).isPresent();
    }

    Stream<Topic> now(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Paris.ZONE);
        List<Topic> topics = new ArrayList<>();
        for (ReferenceData lists : references.known(null)) {
            for (ReferenceSite site : lists.sites()) {
                for (LabelSheet sheet : lastOfEachFamily(site)) {
                    announcement(lists, sheet, today)
                            .map(deadline -> topic(lists, site, sheet, deadline, today, now))
                            .ifPresent(topics::add);
                }
            }
        }
        return topics.stream();
    }

    /** A family that has a later sheet is renewed already. */
    private static Collection<LabelSheet> lastOfEachFamily(ReferenceSite site) {
        return site.sheets().stream()
                .collect(Collectors.toMap(
                        LabelSheet::type,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(EndingLabels::end))))
                .values();
    }

    /** Of several announcements the latest: the others have been made. */
    private Optional<Deadline> announcement(ReferenceData lists, LabelSheet sheet, LocalDate today) {
        LocalDate end = end(sheet);
        return end.isBefore(today)
                ? Optional.empty()
                : data.deadlines(DeadlineKind.LABEL_ENDING, lists.organisation(), today).stream()
                        .filter(deadline -> !end.isAfter(deadline.after(today)))
                        .min(Comparator.comparing(deadline -> deadline.after(today)));
    }

    private Topic topic(
            ReferenceData lists,
            ReferenceSite site,
            LabelSheet sheet,
            Deadline deadline,
            LocalDate today,
            Instant now) {
        String account = lists.account().name();
        LocalDate end = end(sheet);
        NoticeKind kind = NoticeKind.LABEL_ENDING;
        String key = String.join(
                ":",
                kind.name(),
                account,
                site.id(),
                sheet.type(),
                end.toString(),
                String.valueOf(deadline.after(today).toEpochDay() - today.toEpochDay()));
        Map<String, String> details = Map.of("site", site.id(), "type", sheet.type(), "end", end.toString());
        return new Topic(
                new Item(key, kind, lists.organisation(), account, kind + ":" + account, details, now),
                () -> rows.label(site, sheet, end, today));
    }

    private static LocalDate end(LabelSheet sheet) {
        LocalDate until = sheet.valid().until();
        return until == null ? LocalDate.MAX : until;
    }
}
