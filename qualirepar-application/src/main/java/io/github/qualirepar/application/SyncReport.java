package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.NoticeKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run of the nightly job. Holds numbers, ids and codes, no consumer data.
 *
 * @param run id of the run
 * @param startedAt when the run began, here or on another machine
 * @param joined was it begun by another machine, or by one that died?
 * @param interrupted was it ended early because the calling thread was interrupted? The next run goes on with it then
 * @param accounts what came of each account, in the order the connections were given; accounts that only claims know
 *     stand behind
 * @param notices what people were told
 */
public record SyncReport(
        String run,
        Instant startedAt,
        boolean joined,
        boolean interrupted,
        List<AccountPart> accounts,
        Notices notices) {

    public SyncReport {
        accounts = List.copyOf(accounts);
    }

    /** Did anything fail that another run has to make good? */
    public boolean isComplete() {
        return !interrupted && notices.failures().isEmpty() && accounts.stream().allMatch(AccountPart::isComplete);
    }

    /** How many claims ended so, over all accounts. */
    public int count(Reading reading) {
        return accounts.stream().mapToInt(account -> account.count(reading)).sum();
    }

    /**
     * One account.
     *
     * @param account the account
     * @param lists what came of its lists
     * @param listsFailure why they could not be had, or {@code null}
     * @param claims the claims that waited for an answer, by number
     * @param payments what it was paid
     * @param stopped why it was given up before its end, or {@code null}: credentials refused, several calls in a row
     *     that did not reach the organisation, or no connection
     */
    public record AccountPart(
            Account account,
            Lists lists,
            @Nullable SyncFailure listsFailure,
            List<ClaimPart> claims,
            PaymentPart payments,
            @Nullable SyncFailure stopped) {
        public AccountPart {
            claims = List.copyOf(claims);
        }

        public int count(Reading reading) {
            return (int)
                    claims.stream().filter(claim -> claim.reading() == reading).count();
        }

        boolean isComplete() {
            return stopped == null
                    && listsFailure == null
                    && payments.failure() == null
                    && count(Reading.FAILED) == 0
                    && count(Reading.NOT_READ) == 0;
        }
    }

    /** What came of an account's lists. */
    public enum Lists {
        /** They were young enough. */
        CURRENT,
        /** Downloaded, and the same as before. */
        UNCHANGED,
        /** Downloaded, and another version. */
        CHANGED,
        FAILED,
        /** Left to another machine, or the account was given up. */
        NOT_ASKED
    }

    /** How the reading of a claim ended. */
    public enum Reading {
        /** Read; nothing new. */
        UNCHANGED,
        /** Read, and stage, review or what the organisation says is another. */
        CHANGED,
        /** Left alone: an action is pending on it, or somebody changed it meanwhile. */
        SKIPPED,
        FAILED,
        /** The account was given up before, or the run was interrupted. */
        NOT_READ,
        /** Another machine read it in this run, or an earlier start of this run did. */
        ELSEWHERE
    }

    /**
     * One claim.
     *
     * @param id the claim
     * @param number the host's number of it
     * @param reading how it ended
     * @param before its review before; {@code null} = none
     * @param stage its stage now
     * @param review its review now; {@code null} = none
     * @param failure why it could not be read, or {@code null}
     */
    public record ClaimPart(
            ClaimId id,
            String number,
            Reading reading,
            @Nullable Review before,
            Stage stage,
            @Nullable Review review,
            @Nullable SyncFailure failure) {}

    /** What came of asking for payments. */
    public enum Asking {
        ASKED,
        /** The organisation has no such call, or it is switched off, or the library keeps no payments. */
        NOT_OFFERED,
        FAILED,
        /** Left to another machine, or the account was given up. */
        NOT_ASKED
    }

    /**
     * The payments of one account.
     *
     * @param asking what came of asking
     * @param fresh transfers that were not known
     * @param changed known ones of which something new was learnt
     * @param unchanged how many others were named
     * @param findings what is wrong with lines and transfers that are new or changed
     * @param failure why it could not be asked, or its answer not be kept; or {@code null}
     */
    public record PaymentPart(
            Asking asking,
            List<Payment> fresh,
            List<Payment> changed,
            int unchanged,
            List<Finding> findings,
            @Nullable SyncFailure failure) {
        public PaymentPart {
            fresh = List.copyOf(fresh);
            changed = List.copyOf(changed);
            findings = List.copyOf(findings);
        }

        static PaymentPart of(Asking asking) {
            return new PaymentPart(asking, List.of(), List.of(), 0, List.of(), null);
        }

        static PaymentPart failed(SyncFailure failure) {
            return new PaymentPart(Asking.FAILED, List.of(), List.of(), 0, List.of(), failure);
        }
    }

    /**
     * What people were told. Things that belong together go out in one notice.
     *
     * @param told notices that were delivered
     * @param silent how many things were noticed while nobody is there to tell
     * @param outdated how many things were not told any more, as they had passed meanwhile
     * @param waiting how many things still wait: their notice failed, or another machine is about to tell them
     * @param failures why notices could not be delivered
     */
    public record Notices(List<Told> told, int silent, int outdated, int waiting, List<NotTold> failures) {
        static final Notices NONE = new Notices(List.of(), 0, 0, 0, List.of());

        public Notices {
            told = List.copyOf(told);
            failures = List.copyOf(failures);
        }
    }

    /**
     * A notice that was delivered.
     *
     * @param id the notice's id
     * @param kind what it is about
     * @param items how many things it told of
     */
    public record Told(String id, NoticeKind kind, int items) {}

    /**
     * A notice that was not delivered and is tried again by the next run.
     *
     * @param id the notice's id
     * @param kind what it is about
     * @param items how many things it would have told of
     * @param reason why not
     */
    public record NotTold(String id, NoticeKind kind, int items, String reason) {}
}
