package io.github.qualirepar.adapter.smtp;

import io.github.qualirepar.ports.Notice;
import java.util.List;

/** A notice as HTML, with nothing that has to be loaded from elsewhere. */
final class Html {
    private static final String CELL = "style=\"border:1px solid #ccc;padding:4px 8px;text-align:left\"";

    private Html() {}

    static String of(Notice notice) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(notice.language()))
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(notice.subject()))
                .append("</title></head>\n<body style=\"font-family:sans-serif\">\n");
        paragraphs(html, notice.introduction());
        if (!notice.head().isEmpty()) {
            html.append("<table style=\"border-collapse:collapse\">\n<thead>");
            row(html, "th", notice.head());
            html.append("</thead>\n<tbody>\n");
            notice.rows().forEach(cells -> row(html, "td", cells));
            html.append("</tbody>\n</table>\n");
        }
        paragraphs(html, notice.closing());
        return html.append("</body>\n</html>\n").toString();
    }

    private static void paragraphs(StringBuilder html, List<String> paragraphs) {
        paragraphs.forEach(
                paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>\n"));
    }

    private static void row(StringBuilder html, String element, List<String> cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<')
                    .append(element)
                    .append(' ')
                    .append(CELL)
                    .append('>')
                    .append(escaped(cell))
                    .append("</")
                    .append(element)
                    .append('>');
        }
        html.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
