package io.github.qualirepar.application;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of a purge.
 *
 * @param purged claims whose consumer data were masked now
 * @param purgedBefore claims that held none any more
 * @param left how many claims were left as they are, by reason; a reason that did not occur is absent
 */
public record PurgeReport(int purged, int purgedBefore, Map<Reason, Integer> left) {

    public PurgeReport {
        Map<Reason, Integer> copy = new EnumMap<>(Reason.class);
        copy.putAll(left);
        left = Collections.unmodifiableMap(copy);
    }

    /** Why a claim keeps its consumer data. */
    public enum Reason {
        /** It is not finished: the shop or the organisation has something to do. */
        UNFINISHED,
        /** It was accepted, and its money has not come. */
        UNPAID,
        /** It is finished, but something happened to it on the day given or later. */
        TOO_RECENT,
        /** An action is pending on it. */
        PENDING,
        /** Somebody changed it at this moment: the next purge takes it. */
        CHANGED
    }
}
