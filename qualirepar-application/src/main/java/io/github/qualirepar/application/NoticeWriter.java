package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeStore.Item;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what belongs together into the words of one notice. */
final class NoticeWriter {
    private final NoticeTexts texts;

    NoticeWriter(NoticeTexts texts) {
        this.texts = texts;
    }

    /** The same for the same things. */
    static String id(List<Topic> topics) {
        return Fingerprint.of(
                topics.stream().map(topic -> topic.item().key()).sorted().collect(Collectors.joining("\n")));
    }

    Notice write(String id, List<Topic> topics) {
        Item first = topics.get(0).item();
        String kind = first.kind().name();
        List<List<String>> rows =
                topics.stream().flatMap(topic -> topic.rows().get().stream()).toList();
        Map<String, String> values = values(first, topics.size());
        String number = topics.size() == 1 ? ".one" : ".many";
        String table = rows.isEmpty() ? ".intro.bare" : rows.size() == 1 ? ".intro.one" : ".intro";
        return new Notice(
                id,
                first.kind(),
                texts.language(),
                texts.text(kind + ".subject" + number, values),
                List.of(texts.text(kind + table, values)),
                rows.isEmpty() ? List.of() : texts.headings(kind + ".head"),
                rows,
                List.of(texts.text(kind + ".closing", values)));
    }

    private Map<String, String> values(Item first, int count) {
        Map<String, String> values = new HashMap<>(first.details());
        values.put("count", String.valueOf(count));
        values.put("organisation", texts.organisation(first.organisation()));
        values.put("account", first.account());
        values.computeIfPresent("date", (name, day) -> texts.day(LocalDate.parse(day)));
        values.computeIfPresent("end", (name, day) -> texts.day(LocalDate.parse(day)));
        values.computeIfPresent("amount", (name, amount) -> texts.amount(EuroAmount.parse(amount)));
        return values;
    }
}
