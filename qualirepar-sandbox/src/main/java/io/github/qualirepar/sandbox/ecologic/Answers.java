package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.util.List;
import java.util.Map;

/** The envelope (section 3) and the answers without one (section 4). */
final class Answers {

    static final int ORGANISATION = 44;

    private Answers() {}

    /** The call was executed. */
    static Reply done(int status, JsonNode data) {
        return envelope(status, data, "S", "", "");
    }

    /** A file was saved: 206 while an error blocks it, else 200. */
    static Reply saved(JsonNode data, List<ValidationError> errors) {
        return done(ValidationError.anyBlocks(errors) ? 206 : 200, data);
    }

    /** A functional failure. */
    static Reply failed(String text) {
        return envelope(500, Json.object().nullNode(), "E", "", text);
    }

    /** A technical failure. */
    static Reply broken() {
        return envelope(
                500,
                Json.object().nullNode(),
                "E",
                "Une erreur est survenue",
                "Object reference not set to an instance of an object.");
    }

    /** The id is unknown, too old or used up (Q10). */
    static Reply invalidClaim() {
        return failed("Invalid claim");
    }

    /** The same, to a question about a status (Q23). */
    static Reply noSuchFile() {
        return envelope(200, Json.object().nullNode(), "E", "", "Invalid claim");
    }

    private static Reply envelope(int status, JsonNode data, String outcome, String message, String error) {
        ObjectNode envelope = Json.object();
        envelope.set("ResponseData", data);
        envelope.put("ResponseStatus", outcome)
                .put("IsValid", outcome.equals("S"))
                .put("ResponseMessage", message)
                .put("ResponseErrorMessage", error);
        return Reply.json(status, envelope);
    }

    static Reply message(int status, String text) {
        return Reply.json(status, Json.object().put("Message", text));
    }

    static Reply unauthorised() {
        return message(401, "Authorization has been denied for this request.");
    }

    static Reply wrongVerb(String method) {
        return message(405, "The requested resource does not support http method '" + method + "'.");
    }

    /** No such method, or a mandatory query parameter is missing. */
    static Reply notFound(Request request, boolean controllerKnown) {
        String host = request.header("host");
        String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
        String uri = "http://" + (host == null ? "localhost" : host) + request.path() + query;
        return Reply.json(
                404,
                Json.object()
                        .put("Message", "No HTTP resource was found that matches the request URI '" + uri + "'.")
                        .put(
                                "MessageDetail",
                                controllerKnown
                                        ? "No action was found on the controller that matches the request."
                                        : "No type was found that matches the controller named in the request."));
    }

    /** Values that cannot be read, by parameter or path. */
    static Reply unreadable(Map<String, String> problems) {
        ObjectNode answer = Json.object().put("Message", "The request is invalid.");
        ObjectNode state = answer.putObject("ModelState");
        problems.forEach((name, problem) -> {
            ArrayNode texts = state.putArray(name);
            texts.add(problem);
        });
        return Reply.json(400, answer);
    }
}
