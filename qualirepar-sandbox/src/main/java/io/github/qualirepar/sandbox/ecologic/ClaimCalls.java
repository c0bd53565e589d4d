package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of claims (section 8), without documents. */
final class ClaimCalls {

    private static final String FAILING_INVOICE = "ERR500";
    private static final String SLOW_INVOICE = "SLOW";

    private final State state;

    ClaimCalls(State state) {
        this.state = state;
    }

    Reply create(Parameters query, byte[] bytes, Set<String> sites) {
        Long requestId = query.optionalNumber("requestId");
        Terms terms = Terms.ofClaim(query);
        query.refuseUnreadable();
        FileBody body = FileBody.read(bytes);
        StoredRequest request = requestId == null ? null : convertible(requestId, sites);
        if (terms.invoiceNumber().startsWith(FAILING_INVOICE)) {
            return Answers.broken();
        }
        state.checkSite(terms.site(), body.productId(), sites);
        StoredClaim claim = new StoredClaim(
                state.ledger().nextClaimId(),
                state.now(),
                terms,
                body,
                state.ledger().nextOrder());
        state.ledger().add(claim);
        if (request != null) {
            request.move(Statuses.CLOSED, null);
        }
        Reply reply = slowly(claim, saved(claim, request));
        return state.isOn(Switch.DROP_ANSWER) ? reply.dropped() : reply;
    }

    /** A request that may become a claim: eligible, or accepted by the consumer. */
    private StoredRequest convertible(long id, Set<String> sites) {
        StoredRequest request = state.usableRequest(id, sites);
        if (request != null) {
            String status = state.problems().status(request);
            if (status.equals(Statuses.REQUEST_ELIGIBLE) || status.equals(Statuses.REQUEST_ACCEPTED)) {
                return request;
            }
        }
        throw new Refusal(Answers.invalidClaim());
    }

    private Reply saved(StoredClaim claim, @Nullable StoredRequest request) {
        List<ValidationError> errors = state.problems().of(claim);
        ObjectNode data = Json.object().put("EcoOrganizationId", Answers.ORGANISATION);
        if (request != null) {
            data.put("RequestId", request.id());
        }
        data.put("ClaimId", claim.id()).put("IsValid", !ValidationError.anyBlocks(errors));
        data.set("ValidationErrors", ValidationError.json(errors));
        return Answers.saved(data, errors);
    }

    Reply update(Parameters query, byte[] bytes, Set<String> sites) {
        long id = query.number("claimId");
        Terms terms = Terms.ofClaim(query);
        boolean submit = query.flag("submit");
        query.refuseUnreadable();
        FileBody body = FileBody.read(bytes);
        StoredClaim claim = state.knownClaim(id, sites);
        if (terms.invoiceNumber().startsWith(FAILING_INVOICE)) {
            return Answers.broken();
        }
        if (!claim.isEditable()) {
            return Answers.invalidClaim();
        }
        state.checkSite(terms.site(), body.productId(), sites);
        claim.write(terms, body, state.ledger().nextOrder());
        claim.readPlate();
        boolean blocked = ValidationError.anyBlocks(state.problems().of(claim));
        return slowly(claim, submit && !blocked ? submitted(claim) : saved(claim, null));
    }

    Reply submit(Parameters query, Set<String> sites) {
        long id = query.number("claimId");
        query.refuseUnreadable();
        StoredClaim claim = state.knownClaim(id, sites);
        if (!claim.isEditable()) {
            return submission(claim, List.of());
        }
        claim.readPlate();
        List<ValidationError> errors = state.problems().of(claim);
        return ValidationError.anyBlocks(errors) ? submission(claim, errors) : submitted(claim);
    }

    /** Hands the claim in. Warnings go along in this answer and are not kept. */
    private Reply submitted(StoredClaim claim) {
        List<ValidationError> warnings = state.problems().of(claim);
        claim.move(state.isOn(Switch.FAST_ACCEPTANCE) ? Statuses.ACCEPTED : Statuses.UNDER_REVIEW, null, List.of());
        return submission(claim, warnings);
    }

    private Reply submission(StoredClaim claim, List<ValidationError> errors) {
        ObjectNode data = Json.object()
                .put("EcoOrganizationId", Answers.ORGANISATION)
                .put("ClaimId", claim.id())
                .put("IsValid", state.problems().isValid(claim))
                .put("LastStatus", state.problems().status(claim));
        data.set("ValidationErrors", ValidationError.json(errors));
        return Answers.saved(data, errors);
    }

    Reply status(Parameters query, Set<String> sites) {
        long id = query.number("claimId");
        query.refuseUnreadable();
        StoredClaim claim = state.visibleClaim(id, sites);
        if (claim == null) {
            return Answers.noSuchFile();
        }
        ObjectNode data = Json.object()
                .put("EcoOrganizationId", Answers.ORGANISATION)
                .put("ClaimId", claim.id())
                .put("LastStatus", state.problems().status(claim))
                .put("Comment", claim.comment())
                .put("CreateDate", Dates.write(claim.created()))
                .put("IsValid", state.problems().isValid(claim));
        data.set("ValidationErrors", ValidationError.json(state.problems().of(claim)));
        return Answers.done(200, data);
    }

    private Reply slowly(StoredClaim claim, Reply reply) {
        return claim.terms().invoiceNumber().startsWith(SLOW_INVOICE) ? reply.withDelay(state.slowness()) : reply;
    }
}
