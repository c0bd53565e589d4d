package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Need;
import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.rule.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with everything that follows from it today.
 *
 * @param claim the claim
 * @param documents its documents, the required ones that are missing included
 * @param problems what stands against going on or is worth knowing, blocking ones first
 * @param questions what a person has not answered yet; none once the claim is handed in
 * @param need what the organisation will want beyond what is in the file; nothing once the claim is handed in
 * @param next the next step, or {@code null} when there is nothing to do here
 * @param pending the pending action, or {@code null}
 * @param payment the transfer that names or paid it, the latest of several; {@code null} if none does
 */
public record ClaimView(
        Claim claim,
        List<DocumentLine> documents,
        List<Finding> problems,
        List<Question> questions,
        Need need,
        @Nullable NextStep next,
        @Nullable PendingAction pending,
        @Nullable ClaimPayment payment) {

    public ClaimView {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }

    /**
     * One document of a claim.
     *
     * @param kind what it is
     * @param state where it stands
     * @param required is nothing handed in without it?
     * @param path the host's reference, {@code null} while missing
     */
    public record DocumentLine(
            DocumentKind kind,
            DocumentState state,
            boolean required,
            @Nullable String path) {}

    /**
     * Money that came or is announced for a claim.
     *
     * @param reference the reference of the transfer
     * @param date the day of the transfer, or of the settlement where the transfer's is not known, or {@code null}
     * @param amount what it settled for the claim; before that what it names, which may be nothing
     */
    public record ClaimPayment(String reference, @Nullable LocalDate date, EuroAmount amount) {}

    /**
     * An action that was begun and is not settled.
     *
     * @param kind what is attempted
     * @param since when it began
     * @param state {@code IN_FLIGHT} = somebody is at work; {@code UNKNOWN} = its outcome is to be asked for
     */
    public record PendingAction(OperationKind kind, Instant since, OperationState state) {}
}
