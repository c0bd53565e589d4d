package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import java.util.List;

/**
 * The older way: support requests (contract sections 6.6 to 6.9), and the claim made from one (section 8.1).
 *
 * <p>Since these methods may be withdrawn any day (Q19), a 404 without envelope means just that: all parameters that
 * the service demands are sent, so nothing else of the call can be missing. Only a correction is looked at twice, since
 * the service was seen to answer 404 for a request that is too old: if the request's status can be asked, the method is
 * there and the request is lost.
 */
final class Requests implements SupportRequests {
    private static final String CREATE = "createsupportrequest";
    private static final String UPDATE = "updatesupportrequest";

    private final Config config;
    private final EcologicApi changes;
    private final Transport transport;
    private final Changes answers;
    private final Creation creation;
    private final RequestStatusCall status;
    private final Claims claims;
    private final Failures failures;
    private final ClaimBodyMapper mapper = new ClaimBodyMapperImpl();

    Requests(
            Config config,
            EcologicApi changes,
            Transport transport,
            RequestStatusCall status,
            Claims claims,
            Failures failures) {
        this.config = config;
        this.changes = changes;
        this.transport = transport;
        this.answers = new Changes(failures);
        this.creation = new Creation(failures);
        this.status = status;
        this.claims = claims;
        this.failures = failures;
    }

    @Override
    public Answer<RemoteRequest> createRequest(ClaimContent content) {
        ClaimBody body = body(content);
        HttpAnswer answer = transport.change(
                CREATE,
                watch -> changes.createSupportRequest(
                        QueryWords.callDate(content.file(), config.clock()),
                        content.target().siteId(),
                        QueryWords.quoteNumber(content.file()),
                        body,
                        watch));
        if (RequestStatusCall.isWithdrawn(answer)) {
            return withdrawn().to(failures.call(CREATE, answer));
        }
        return answers.read(CREATE, answer)
                .fold(
                        envelope -> creation.idOf(
                                        CREATE, envelope, ClaimData.of(envelope).requestId())
                                .fold(id -> Answer.accepted(saved(id, envelope, body)), Answer::<RemoteRequest>refused),
                        Answer::<RemoteRequest>refused)
                .to(failures.call(CREATE, answer));
    }

    /**
     * Replaces the content of an open request. Refused with {@code INVALID_CLAIM} if it is unknown there, too old, used
     * up, or if its consumer is being asked just now: reading it tells which.
     */
    @Override
    public Answer<RemoteRequest> updateRequest(String requestId, ClaimContent content) {
        if (!ClaimData.isId(requestId)) {
            return unknown();
        }
        ClaimBody body = body(content);
        HttpAnswer answer = transport.change(
                UPDATE,
                // Its id under both names that were seen (12.2 row 1).
                watch -> changes.updateSupportRequest(
                        requestId,
                        requestId,
                        QueryWords.callDate(content.file(), config.clock()),
                        content.target().siteId(),
                        QueryWords.quoteNumber(content.file()),
                        body,
                        watch));
        if (RequestStatusCall.isWithdrawn(answer)) {
            return (status.isOffered(requestId) ? unknown() : withdrawn()).to(failures.call(UPDATE, answer));
        }
        return answers.read(UPDATE, answer)
                .fold(envelope -> updated(requestId, envelope, body), Answer::<RemoteRequest>refused)
                .to(failures.call(UPDATE, answer));
    }

    private Answer<RemoteRequest> updated(String requestId, Envelope envelope, ClaimBody body) {
        if (envelope.saysUnknownClaim()) {
            return Answer.refused(List.of(Problems.ofUnknownClaim(envelope)));
        }
        if (ClaimData.of(envelope).isOfAnotherRequest(requestId)) {
            throw failures.unknown(UPDATE, envelope.answer(), Failures.ANOTHER_REQUEST, null);
        }
        if (envelope.isFailure() || !envelope.isSuccessStatus()) {
            return Answer.refused(List.of(Problems.ofWords(envelope.words(), Problems.NOT_SAVED)));
        }
        if (envelope.valid() == null && envelope.data() == null) {
            throw failures.unknown(UPDATE, envelope.answer(), "the answer does not tell", null);
        }
        return Answer.accepted(saved(requestId, envelope, body));
    }

    @Override
    public boolean asksConsumers() {
        return config.approval() == QuoteApproval.SMS;
    }

    @Override
    public RemoteRequest readRequest(String requestId) {
        return status.read(requestId);
    }

    @Override
    public Answer<RemoteClaim> convert(String requestId, ClaimContent content) {
        return ClaimData.isId(requestId)
                ? claims.create(requestId, content)
                : Answer.refused(List.of(Problems.own(Problems.INVALID_CLAIM, null, null)));
    }

    private ClaimBody body(ClaimContent content) {
        ClaimBody body = mapper.body(content, config.parts());
        return asks(content.file()) ? body.askingBySms() : body;
    }

    /** By SMS where the account is set up so; a signed document where there is no mobile number, or is agreed upon. */
    @Override
    public boolean asks(RepairFile file) {
        Quote quote = file.quote();
        return asksConsumers()
                && (quote == null || quote.approval() != QuoteApproval.SIGNED)
                && PhoneNumber.isMobile(file.customer().phone());
    }

    /**
     * A request that was just saved: the inner flag decides, and where it is missing the status 206. A valid one that
     * asked for an SMS has sent it, and cannot be edited from then on (section 6.9).
     */
    private static RemoteRequest saved(String id, Envelope envelope, ClaimBody body) {
        ClaimData data = ClaimData.of(envelope);
        boolean valid = data.valid() != null ? data.valid() : envelope.httpStatus() == 200;
        RequestStanding standing = data.lastStatus() == null ? RequestStanding.UNRECOGNISED : RequestStanding.of(data);
        if (standing.phase() == RemoteRequest.Phase.UNRECOGNISED) {
            standing = valid ? RequestStanding.VALID : RequestStanding.INCOMPLETE;
        }
        boolean asked =
                standing.equals(RequestStanding.VALID) && !body.consumer().autoValidation();
        return new RemoteRequest(
                id,
                data.lastStatus(),
                standing.phase(),
                asked ? ConsumerApproval.ASKED : standing.approval(),
                null,
                data.claimId(),
                data.problemsOfSaving(envelope));
    }

    private static Answer<RemoteRequest> withdrawn() {
        return Answer.refused(List.of(Problems.own(METHOD_WITHDRAWN, null, null)));
    }

    private static Answer<RemoteRequest> unknown() {
        return Answer.refused(List.of(Problems.own(Problems.INVALID_CLAIM, null, null)));
    }
}
