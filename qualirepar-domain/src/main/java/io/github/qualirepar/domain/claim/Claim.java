package io.github.qualirepar.domain.claim;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One repair on its way to its money at one organisation.
 *
 * <p>Immutable: a change is a new value made with {@link #change()}; the store decides by {@link #version()} whether it
 * may replace the old one.
 *
 * @param id identity
 * @param version counts the stored changes, from 1; 0 = never stored
 * @param file the repair file
 * @param account the account it is claimed under
 * @param process the state machine it follows, fixed when it was opened
 * @param stage where the shop's work stands
 * @param review what the organisation answered since it was handed in, or {@code null}
 * @param approval the consumer's approval of the quote
 * @param bonus the bonus claimed; after hand-in the amount the organisation stated
 * @param basis the data the bonus was decided on
 * @param remote what the organisation calls the claim
 * @param documents documents registered
 * @param demanded kinds of documents that the organisation asked for beyond the rules
 * @param problems what the organisation last had to say
 * @param overrides rules that a person overrode
 * @param replaces the refused or cancelled claim that this one replaces, or {@code null}
 * @param replacedBy the claim that replaces this one, or {@code null}
 * @param cancelOnPortal did the shop give it up while only the portal can cancel it?
 * @param openedAt when it was opened
 * @param changedAt when it last changed
 * @param handedInAt when it was last handed in, or {@code null} before; a payment limit counts from here (D-18)
 * @param reviewedAt when {@code review} last changed, by our own clock: organisations do not tell; or {@code null}
 */
public record Claim(
        ClaimId id,
        long version,
        RepairFile file,
        Account account,
        ClaimProcess process,
        Stage stage,
        @Nullable Review review,
        ConsumerApproval approval,
        EuroAmount bonus,
        Basis basis,
        Remote remote,
        List<ClaimDocument> documents,
        Set<DocumentKind> demanded,
        List<Finding> problems,
        List<RuleOverride> overrides,
        @Nullable ClaimId replaces,
        @Nullable ClaimId replacedBy,
        boolean cancelOnPortal,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant handedInAt,
        @Nullable Instant reviewedAt) {

    public Claim {
        documents = List.copyOf(documents);
        demanded = demanded.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(demanded));
        problems = List.copyOf(problems);
        overrides = List.copyOf(overrides);
    }

    /** Did the organisation say that it takes no support requests any more, so that only the direct way is left? */
    public boolean isRequestWithdrawn() {
        return problems.stream().anyMatch(problem -> problem.code() == FindingCode.SUPPORT_METHOD_WITHDRAWN);
    }

    /** Were two drafts in a row lost with a document? Whether a third is made, a person decides. */
    public boolean isDraftLostAgain() {
        return remote.claimId() == null
                && problems.stream().anyMatch(problem -> problem.code() == FindingCode.ORGANISATION_CLAIM_SPOILT);
    }

    /** Did the organisation refuse or cancel it for good? */
    public boolean isRefused() {
        return review == Review.REFUSED || review == Review.CANCELLED;
    }

    /** Did the organisation accept it, or call it paid already? */
    public boolean isAccepted() {
        return review == Review.ACCEPTED || review == Review.PAID;
    }

    /** The host's number of the repair file. */
    public String number() {
        return file.number();
    }

    public OrganisationId organisation() {
        return account.organisation();
    }

    public Colour colour() {
        return stage.colour();
    }

    /** Did a person override this rule? */
    public boolean overrides(@Nullable String rule) {
        return rule != null
                && overrides.stream().anyMatch(override -> override.rule().equals(rule));
    }

    /**
     * This claim as it is to be stored in the place of another state of it: the moments of the change, of a hand-in and
     * of a new review are set.
     *
     * @param before the claim as it is stored
     * @param now the moment
     */
    public Claim succeeding(Claim before, Instant now) {
        Builder change = change().changedAt(now);
        if (stage.isBlue() && (handedInAt == null || !before.stage.isBlue())) {
            change.handedInAt(now);
        }
        if (review != before.review) {
            change.reviewedAt(review == null ? null : now);
        }
        return change.build();
    }

    /** Starts a changed copy. */
    public Builder change() {
        return new Builder(this);
    }

    /** Shows id, organisation and stage only. */
    @Override
    public String toString() {
        return "Claim[" + id + ", " + organisation() + ", " + stage + "]";
    }

    /** Collects changes to a claim. Not safe for use by several threads. */
    public static final class Builder {
        private final Claim base;
        private long version;
        private RepairFile file;
        private Account account;
        private ClaimProcess process;
        private Stage stage;
        private @Nullable Review review;
        private ConsumerApproval approval;
        private EuroAmount bonus;
        private Basis basis;
        private Remote remote;
        private List<ClaimDocument> documents;
        private Set<DocumentKind> demanded;
        private List<Finding> problems;
        private List<RuleOverride> overrides;
        private @Nullable ClaimId replaces;
        private @Nullable ClaimId replacedBy;
        private boolean cancelOnPortal;
        private Instant changedAt;
        private @Nullable Instant handedInAt;
        private @Nullable Instant reviewedAt;

        private Builder(Claim base) {
            this.base = base;
            version = base.version;
            file = base.file;
            account = base.account;
            process = base.process;
            stage = base.stage;
            review = base.review;
            approval = base.approval;
            bonus = base.bonus;
            basis = base.basis;
            remote = base.remote;
            documents = base.documents;
            demanded = base.demanded;
            problems = base.problems;
            overrides = base.overrides;
            replaces = base.replaces;
            replacedBy = base.replacedBy;
            cancelOnPortal = base.cancelOnPortal;
            changedAt = base.changedAt;
            handedInAt = base.handedInAt;
            reviewedAt = base.reviewedAt;
        }

        public Builder version(long newVersion) {
            version = newVersion;
            return this;
        }

        public Builder file(RepairFile newFile) {
            file = newFile;
            return this;
        }

        /** Moves the claim to another account, and so perhaps organisation, with that account's process. */
        public Builder account(Account newAccount, ClaimProcess newProcess) {
            account = newAccount;
            process = newProcess;
            return this;
        }

        public Builder stage(Stage newStage) {
            stage = newStage;
            return this;
        }

        public Builder review(@Nullable Review newReview) {
            review = newReview;
            return this;
        }

        public Builder approval(ConsumerApproval newApproval) {
            approval = newApproval;
            return this;
        }

        public Builder bonus(EuroAmount newBonus, Basis newBasis) {
            bonus = newBonus;
            basis = newBasis;
            return this;
        }

        public Builder remote(Remote newRemote) {
            remote = newRemote;
            return this;
        }

        public Builder documents(List<ClaimDocument> newDocuments) {
            documents = newDocuments;
            return this;
        }

        /** Replaces the first document with the same kind and reference, or adds it. */
        public Builder document(ClaimDocument document) {
            List<ClaimDocument> next = new ArrayList<>(documents);
            for (int i = 0; i < next.size(); i++) {
                ClaimDocument old = next.get(i);
                if (old.kind() == document.kind() && old.path().equals(document.path())) {
                    next.set(i, document);
                    documents = next;
                    return this;
                }
            }
            next.add(document);
            documents = next;
            return this;
        }

        public Builder demanded(Set<DocumentKind> kinds) {
            demanded = kinds;
            return this;
        }

        public Builder problems(List<Finding> newProblems) {
            problems = newProblems;
            return this;
        }

        public Builder overrides(List<RuleOverride> newOverrides) {
            overrides = newOverrides;
            return this;
        }

        public Builder replaces(@Nullable ClaimId old) {
            replaces = old;
            return this;
        }

        public Builder replacedBy(@Nullable ClaimId successor) {
            replacedBy = successor;
            return this;
        }

        public Builder cancelOnPortal(boolean wanted) {
            cancelOnPortal = wanted;
            return this;
        }

        public Builder changedAt(Instant at) {
            changedAt = at;
            return this;
        }

        public Builder handedInAt(@Nullable Instant at) {
            handedInAt = at;
            return this;
        }

        public Builder reviewedAt(@Nullable Instant at) {
            reviewedAt = at;
            return this;
        }

        public Claim build() {
            return new Claim(
                    base.id,
                    version,
                    file,
                    account,
                    process,
                    stage,
                    review,
                    approval,
                    bonus,
                    basis,
                    remote,
                    documents,
                    demanded,
                    problems,
                    overrides,
                    replaces,
                    replacedBy,
                    cancelOnPortal,
                    base.openedAt,
                    changedAt,
                    handedInAt,
                    reviewedAt);
        }
    }
}
