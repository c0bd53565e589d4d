package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one question.
 *
 * @param remedy what to do about a difference; {@code null} for every other verdict
 * @param setting the setting that the remedy speaks of, or {@code null}
 */
public record Seen(
        Verdict verdict,
        Observation what,
        @Nullable Remedy remedy,
        @Nullable String setting) {

    /** As the contract assumes. */
    public static Seen asAssumed(Observation what) {
        return new Seen(Verdict.AS_ASSUMED, what, null, null);
    }

    /** Another thing than assumed, of which both forms are read unless another remedy is named. */
    public static Seen different(Observation what) {
        return new Seen(Verdict.DIFFERENT, what, Remedy.BOTH_FORMS_READ, null);
    }

    /** Not to be seen, and why. */
    public static Seen notSeen(Observation reason) {
        return new Seen(Verdict.NOT_SEEN, reason, null, null);
    }

    /** As assumed or {@link #different}. */
    public static Seen compared(boolean asAssumed, Observation what) {
        return asAssumed ? asAssumed(what) : different(what);
    }

    /** The same, with another remedy if it is different. */
    public Seen remedy(Remedy other) {
        return verdict == Verdict.DIFFERENT ? new Seen(verdict, what, other, setting) : this;
    }

    /** The same, but if it is different and a condition does not hold, the library does not cope with it. */
    public Seen toleratedIf(boolean condition) {
        return condition ? this : remedy(setting == null ? Remedy.REPORT : Remedy.CHANGE_SETTING);
    }

    /** The same, and if it is different this setting may be changed. */
    public Seen setting(String name) {
        return verdict == Verdict.DIFFERENT ? new Seen(verdict, what, Remedy.MAY_CHANGE_SETTING, name) : this;
    }
}
