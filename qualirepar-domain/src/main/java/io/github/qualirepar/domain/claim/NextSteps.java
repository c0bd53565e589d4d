package io.github.qualirepar.domain.claim;

import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what is to be done next on a claim. A pure function of what is known of it. */
public final class NextSteps {
    private static final Set<FindingCode> VALUE_MISSING =
            Set.of(FindingCode.FIELD_MISSING, FindingCode.WARRANTY_NOT_DECLARED);
    /** What only the invoice is about, which there may not be yet while a support request is made. */
    private static final Set<FindingCode> OF_THE_INVOICE =
            Set.of(FindingCode.INVOICE_NOT_ISSUED, FindingCode.INVOICE_NOT_PAID);

    private final Claim claim;
    private final List<Finding> rules;
    private final List<Finding> missing;
    private final MoneyTrace money;

    private NextSteps(Claim claim, List<Finding> rules, List<Finding> missing, MoneyTrace money) {
        this.claim = claim;
        this.money = money;
        this.rules = rules;
        this.missing = missing;
    }

    /**
     * The next step, or {@code null} when there is nothing to do here: the claim is given up, or the organisation has
     * to answer.
     *
     * @param claim the claim as stored
     * @param pending the operation pending on it; while somebody is at work on it, the step is the one after which that
     *     operation was begun
     * @param now the moment by which a lease counts as over
     * @param rules what the rules say of its file, without what was overridden
     * @param missing a finding for each document that is wanted and not there
     * @param money what is known of its money
     */
    public static @Nullable NextStep of(
            Claim claim,
            @Nullable Operation pending,
            Instant now,
            List<Finding> rules,
            List<Finding> missing,
            MoneyTrace money) {
        if (pending != null && pending.isInDoubt(now)) {
            return pending.portalLookup() ? NextStep.PORTAL_LOOKUP : NextStep.RECOVER;
        }
        return new NextSteps(claim, rules, missing, money).next();
    }

    private @Nullable NextStep next() {
        return switch (claim.stage()) {
            case TO_CREATE -> beforeCreation();
            case SUPPORT_TO_REQUEST, SUPPORT_IN_ERROR -> beforeRequest();
            case SUPPORT_VALID ->
                claim.approval() == ConsumerApproval.ASKED ? NextStep.WAIT_CONSUMER : beforeCreation();
            case CREATED -> NextStep.ATTACH_DOCUMENTS;
            case TO_CONFIRM -> NextStep.CONFIRM;
            case TO_COMPLETE -> toComplete();
            case CONFIRMED, SUBMITTED -> handedIn();
            case ENDED -> null;
        };
    }

    private NextStep beforeCreation() {
        if (isValueMissing()) {
            return NextStep.COMPLETE_FILE;
        }
        if (!isInvoiceIssued()) {
            return NextStep.INVOICE;
        }
        boolean refused = blocks(claim.problems()) && !claim.isRequestWithdrawn() && !claim.isDraftLostAgain();
        return blocks(rules) || refused ? NextStep.CORRECT : NextStep.CREATE;
    }

    private NextStep beforeRequest() {
        if (claim.approval() == ConsumerApproval.ASKED) {
            return NextStep.WAIT_CONSUMER;
        }
        if (claim.isRequestWithdrawn()) {
            return beforeCreation();
        }
        if (isValueMissing()) {
            return NextStep.COMPLETE_FILE;
        }
        boolean blocked =
                rules.stream().anyMatch(finding -> finding.blocks() && !OF_THE_INVOICE.contains(finding.code()));
        return blocked || blocks(claim.problems()) ? NextStep.CORRECT : NextStep.REQUEST_SUPPORT;
    }

    private NextStep toComplete() {
        if (claim.cancelOnPortal()) {
            return NextStep.CANCEL_ON_PORTAL;
        }
        if (blocks(missing)) {
            return NextStep.ATTACH_DOCUMENTS;
        }
        if (!blocks(claim.problems())) {
            return NextStep.CONFIRM;
        }
        return claim.problems().stream().filter(Finding::blocks).allMatch(Finding::isOfDocument)
                ? NextStep.ATTACH_DOCUMENTS
                : NextStep.CORRECT;
    }

    /** Money that is named is settled first, whatever the organisation says of the claim: it came, or comes. */
    private @Nullable NextStep handedIn() {
        if (money != MoneyTrace.NONE) {
            return money == MoneyTrace.CLEARED ? null : NextStep.SETTLE;
        }
        if (claim.isRefused()) {
            return claim.replacedBy() == null ? NextStep.REPLACE : null;
        }
        return claim.review() == Review.PAID ? NextStep.SETTLE : null;
    }

    private boolean isValueMissing() {
        return rules.stream().anyMatch(finding -> finding.blocks() && VALUE_MISSING.contains(finding.code()));
    }

    private boolean isInvoiceIssued() {
        Invoice invoice = claim.file().invoice();
        return invoice != null && Boolean.TRUE.equals(invoice.issued());
    }

    private static boolean blocks(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
