package io.github.qualirepar.ports;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers how far the nightly job has come, so that it can go on after a crash and several machines share one run.
 *
 * <p>Implementations are safe for use by several threads and, over one database, several processes. Storage that fails
 * throws {@link StorageException}.
 */
public interface SyncJournal {

    /**
     * A run of the nightly job.
     *
     * @param id its id
     * @param startedAt when it began
     * @param joined was it begun by another machine, or by one that died?
     */
    record Run(String id, Instant startedAt, boolean joined) {}

    /**
     * Joins the run that is not finished, if it has begun not longer ago than this; else begins a new one and forgets
     * the old with all that was taken and done in it. Nothing can be taken or done in a forgotten run.
     *
     * @param now the moment
     * @param patience how old a run may be that is joined
     */
    Run begin(Instant now, Duration patience);

    /**
     * Takes a piece of work.
     *
     * @param item names it within the run
     * @return {@code false} if it was taken before, or is done, within this run, or if the run is forgotten
     */
    boolean take(Run run, String item);

    /** The piece of work is done, taken or not. */
    void done(Run run, String item);

    /** Those of these pieces of work that are done within the run; a finished run still tells, a forgotten one none. */
    Set<String> done(Run run, Collection<String> items);

    /** The run is finished: the next one begins anew. Finishing it again, or a forgotten one, does nothing. */
    void finish(Run run);

    /** Notes a moment under a name, for ever; an earlier one than noted already changes nothing. */
    void mark(String name, Instant at);

    Optional<Instant> marked(String name);
}
