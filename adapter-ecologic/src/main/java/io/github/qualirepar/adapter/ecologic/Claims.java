package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.Corrections;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Creates, corrects and submits claims (contract section 8). */
final class Claims implements Corrections {
    private static final String CREATE = "createclaim";
    private static final String UPDATE = "updateclaim";
    private static final String SUBMIT = "submitclaim";

    private final EcologicApi changes;
    private final Transport transport;
    private final Changes answers;
    private final Creation creation;
    private final StatusCall status;
    private final Failures failures;
    private final PartsOption parts;
    private final ClaimBodyMapper mapper = new ClaimBodyMapperImpl();

    Claims(
            EcologicApi changes,
            Transport transport,
            Changes answers,
            StatusCall status,
            Failures failures,
            PartsOption parts) {
        this.changes = changes;
        this.transport = transport;
        this.answers = answers;
        this.creation = new Creation(failures);
        this.status = status;
        this.failures = failures;
        this.parts = parts;
    }

    /**
     * Creates a claim, directly or from a support request (section 8.1).
     *
     * @param requestId the support request to convert, {@code null} = none
     */
    Answer<RemoteClaim> create(@Nullable String requestId, ClaimContent content) {
        RepairFile file = content.file();
        Target target = content.target();
        ClaimBody body = mapper.body(content, parts);
        HttpAnswer answer = transport.change(
                CREATE,
                watch -> changes.createClaim(
                        requestId,
                        QueryWords.repairEnd(file),
                        target.siteId(),
                        QueryWords.invoiceNumber(file),
                        QueryWords.quoteNumber(file),
                        body,
                        watch));
        return answers.read(CREATE, answer)
                .fold(envelope -> created(envelope, ClaimData.of(envelope)), Answer::<RemoteClaim>refused)
                .to(failures.call(CREATE, answer));
    }

    private Answer<RemoteClaim> created(Envelope envelope, ClaimData data) {
        return creation.idOf(CREATE, envelope, data.claimId())
                .fold(id -> Answer.accepted(data.saved(id, envelope)), Answer::refused);
    }

    /** Replaces the content of an open claim; does not submit it (section 8.2). */
    @Override
    public Answer<RemoteClaim> correct(String claimId, ClaimContent content) {
        RepairFile file = content.file();
        ClaimBody body = mapper.body(content, parts);
        HttpAnswer answer = transport.change(
                UPDATE,
                watch -> changes.updateClaim(
                        claimId,
                        QueryWords.repairEnd(file),
                        content.target().siteId(),
                        QueryWords.invoiceNumber(file),
                        QueryWords.quoteNumber(file),
                        false,
                        body,
                        watch));
        return answers.read(UPDATE, answer)
                .fold(envelope -> corrected(claimId, envelope), Answer::<RemoteClaim>refused)
                .to(failures.call(UPDATE, answer));
    }

    private Answer<RemoteClaim> corrected(String claimId, Envelope envelope) {
        if (envelope.saysUnknownClaim()) {
            return Answer.refused(List.of(Problems.ofUnknownClaim(envelope)));
        }
        if (ClaimData.of(envelope).isOfAnotherClaim(claimId)) {
            throw failures.unknown(UPDATE, envelope.answer(), Failures.ANOTHER_CLAIM, null);
        }
        if (envelope.isFailure() || !envelope.isSuccessStatus()) {
            return Answer.refused(List.of(Problems.ofWords(envelope.words(), Problems.NOT_SAVED)));
        }
        if (envelope.valid() == null && envelope.data() == null) {
            throw failures.unknown(UPDATE, envelope.answer(), "the answer does not tell", null);
        }
        return Answer.accepted(ClaimData.of(envelope).saved(claimId, envelope));
    }

    /**
     * Submits a claim. It is submitted if the status is 2xx, the inner flag true and the error text empty (section 8.3).
     * Where the answer says less or contradicts itself, the claim is read.
     */
    Answer<RemoteClaim> submit(String claimId) {
        RequestBody nothing = RequestBody.create("{}".getBytes(StandardCharsets.US_ASCII), EcologicApi.JSON);
        HttpAnswer answer = transport.change(SUBMIT, watch -> changes.submitClaim(claimId, nothing, watch));
        return answers.read(SUBMIT, answer)
                .fold(envelope -> submitted(claimId, envelope), Answer::<RemoteClaim>refused)
                .to(failures.call(SUBMIT, answer));
    }

    private Answer<RemoteClaim> submitted(String claimId, Envelope envelope) {
        if (envelope.saysUnknownClaim()) {
            return Answer.refused(List.of(Problems.ofUnknownClaim(envelope)));
        }
        if (ClaimData.of(envelope).isOfAnotherClaim(claimId)) {
            throw failures.unknown(SUBMIT, envelope.answer(), Failures.ANOTHER_CLAIM, null);
        }
        if (envelope.isFailure() || !envelope.isSuccessStatus() || envelope.errorMessage() != null) {
            return Answer.refused(List.of(Problems.ofWords(envelope.words(), Problems.NOT_SUBMITTED)));
        }
        ClaimData data = ClaimData.of(envelope);
        if (Boolean.FALSE.equals(data.valid())) {
            return notSubmitted(claimId, envelope, data);
        }
        boolean saysOpen = data.standing().phase() == RemotePhase.OPEN;
        return data.valid() == null || saysOpen
                ? asRead(claimId, envelope)
                : Answer.accepted(data.handedIn(claimId, envelope.httpStatus()));
    }

    private Answer<RemoteClaim> notSubmitted(String claimId, Envelope envelope, ClaimData data) {
        List<RemoteProblem> reasons = data.problemsAfterChange(envelope.httpStatus());
        if (reasons.stream().noneMatch(RemoteProblem::blocking)) {
            return asRead(claimId, envelope);
        }
        return Answer.refused(reasons);
    }

    /** What the claim itself says about a submission whose answer does not tell. */
    private Answer<RemoteClaim> asRead(String claimId, Envelope envelope) {
        RemoteClaim read;
        try {
            read = status.read(claimId);
        } catch (FundingBodyException e) {
            throw failures.unknown(SUBMIT, envelope.answer(), "the answer does not tell, and no status came", e);
        }
        return switch (read.phase()) {
            case HANDED_IN -> Answer.accepted(read);
            case OPEN, CANCELLED, GONE -> Answer.refused(reasons(envelope, read));
            case UNRECOGNISED ->
                throw failures.unknown(SUBMIT, envelope.answer(), "neither answer nor status tells", null);
        };
    }

    private static List<RemoteProblem> reasons(Envelope envelope, RemoteClaim read) {
        List<RemoteProblem> reasons = new ArrayList<>(read.problems());
        if (reasons.stream().noneMatch(RemoteProblem::blocking)) {
            reasons.add(
                    0,
                    read.phase() == RemotePhase.GONE
                            ? Problems.own(Problems.INVALID_CLAIM, null, null)
                            : Problems.ofWords(envelope.words(), Problems.NOT_SUBMITTED));
        }
        return reasons;
    }
}
