package io.github.qualirepar.sandbox.ecosystem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Ways in which the simulated ecosystem can be told to behave otherwise. All are off at first. */
public enum Switch {
    /** The life of a token is a number at login, not a string (quirk 5). */
    EXPIRES_NUMBER("expires-number"),
    /** A new claim answers {@code creationDate} (section 6.2). */
    CREATION_DATE_LOWER_CASE("creation-date-lower-case"),
    /** One claim is read without its wrapper (section 9.2). */
    ROOT_OBJECT("root-object"),
    /** Code and short text of a refusal stand in the status (section 12.1). */
    REASON_IN_STATUS("reason-in-status"),
    /** Spare parts of a claim are read as a list (section 9.2). */
    SPARE_PARTS_LIST("spare-parts-list"),
    /** A claim below the product's threshold is refused at creation (Q12). */
    THRESHOLD_CHECK("threshold-check"),
    /** A claim for which the repairer has no valid trade sheet is refused at creation (Q33). */
    SHEET_CHECK("sheet-check"),
    /** A serial number or reference that a confirmed claim already has is refused at creation (Q23). */
    DUPLICATE_CHECK("duplicate-check"),
    /** The trigger {@code DUP}: always on, named so that it can be listed as such. */
    TRIGGER_DUP("trigger:DUP"),
    /** Brand 0000 without a name has a status of its own (section 16.2). */
    UNKNOWN_BRAND_STATUS("unknown-brand-status"),
    /** The catalogue answers 50 products when no limit is given (Q3). */
    DEFAULT_LIMIT("default-limit"),
    /** The list of claims shows what the back office knows, not what was last read (quirk 9). */
    FRESH_LIST("fresh-list"),
    /** Payments are not offered (Q24). */
    PAYMENTS_OFF("payments-off"),
    /** A new claim is made, but its answer is lost (Q19). */
    DROP_ANSWER("drop-answer");

    private final String wireName;

    Switch(String wireName) {
        this.wireName = wireName;
    }

    /** The name used by the control routes and by the sample exchanges. */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds a switch.
     *
     * @param wireName its name
     * @return the switch
     * @throws IllegalArgumentException when there is none of that name; the message lists them
     */
    public static Switch named(String wireName) {
        return Arrays.stream(values())
                .filter(one -> one.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No switch " + wireName + "; there are "
                        + Arrays.stream(values()).map(Switch::wireName).collect(Collectors.joining(", "))));
    }
}
