package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.support.ReceivedDocument;

/** What the control routes show, as JSON. */
final class ControlViews {

    private final EcologicSandbox sandbox;

    ControlViews(EcologicSandbox sandbox) {
        this.sandbox = sandbox;
    }

    ObjectNode state() {
        ObjectNode state = Json.object().put("clock", sandbox.now().toString());
        ArrayNode switches = state.putArray("switches");
        for (Switch one : Switch.values()) {
            switches.addObject()
                    .put("name", one.wireName())
                    .put("on", sandbox.switchesOn().contains(one));
        }
        ArrayNode requests = state.putArray("requests");
        sandbox.requests().forEach(request -> requests.add(request(request)));
        ArrayNode claims = state.putArray("claims");
        sandbox.claims().forEach(claim -> claims.add(claim(claim)));
        return state;
    }

    static ObjectNode claim(SandboxClaim claim) {
        ObjectNode shown = Json.object()
                .put("id", claim.id())
                .put("status", claim.status())
                .put("comment", claim.comment())
                .put("invoiceNumber", claim.invoiceNumber())
                .put("quoteNumber", claim.quoteNumber())
                .put("repairDate", claim.repairDate().toString())
                .put("created", Dates.write(claim.created()));
        shown.set("errors", ValidationError.json(claim.errors()));
        claim.documents().forEach(shown.putArray("documents")::add);
        return shown;
    }

    static ObjectNode request(SandboxRequest request) {
        ObjectNode shown = Json.object()
                .put("id", request.id())
                .put("status", request.status())
                .put("comment", request.comment())
                .put("quoteNumber", request.quoteNumber())
                .put("callDate", request.callDate().toString())
                .put("created", Dates.write(request.created()))
                .put("usable", request.usable());
        shown.set("errors", ValidationError.json(request.errors()));
        return shown;
    }

    ObjectNode calls() {
        ObjectNode answer = Json.object();
        ArrayNode calls = answer.putArray("calls");
        sandbox.calls().forEach(call -> {
            ObjectNode shown = calls.addObject().put("method", call.method()).put("path", call.path());
            call.headerNames().forEach(shown.putArray("headerNames")::add);
        });
        sandbox.brokenConventions().forEach(answer.putArray("brokenConventions")::add);
        return answer;
    }

    ObjectNode documents(long id) {
        ObjectNode answer = Json.object();
        ArrayNode shown = answer.putArray("documents");
        for (ReceivedDocument document : sandbox.documents(id)) {
            shown.addObject()
                    .put("type", document.type())
                    .put("name", document.name())
                    .put("size", document.size())
                    .put("sha256", document.sha256());
        }
        return answer;
    }
}
