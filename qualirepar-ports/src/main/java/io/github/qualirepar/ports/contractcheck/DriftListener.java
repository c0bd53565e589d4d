package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.domain.OrganisationId;
import java.util.List;

/** Is told what live answers had that the contract does not know; a {@link DriftStore} keeps it. */
@FunctionalInterface
public interface DriftListener {

    /** Nobody listens. */
    DriftListener NONE = sightings -> {};

    /**
     * Takes the sightings of one answer, never an empty list. Called on the thread of the call; a
     * {@code RuntimeException} is logged by the caller and never breaks the call.
     */
    void seen(List<Sighting> sightings);

    /** An answer was compared with what the contract knows, whatever came out of it; on the same terms. */
    default void compared(OrganisationId organisation) {}
}
