package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.time.Duration;
import java.util.function.Function;

/** Answers the calls of the API from the state. The caller holds the state's lock. */
final class Api {

    private final State state;

    Api(State state) {
        this.state = state;
    }

    Reply answer(Route.Match match, Request request) {
        state.ledger().age();
        return switch (match.route()) {
            case LOGIN -> state.access().login(request, state.isOn(Switch.EXPIRES_NUMBER));
            case PUT_FILE -> state.uploads().put(state.ledger().slotAt(match.requiredKey()), request);
            case CATALOG ->
                withAccount(
                        request,
                        account -> state.catalogue().answer(request.query(), state.isOn(Switch.DEFAULT_LIMIT)));
            case PARTNERS -> withAccount(request, account -> state.partners().answer(account, request.query()));
            case NEW_CLAIM -> withAccount(request, account -> newClaim(request, account));
            case UPLOAD_FILE ->
                withDraft(match, request, claim -> state.uploads().announce(claim, request.body()));
            case CONFIRM_CLAIM -> withDraft(match, request, this::confirm);
            case CLAIMS -> withAccount(request, this::list);
            case CLAIM -> withAccount(request, account -> read(match.requiredKey(), account));
            case DELETE -> withAccount(request, account -> delete(match.requiredKey(), account));
            case PAYMENTS -> withAccount(request, account -> payments(match, request, account));
        };
    }

    private Reply withAccount(Request request, Function<Account, Reply> work) {
        Account account = state.access().account(request);
        return account == null ? Errors.unauthorized() : work.apply(account);
    }

    /** A deleted draft counts as unknown for every call that would change it. */
    private Reply withDraft(Route.Match match, Request request, Function<StoredClaim, Reply> work) {
        return withAccount(request, account -> {
            StoredClaim claim = state.ledger().byId(match.requiredKey(), account);
            if (claim == null || claim.isDeleted()) {
                return Errors.unknownClaim();
            }
            return claim.isDraft() ? work.apply(claim) : Errors.alreadyConfirmed();
        });
    }

    private Reply newClaim(Request request, Account account) {
        Reply reply = state.newClaims().create(request.body(), account);
        JsonNode sent = Json.parse(request.body());
        if (sent != null) {
            reply = slow(reply, NewClaims.reference(sent));
        }
        return state.isOn(Switch.DROP_ANSWER) && reply.status() == 200 ? reply.dropped() : reply;
    }

    private Reply confirm(StoredClaim claim) {
        Product product =
                state.catalogue().get(claim.product().path("ProductID").asText());
        String missing = Uploads.missing(claim, product);
        if (missing != null) {
            return Errors.refused("PIECE_JOINTE_MANQUANTE", "La pièce '" + missing + "' n'a pas été reçue.");
        }
        claim.confirm(state.ledger().newServiceOrder(claim));
        return slow(Reply.json(200, ClaimJson.confirmed(claim)), claim.reference());
    }

    private Reply list(Account account) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("Items");
        state.ledger().of(account).forEach(claim -> items.add(state.claimJson().summary(claim)));
        return Reply.json(200, answer.put("Count", items.size()));
    }

    private Reply read(String key, Account account) {
        StoredClaim claim = state.ledger().byKey(key, account);
        if (claim == null) {
            return Errors.unknownClaim();
        }
        claim.rejectIfTriggered();
        if (claim.paidByTrigger()) {
            state.pay(claim);
        }
        claim.refreshList();
        ObjectNode details = state.claimJson().details(claim);
        if (state.isOn(Switch.ROOT_OBJECT)) {
            return Reply.json(200, details);
        }
        ObjectNode answer = Json.object();
        answer.putArray("Items").add(details);
        return Reply.json(200, answer.put("Count", 1));
    }

    private Reply delete(String id, Account account) {
        StoredClaim claim = state.ledger().byId(id, account);
        if (claim == null) {
            return Errors.unknownClaim();
        }
        if (!claim.isDraft()) {
            return Errors.refused("DEMANDE_NON_SUPPRIMABLE", "Cette demande n'est plus un brouillon.");
        }
        claim.archive();
        return Reply.empty(204);
    }

    private Reply payments(Route.Match match, Request request, Account account) {
        return state.isOn(Switch.PAYMENTS_OFF)
                ? Errors.gateway(404, "Not Found")
                : state.payments().answer(account, request.query(), match.key());
    }

    private Reply slow(Reply reply, String reference) {
        Duration delay = state.slowness();
        return reference.startsWith("SLOW") ? reply.withDelay(delay) : reply;
    }
}
