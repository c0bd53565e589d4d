package io.github.qualirepar.ports;

import java.time.Instant;
import java.util.List;

/** Looks for a draft whose creation was never answered. Safe for use by several threads. */
public interface DraftSearch {

    /**
     * The open drafts that can only come from this content: same reference, same repair date, no files, created at
     * {@code since} or later.
     *
     * @param content what was sent
     * @param since earliest moment of creation, tolerance included
     * @return their ids at the organisation
     * @throws FundingBodyException if the organisation cannot be asked
     */
    List<String> findDrafts(ClaimContent content, Instant since);
}
