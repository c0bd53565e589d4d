package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.ports.ClaimListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's listeners of changes, after they were stored. */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final List<ClaimListener> listeners;

    Announcer(List<ClaimListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Tells of a change of stage or review; other changes are not announced. */
    void changed(Claim before, Claim after) {
        if (before.stage() == after.stage() && before.review() == after.review()) {
            return;
        }
        for (ClaimListener listener : listeners) {
            try {
                listener.changed(before, after);
            } catch (RuntimeException e) {
                LOG.warn("a claim listener failed on claim {}", after.id(), e);
            }
        }
    }
}
