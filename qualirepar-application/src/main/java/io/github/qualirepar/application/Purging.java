package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Masks consumer data of finished claims (GDP-04). Amounts, references, dates, invoice numbers, product, brand and the
 * log stay.
 *
 * <p>Safe for use by several threads, and by several processes over one database.
 */
public final class Purging {
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Books books;
    private final Clock clock;

    Purging(ClaimStore claims, OperationJournal journal, Books books, Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Masks the consumer data of every finished claim that nothing happened to since a day. Finished is a claim that was
     * given up, refused or cancelled, or accepted with nothing to come any more. Doing it again changes nothing.
     *
     * @param before the legal day in Paris
     * @throws io.github.qualirepar.ports.StorageException of kind {@code BUSY} if everything is masked and others are
     *     reading what is to be wiped from the storage: purge again
     */
    public PurgeReport purge(LocalDate before) {
        Instant end = before.atStartOfDay(Paris.ZONE).toInstant();
        Ledger ledger = books.ledger();
        Map<PurgeReport.Reason, Integer> left = new EnumMap<>(PurgeReport.Reason.class);
        int purged = 0;
        int purgedBefore = 0;
        for (Claim claim : claims.list(ClaimFilter.ALL)) {
            Optional<PurgeReport.Reason> reason = reason(claim, ledger, end);
            if (reason.isEmpty() && ConsumerMask.isMasked(claim)) {
                purgedBefore++;
                continue;
            }
            Optional<PurgeReport.Reason> kept = reason.or(() -> mask(claim));
            kept.ifPresent(why -> left.merge(why, 1, Integer::sum));
            purged += kept.isEmpty() ? 1 : 0;
        }
        // Also where nothing was masked just now: an earlier purge may have died, or been too busy, before its wipe.
        claims.wipe();
        return new PurgeReport(purged, purgedBefore, left);
    }

    /** Why a claim keeps its data; empty if it does not. */
    private Optional<PurgeReport.Reason> reason(Claim claim, Ledger ledger, Instant end) {
        if (!isFinished(claim, ledger)) {
            return Optional.of(claim.isAccepted() ? PurgeReport.Reason.UNPAID : PurgeReport.Reason.UNFINISHED);
        }
        if (!lastTouched(claim, ledger).isBefore(end)) {
            return Optional.of(PurgeReport.Reason.TOO_RECENT);
        }
        return journal.pending(claim.id()).map(pending -> PurgeReport.Reason.PENDING);
    }

    private boolean isFinished(Claim claim, Ledger ledger) {
        boolean answered = claim.isRefused()
                || (claim.isAccepted() && books.receivable(ledger, claim).isCleared());
        return claim.stage() == Stage.ENDED || (claim.stage().isBlue() && answered);
    }

    /** Money that came or was given up is something that happened to the claim, too. */
    private static Instant lastTouched(Claim claim, Ledger ledger) {
        ClaimId id = claim.id();
        Stream<Instant> settled = ledger.of(id).stream()
                .flatMap(payment -> payment.settlements().stream())
                .filter(settlement -> !settlement.of(id).isZero())
                .map(Settlement::at);
        Stream<Instant> writtenOff = ledger.writeOffs().stream()
                .filter(writeOff -> writeOff.claim().equals(id))
                .map(WriteOff::at);
        return Stream.concat(settled, writtenOff)
                .reduce(claim.changedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The moment of the last change stays: masking is no step of the claim. */
    private Optional<PurgeReport.Reason> mask(Claim claim) {
        LogEntry entry = new LogEntry(clock.instant(), LogAction.PURGE, LogOutcome.DONE);
        return switch (claims.saveMasked(ConsumerMask.masked(claim), List.of(entry))) {
            case SAVED -> Optional.empty();
            case PENDING -> Optional.of(PurgeReport.Reason.PENDING);
            case STALE, NUMBER_TAKEN -> Optional.of(PurgeReport.Reason.CHANGED);
        };
    }
}
