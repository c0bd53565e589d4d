package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.SyncJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The nightly job: refreshes lists that are older than a day, reads every claim that waits for an answer, asks what was
 * paid since the last time, and tells people what they have to know.
 *
 * <p>The host's scheduler calls it; it starts no threads of its own. Running it again is always safe: an organisation
 * that did not change anything changes nothing here, and nothing is told twice. A run that died is gone on with by the
 * next one that starts within {@link #PATIENCE}, and two machines that run at once share the work. One account's failure
 * does not stop the others.
 *
 * <p>Safe for use by several threads and, over one database, several processes.
 */
public final class Synchronisation {
    /** How old a run may be that is gone on with. */
    public static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration LISTS_LAST = Duration.ofDays(1);
    /** A payment may be announced later than it is dated. */
    private static final int DAYS_ASKED_AGAIN = 7;

    private static final int DAYS_ASKED_AT_FIRST = 90;

    private final ClaimStore claims;
    private final ReferenceStore references;
    private final SyncJournal journal;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final StatusReading statuses;
    private final @Nullable FeedImport imports;
    private final NoticeDesk notices;
    private final Clock clock;

    /**
     * @param imports takes payments over, or {@code null} where the library keeps none: then none are asked for
     */
    Synchronisation(
            ClaimStore claims,
            ReferenceStore references,
            SyncJournal journal,
            Accounts accounts,
            Catalogue catalogue,
            StatusReading statuses,
            @Nullable FeedImport imports,
            NoticeDesk notices,
            Clock clock) {
        this.claims = claims;
        this.references = references;
        this.journal = journal;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.statuses = statuses;
        this.imports = imports;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Runs the job once, or goes on with a run that is not finished. An interrupt of the calling thread ends it after
     * the calls that are under way; the thread's interrupt status stays set.
     *
     * @return what came of it; failures of organisations and single claims are values there
     * @throws io.github.qualirepar.ports.StorageException if the stores cannot be read at all; the next run goes on
     */
    public SyncReport run(SyncOptions options) {
        SyncJournal.Run run = journal.begin(clock.instant(), PATIENCE);
        SyncRun work = new SyncRun(journal, run, options);
        List<Claim> known = claims.list(ClaimFilter.ALL);
        Map<String, SyncAccount> parts = parts(known);
        List<ClaimTask> readings = readings(known, parts);
        boolean whole = work.phase(SyncProgress.Phase.LISTS, listsToRefresh(parts.values()))
                && work.phase(SyncProgress.Phase.CLAIMS, readings)
                && work.phase(SyncProgress.Phase.PAYMENTS, paymentsToAsk(known, parts.values()));
        SyncReport.Notices told = whole ? notices.tell(work) : SyncReport.Notices.NONE;
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (whole && !interrupted) {
            journal.finish(run);
        }
        return new SyncReport(
                run.id(), run.startedAt(), run.joined(), interrupted, reported(parts.values(), readings), told);
    }

    private Map<String, SyncAccount> parts(List<Claim> known) {
        Map<String, SyncAccount> parts = new LinkedHashMap<>();
        for (FundingBody body : accounts.all()) {
            parts.put(body.account().name(), new SyncAccount(body.account(), body));
        }
        known.stream()
                .filter(Synchronisation::waits)
                .map(Claim::account)
                .forEach(account -> parts.computeIfAbsent(account.name(), name -> new SyncAccount(account, null)));
        return parts;
    }

    /** Does the organisation, or a consumer or clerk there, still have to say something? */
    private static boolean waits(Claim claim) {
        Review review = claim.review();
        boolean undecided = claim.stage().isBlue() && (review == null || !review.isFinal());
        boolean asked = claim.approval() == ConsumerApproval.ASKED || claim.cancelOnPortal();
        return undecided || (asked && claim.stage() != Stage.ENDED);
    }

    private List<SyncTask> listsToRefresh(Collection<SyncAccount> parts) {
        Instant oldest = clock.instant().minus(LISTS_LAST);
        List<SyncTask> tasks = new ArrayList<>();
        for (SyncAccount part : parts) {
            boolean young = references
                    .latest(part.account().name())
                    .filter(lists -> !lists.fetchedAt().isBefore(oldest))
                    .isPresent();
            if (part.isConnected() && !young) {
                tasks.add(new ListsTask(part, catalogue));
            }
        }
        return tasks;
    }

    private List<ClaimTask> readings(List<Claim> known, Map<String, SyncAccount> parts) {
        List<ClaimTask> tasks = new ArrayList<>();
        for (Claim claim : known) {
            SyncAccount part = parts.get(claim.account().name());
            if (part != null && waits(claim)) {
                tasks.add(new ClaimTask(claim, part, statuses));
            }
        }
        return tasks;
    }

    private List<SyncTask> paymentsToAsk(List<Claim> known, Collection<SyncAccount> parts) {
        List<SyncTask> tasks = new ArrayList<>();
        FeedImport target = imports;
        if (target == null) {
            return tasks;
        }
        for (SyncAccount part : parts) {
            if (part.isConnected()) {
                tasks.add(new PaymentsTask(part, target, journal, clock, askedFrom(part, known)));
            }
        }
        return tasks;
    }

    /** Some days before the last success; the first time, from the oldest claim on that may be paid. */
    private LocalDate askedFrom(SyncAccount part, List<Claim> known) {
        LocalDate today = Paris.today(clock);
        return journal.marked(PaymentsTask.mark(part))
                .map(last -> LocalDate.ofInstant(last, Paris.ZONE).minusDays(DAYS_ASKED_AGAIN))
                .orElseGet(() -> oldestHandIn(part.account(), known, today));
    }

    private static LocalDate oldestHandIn(Account account, List<Claim> known, LocalDate today) {
        LocalDate limit = today.minusDays(DAYS_ASKED_AT_FIRST);
        return known.stream()
                .filter(claim ->
                        claim.account().equals(account) && claim.stage().isBlue())
                .filter(claim -> !claim.isRefused())
                // Claims of older versions of the store do not know the moment.
                .map(claim -> claim.handedInAt() == null ? claim.openedAt() : claim.handedInAt())
                .min(Comparator.naturalOrder())
                .map(moment -> LocalDate.ofInstant(moment, Paris.ZONE))
                .map(day -> day.isBefore(limit) ? limit : day)
                .orElse(today.minusDays(DAYS_ASKED_AGAIN));
    }

    private static List<SyncReport.AccountPart> reported(Collection<SyncAccount> parts, List<ClaimTask> readings) {
        return parts.stream()
                .map(part -> part.report(readings.stream()
                        .filter(task -> task.account() == part)
                        .map(ClaimTask::report)
                        .sorted(Comparator.comparing(SyncReport.ClaimPart::number))
                        .toList()))
                .toList();
    }
}
