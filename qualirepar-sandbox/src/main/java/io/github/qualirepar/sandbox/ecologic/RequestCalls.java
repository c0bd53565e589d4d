package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.util.List;
import java.util.Set;

/** The calls of support requests (sections 6.6 to 6.9). */
final class RequestCalls {

    private final State state;

    RequestCalls(State state) {
        this.state = state;
    }

    Reply create(Parameters query, byte[] bytes, Set<String> sites) {
        Terms terms = Terms.ofRequest(query);
        query.refuseUnreadable();
        FileBody body = FileBody.read(bytes);
        state.checkSite(terms.site(), body.productId(), sites);
        StoredRequest request = new StoredRequest(state.ledger().nextRequestId(), state.now(), terms, body);
        state.ledger().add(request);
        return saved(request);
    }

    Reply update(Parameters query, byte[] bytes, Set<String> sites) {
        long id = query.number(query.has("requestId") ? "requestId" : "claimId");
        Terms terms = Terms.ofRequest(query);
        query.refuseUnreadable();
        FileBody body = FileBody.read(bytes);
        StoredRequest request = state.usableRequest(id, sites);
        if (request == null || !request.isEditable()) {
            return Answers.invalidClaim();
        }
        state.checkSite(terms.site(), body.productId(), sites);
        request.write(terms, body);
        return saved(request);
    }

    /** A request without errors whose consumer is to be asked leaves the repairer's hands at once. */
    private Reply saved(StoredRequest request) {
        List<ValidationError> errors = state.problems().of(request);
        boolean blocked = ValidationError.anyBlocks(errors);
        if (!blocked && request.body().asksConsumerBySms()) {
            request.move(Statuses.REQUEST_WAITING, null);
        }
        ObjectNode data = data(request).put("IsValid", !blocked);
        data.set("ValidationErrors", ValidationError.json(errors));
        return Answers.saved(data, errors);
    }

    Reply status(Parameters query, Set<String> sites) {
        long id = query.number("requestId");
        query.refuseUnreadable();
        StoredRequest request = state.usableRequest(id, sites);
        if (request == null) {
            return Answers.noSuchFile();
        }
        ObjectNode data = data(request)
                .put("LastStatus", state.problems().status(request))
                .put("Comment", request.comment())
                .put("CreateDate", Dates.write(request.created()))
                .put("IsValid", state.problems().isValid(request));
        data.set("ValidationErrors", ValidationError.json(state.problems().of(request)));
        return Answers.done(200, data);
    }

    private static ObjectNode data(StoredRequest request) {
        return Json.object().put("EcoOrganizationId", Answers.ORGANISATION).put("RequestId", request.id());
    }
}
