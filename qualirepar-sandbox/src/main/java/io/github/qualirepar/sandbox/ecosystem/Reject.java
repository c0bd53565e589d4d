package io.github.qualirepar.sandbox.ecosystem;

import io.github.qualirepar.sandbox.support.Csv;
import java.util.Map;

/**
 * Why staff refused a claim (section 12.3).
 *
 * @param code two digits
 * @param text the long text
 * @param shortText the short text
 */
record Reject(String code, String text, String shortText) {

    /** The reason with its texts from the list; a code that is not listed gets a text that says so. */
    static Reject ofCode(String code) {
        for (Map<String, String> line : Csv.resource(Reject.class, "reject-reasons.csv")) {
            if (code.equals(line.get("code"))) {
                return new Reject(code, String.valueOf(line.get("text")), String.valueOf(line.get("short_text")));
            }
        }
        return new Reject(code, "Motif non répertorié", "motif non répertorié");
    }

    /** As {@code RejectReason} shows it. */
    String reason() {
        return code + " : " + text;
    }

    /** As it stands behind the status when the switch is on. */
    String inStatus() {
        return " (" + code + " : " + shortText + ")";
    }
}
