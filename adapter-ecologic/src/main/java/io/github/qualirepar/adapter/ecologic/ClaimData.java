package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteOrigin;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The payload of answers about a claim or a support request (contract section 3).
 *
 * @param requestId id of the support request as received, or {@code null}
 * @param claimId id of the claim as received, or {@code null}
 * @param valid the inner flag: no blocking error left; {@code null} if not said
 * @param lastStatus status label, or {@code null}
 * @param comment the organisation's comment, or {@code null}
 * @param createdOn the day it was made there, or {@code null}
 * @param errors validation errors, or {@code null}
 */
record ClaimData(
        @Nullable String requestId,
        @Nullable String claimId,
        @Nullable Boolean valid,
        @Nullable String lastStatus,
        @Nullable String comment,
        @Nullable LocalDate createdOn,
        @Nullable JsonNode errors) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,18}");
    private static final int DAY_LENGTH = "2026-06-20".length();
    private static final Pattern NOTHING = Pattern.compile("-?0+|-\\d+");

    /** The payload of an envelope; everything {@code null} if there is none. */
    static ClaimData of(Envelope envelope) {
        List<JsonNode> rows = Json.rows(envelope.data());
        JsonNode data = rows.isEmpty() ? null : rows.get(0);
        return new ClaimData(
                Json.text(data, "RequestId"),
                Json.text(data, "ClaimId"),
                Json.flag(data, "IsValid"),
                Json.text(data, "LastStatus"),
                Json.text(data, "Comment"),
                day(Json.text(data, "CreateDate")),
                Json.member(data, "ValidationErrors"));
    }

    /** The day of a moment; whatever is none is left out, since nothing is decided by it. */
    private static @Nullable LocalDate day(@Nullable String moment) {
        if (moment == null || moment.length() < DAY_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(moment.substring(0, DAY_LENGTH));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What tells a claim or request from others; the organisation names no invoice. */
    RemoteOrigin origin() {
        return new RemoteOrigin(createdOn, null);
    }

    /** Is this an id that can be asked for? Ids are whole numbers (section 3, rule 4). */
    static boolean isId(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Does an id name something? 0 is how the service's language writes "none". */
    static boolean isNamed(String id) {
        return !NOTHING.matcher(id).matches();
    }

    /** Is this about another claim than the one asked about? An answer without an id is taken for ours. */
    boolean isOfAnotherClaim(String asked) {
        return isOther(claimId, asked);
    }

    /** Is this about another support request than the one asked about? */
    boolean isOfAnotherRequest(String asked) {
        return isOther(requestId, asked);
    }

    private static boolean isOther(@Nullable String named, String asked) {
        return named != null && isNamed(named) && !named.equalsIgnoreCase(asked.strip());
    }

    Standing standing() {
        return StatusLabels.read(lastStatus);
    }

    /**
     * The problems after a call that changes something. The inner flag decides whether errors block; where it is
     * missing, only an answer under 206 does (12.2 row 14).
     */
    List<RemoteProblem> problemsAfterChange(int httpStatus) {
        return Problems.ofValidation(errors, valid != null ? !valid : httpStatus != 200);
    }

    /** The same, with the text of an error that did not keep the file from being saved. */
    List<RemoteProblem> problemsOfSaving(Envelope envelope) {
        List<RemoteProblem> problems = new ArrayList<>(problemsAfterChange(envelope.httpStatus()));
        if (envelope.errorMessage() != null) {
            problems.add(Problems.warning(envelope.errorMessage()));
        }
        return problems;
    }

    /**
     * The problems that a status call shows, the organisation's comment first.
     *
     * @param commentBlocks is the comment the reason of a refusal or a return?
     */
    List<RemoteProblem> problemsOfStatus(boolean commentBlocks) {
        List<RemoteProblem> problems = new ArrayList<>();
        if (comment != null) {
            FieldLabels.Subject subject = FieldLabels.ofSentence(comment);
            problems.add(new RemoteProblem(null, comment, subject.field(), subject.document(), commentBlocks, false));
        }
        problems.addAll(Problems.ofValidation(errors, !Boolean.TRUE.equals(valid)));
        return problems;
    }

    /** A claim that was just saved: open, unless its status says more. */
    RemoteClaim saved(String id, Envelope envelope) {
        Standing standing = standing();
        boolean recognised = standing.phase() != RemotePhase.UNRECOGNISED;
        return new RemoteClaim(
                id,
                null,
                lastStatus,
                recognised ? standing.phase() : RemotePhase.OPEN,
                recognised ? standing.review() : null,
                null,
                problemsOfSaving(envelope));
    }

    /** A claim as a status call shows it. */
    RemoteClaim shown(String id) {
        Standing standing = standing();
        return new RemoteClaim(
                id,
                null,
                lastStatus,
                standing.phase(),
                standing.review(),
                null,
                problemsOfStatus(standing.isRefusedOrReturned()),
                origin());
    }

    /** A claim that was handed in; a status that nobody knows does not make it less so. */
    RemoteClaim handedIn(String id, int httpStatus) {
        Standing standing = standing();
        Review review = standing.phase() == RemotePhase.UNRECOGNISED && lastStatus == null ? null : standing.review();
        return new RemoteClaim(
                id, null, lastStatus, RemotePhase.HANDED_IN, review, null, problemsAfterChange(httpStatus));
    }

    /** Nothing that may quote the consumer. */
    @Override
    public String toString() {
        return "ClaimData[" + requestId + ", " + claimId + ", " + lastStatus + "]";
    }
}
