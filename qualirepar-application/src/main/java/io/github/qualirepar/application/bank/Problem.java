package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;

/** Makes the findings about bank files. What a file holds may name people, so that it is only ever shown on demand. */
final class Problem {
    private static final int LONGEST_SHOWN = 40;

    /** Why a line cannot be read; each has its words in both languages. */
    enum Reason {
        BANK_LINE_LENGTH,
        BANK_RECORD_UNKNOWN,
        BANK_OPENING_MISSING,
        BANK_CLOSING_MISSING,
        BANK_OTHER_ACCOUNT,
        BANK_COMPLEMENT_ALONE,
        BANK_XML_BROKEN,
        BANK_NO_UTF_8,
        BANK_XML_CUT,
        BANK_DOCTYPE,
        BANK_NESTING,
        BANK_TEXT_TOO_LONG,
        BANK_FILE_TOO_LARGE
    }

    private Problem() {}

    static Finding of(FindingCode code, int row) {
        return Rules.finding(code, null).with("row", row);
    }

    static Finding of(FindingCode code, int row, Reason reason) {
        return of(code, row).with("reason", reason);
    }

    static Finding unreadable(FindingCode code, int row, String value) {
        String shown = value.strip();
        return of(code, row)
                .withPersonal(
                        "value", shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…");
    }
}
