package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.domain.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Counts what live answers had that the contract does not know. Each method is one unit of work. Safe for use by several
 * threads and, over one database, several processes.
 */
public interface DriftStore {

    /** How many different sightings are kept; further new ones are not, known ones are counted all the same. */
    int CAPACITY = 1000;

    /** Counts sightings; the same one again only raises its count and its last moment. */
    void record(List<Sighting> sightings, Instant at);

    /** All of them, by organisation, call, path, kind and shape. */
    List<SeenDrift> all();

    /** Notes that an organisation's answers are being compared; the first and the last moment are kept. */
    void compared(OrganisationId organisation, Instant at);

    /**
     * Since when answers were compared, by organisation; whoever is missing has never been compared, so that an empty
     * {@link #all} says nothing of it. {@link #clear} leaves it as it is.
     */
    Map<OrganisationId, Compared> comparisons();

    /** Forgets all of them, for example after they were reported. */
    void clear();

    /**
     * When answers were compared.
     *
     * @param first the first moment noted
     * @param last the last moment noted
     */
    record Compared(Instant first, Instant last) {}

    /**
     * One sighting and how often it occurred.
     *
     * @param first when it was first seen
     * @param last when it was last seen
     */
    record SeenDrift(Sighting sighting, long count, Instant first, Instant last) {}
}
