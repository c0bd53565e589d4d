package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;

/** The two shapes of errors (section 4.1): the envelope of the API, and the gateway's bare message. */
final class Errors {

    static final String PAYLOAD = "ERREUR_DE_PAYLOAD";

    private Errors() {}

    static Reply of(int status, String code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error").put("code", status).put("status", code).put("message", message);
        return Reply.json(status, body);
    }

    static Reply refused(String code, String message) {
        return of(400, code, message);
    }

    static Reply payload(String message) {
        return refused(PAYLOAD, message);
    }

    static Reply unknownClaim() {
        return of(404, "DEMANDE_INCONNUE", "Aucune demande sous cet identifiant.");
    }

    static Reply alreadyConfirmed() {
        return refused("DEMANDE_DEJA_CONFIRMEE", "Cette demande a déjà été confirmée.");
    }

    static Reply gateway(int status, String message) {
        return Reply.json(status, Json.object().put("message", message));
    }

    static Reply unknownRoute() {
        return gateway(403, "Missing Authentication Token");
    }

    static Reply unauthorized() {
        return gateway(401, "Unauthorized");
    }

    /** The way object stores answer errors. */
    static Reply store(int status, String code) {
        return Reply.text(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code></Error>");
    }
}
