package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the accountant's lines as CSV: a header and one line a claim, ended by CRLF. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it. Dates are {@code yyyy-MM-dd}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param locale language of the header and of the words: French for a French locale, else English
 * @param decimalComma amounts as {@code 50,00} and {@code ;} between cells; else {@code 50.00} and {@code ,}
 * @param byteOrderMark begin with a byte order mark, by which spreadsheets know UTF-8
 */
public record PaymentExport(Locale locale, boolean decimalComma, boolean byteOrderMark) {
    private static final String LINE_END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r\n";
    private static final List<String> COLUMNS = List.of(
            "number",
            "organisation",
            "account",
            "numberThere",
            "invoiceNumber",
            "invoiceDate",
            "handedInOn",
            "bonus",
            "standing",
            "review",
            "references",
            "paidOn",
            "settled",
            "outstanding",
            "writtenOff");

    /**
     * Writes them.
     *
     * @throws IOException if the target cannot be written
     */
    public void write(List<ExportLine> lines, Appendable target) throws IOException {
        FindingTexts texts = FindingTexts.of(locale);
        if (byteOrderMark) {
            target.append('\uFEFF');
        }
        write(COLUMNS.stream().map(column -> texts.phrase("export." + column)), target);
        for (ExportLine line : lines) {
            write(cells(line, texts), target);
        }
    }

    private void write(Stream<String> cells, Appendable target) throws IOException {
        String separator = decimalComma ? ";" : ",";
        target.append(cells.map(this::quoted).collect(Collectors.joining(separator)))
                .append(LINE_END);
    }

    private Stream<String> cells(ExportLine line, FindingTexts texts) {
        List<String> cells = new ArrayList<>();
        cells.add(text(line.number()));
        cells.add(text(line.organisation().value()));
        cells.add(text(line.account()));
        cells.add(text(line.numberThere()));
        cells.add(text(line.invoiceNumber()));
        cells.add(date(line.invoiceDate()));
        cells.add(date(line.handedInOn()));
        cells.add(amount(line.bonus()));
        cells.add(
                line.isWrittenOff() ? texts.phrase("standing.writtenOff") : word("standing.", line.standing(), texts));
        cells.add(word("review.", line.review(), texts));
        cells.add(text(String.join(" ", line.references())));
        cells.add(date(line.paidOn()));
        cells.add(amount(line.settled()));
        cells.add(amount(line.outstanding()));
        cells.add(amount(line.writtenOff()));
        return cells.stream();
    }

    /** Numbers and references come from files and from people: none of them is to be run by a spreadsheet. */
    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return STARTS_FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    private String amount(EuroAmount amount) {
        return decimalComma ? amount.toString().replace('.', ',') : amount.toString();
    }

    private static String word(String family, @Nullable Enum<?> word, FindingTexts texts) {
        return word == null ? "" : texts.phrase(family + word.name());
    }

    private String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ';' || c == ',' || c == '\n' || c == '\r');
        boolean numberWithComma = decimalComma && cell.matches("\\d+,\\d\\d");
        return plain || numberWithComma ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
