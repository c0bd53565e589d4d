package io.github.qualirepar.ports;

import java.util.List;

/**
 * A message to a person, in words already: a channel only gives it its form. Holds numbers, amounts and reasons, never
 * consumer data.
 *
 * @param id the same whenever this notice is handed over
 * @param kind what it is about
 * @param language {@code fr} or {@code en}
 * @param subject one line
 * @param introduction sentences before the table, a paragraph each
 * @param head headings of the table; empty = no table
 * @param rows rows of the table, each with a cell for every heading
 * @param closing sentences after the table, a paragraph each
 */
public record Notice(
        String id,
        NoticeKind kind,
        String language,
        String subject,
        List<String> introduction,
        List<String> head,
        List<List<String>> rows,
        List<String> closing) {

    public Notice {
        introduction = List.copyOf(introduction);
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        closing = List.copyOf(closing);
    }

    @Override
    public String toString() {
        return "Notice[" + id + ", " + kind + "]";
    }
}
