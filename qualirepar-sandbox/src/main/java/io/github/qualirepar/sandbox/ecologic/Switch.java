package io.github.qualirepar.sandbox.ecologic;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Ways in which the simulated Ecologic can be told to behave otherwise. All are off at first. */
public enum Switch {
    /** The calculation answers the older object form (Q2). */
    CALCULATION_OBJECT_FORM("calculation-object-form"),
    /** Submitting leads straight to the accepted state (section 9). */
    FAST_ACCEPTANCE("fast-acceptance"),
    /** The plate photo is required for every product (conflict 12). */
    PLATE_ALWAYS("plate-always"),
    /** The methods of support requests are withdrawn (Q19). */
    LEGACY_OFF("legacy-off"),
    /** A claim is made, but the answer is lost (Q9). */
    DROP_ANSWER("drop-answer"),
    /** The trigger {@code ocrko}: always on, named so that it can be listed as such. */
    TRIGGER_OCRKO("trigger:ocrko"),
    /** The trigger {@code DUP}: always on, named so that it can be listed as such. */
    TRIGGER_DUP("trigger:DUP"),
    /** The trigger {@code ERR500}: always on, named so that it can be listed as such. */
    TRIGGER_ERR500("trigger:ERR500");

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
