package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.document.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The errors whose wording was seen often enough to be told apart (contract section 8.6). Each gets a code of the
 * adapter's, since the service has none. Matched by fragment over label and sentence together; the words themselves are
 * kept beside the code, and only there: of two numbers that differ, one may be somebody's.
 *
 * @param pattern fragment in plain words
 * @param code the adapter's code
 * @param field path of our field
 * @param document kind of document it complains about, or {@code null}
 */
record KnownMessage(
        Pattern pattern,
        String code,
        String field,
        @Nullable DocumentKind document) {

    /** What was read on the photo of the plate is not the serial number that was sent. */
    static final String NAMEPLATE_MISMATCH = "NAMEPLATE_MISMATCH";
    /** The device was claimed for before. */
    static final String SERIAL_ALREADY_USED = "SERIAL_ALREADY_USED";
    /** The invoice was claimed for before. */
    static final String INVOICE_ALREADY_USED = "INVOICE_ALREADY_USED";
    /** The repair code is none of the product's. */
    static final String REPAIR_CODE_INVALID = "REPAIR_CODE_INVALID";
    /** The town is not the one that the official file has for the postcode. */
    static final String TOWN_MISMATCH = "TOWN_MISMATCH";

    private static final List<KnownMessage> ALL = List.of(
            message("\\bocr plaque", NAMEPLATE_MISMATCH, "device.serialNumber", DocumentKind.NAMEPLATE),
            message("deja fait l objet", SERIAL_ALREADY_USED, "device.serialNumber", null),
            message("\\bfacture\\b.*\\bdeja utilise", INVOICE_ALREADY_USED, "invoice.number", null),
            message("code panne .*\\b(non|pas|in) ?valide", REPAIR_CODE_INVALID, "repair.repairCode", null),
            message("\\b(ville|commune)\\b.*\\bne correspond", TOWN_MISMATCH, "customer.city", null));

    /** The known message behind an error; nothing for any other. */
    static Optional<KnownMessage> of(@Nullable String label, @Nullable String sentence) {
        String plain = (Wording.plain(label) + " " + Wording.plain(sentence)).trim();
        return ALL.stream()
                .filter(known -> known.pattern().matcher(plain).find())
                .findFirst();
    }

    private static KnownMessage message(String regex, String code, String field, @Nullable DocumentKind document) {
        return new KnownMessage(Pattern.compile(regex), code, field, document);
    }
}
