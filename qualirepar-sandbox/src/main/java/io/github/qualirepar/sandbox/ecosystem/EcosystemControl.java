package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import io.github.qualirepar.sandbox.support.ForcedAnswers;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import io.github.qualirepar.sandbox.support.SwitchOrder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The control routes below {@code /__sandbox/ecosystem/}: what {@link EcosystemSandbox} offers to Java, for everybody
 * else. They take and give JSON; a wrong order is answered with 400 and its reason.
 */
final class EcosystemControl {

    private static final String PREFIX = "/__sandbox/ecosystem/";

    private final EcosystemSandbox sandbox;

    EcosystemControl(EcosystemSandbox sandbox) {
        this.sandbox = sandbox;
    }

    Reply handle(Request request) {
        if (!request.path().startsWith(PREFIX)) {
            return wrong(404, "no such control route");
        }
        List<String> path =
                Arrays.asList(request.path().substring(PREFIX.length()).split("/", -1));
        JsonNode sent = request.body().length == 0 ? Json.object() : Json.parse(request.body());
        if (sent == null) {
            return wrong(400, "the body is no JSON");
        }
        try {
            return path.get(0).equals("claims") ? claims(request.method(), path, sent) : other(request, path, sent);
        } catch (IllegalArgumentException | DateTimeException wrongOrder) {
            return wrong(400, String.valueOf(wrongOrder.getMessage()));
        }
    }

    private Reply other(Request request, List<String> path, JsonNode sent) {
        return switch (request.method() + ' ' + String.join("/", path)) {
            case "GET state" -> Reply.json(200, state());
            case "POST reset" -> done(sandbox::reset);
            case "POST purge" -> done(sandbox::purge);
            case "POST seed" ->
                done(() -> sandbox.seed(texts(sent.path("names")).toArray(new String[0])));
            case "POST switches" -> done(() -> turn(sent));
            case "POST clock" -> done(() -> moveClock(sent));
            case "POST settings" -> done(() -> set(sent));
            case "POST accounts" -> done(() -> sandbox.addAccount(account(sent)));
            case "POST tokens/forget" -> done(sandbox::forgetTokens);
            case "POST payments" -> pay(sent);
            case "POST force-next" -> done(() -> force(sent));
            case "GET calls" -> Reply.json(200, calls());
            case "DELETE calls" -> done(sandbox::clearCalls);
            default -> wrong(404, "no such control route");
        };
    }

    private Reply claims(String method, List<String> path, JsonNode sent) {
        String call = method + ' ' + (path.size() > 2 ? path.get(2) : "");
        String key = path.size() > 1 ? path.get(1) : "";
        return switch (call) {
            case "GET " -> Reply.json(200, claim(sandbox.claim(key)));
            case "POST status" -> done(() -> sandbox.setStatus(key, text(sent, "status")));
            case "POST accept" -> done(() -> sandbox.accept(key));
            case "POST cancel" -> done(() -> sandbox.cancel(key));
            case "POST pay" -> Reply.json(200, Json.object().put("reference", sandbox.pay(List.of(key))));
            case "POST reject" -> done(() -> reject(key, sent));
            case "GET documents" -> path.size() > 3 ? bytes(key, path) : Reply.json(200, documents(key));
            default -> wrong(404, "no such control route");
        };
    }

    private static Reply done(Runnable order) {
        order.run();
        return Reply.empty(204);
    }

    private static Reply wrong(int status, String reason) {
        return Reply.json(status, Json.object().put("error", reason));
    }

    private void turn(JsonNode sent) {
        // All names are looked up first: an order is carried out whole or not at all.
        SwitchOrder<Switch> order = SwitchOrder.read(sent, Switch::named);
        order.on().forEach(sandbox::switchOn);
        order.off().forEach(sandbox::switchOff);
    }

    private void moveClock(JsonNode sent) {
        ifThere(sent, "set", instant -> sandbox.setClock(Instant.parse(instant)));
        ifThere(sent, "advance", amount -> sandbox.advanceClock(amount(amount)));
    }

    private static TemporalAmount amount(String text) {
        return text.toUpperCase(Locale.ROOT).contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    private void set(JsonNode sent) {
        ifThere(sent, "tokenLife", life -> sandbox.tokenLife(Duration.parse(life)));
        ifThere(sent, "slowness", delay -> sandbox.slowness(Duration.parse(delay)));
        ifThere(sent, "largestFileMb", size -> sandbox.largestFileMb(new BigDecimal(size)));
    }

    private static Account account(JsonNode sent) {
        return new Account(
                text(sent, "username"),
                text(sent, "password"),
                texts(sent.path("repairers")),
                sent.path("isIntermediary").asBoolean());
    }

    private void reject(String key, JsonNode sent) {
        String code = text(sent, "code");
        if (sent.has("text")) {
            sandbox.reject(key, code, text(sent, "text"));
        } else {
            sandbox.reject(key, code);
        }
    }

    private Reply pay(JsonNode sent) {
        List<String> claims = texts(sent.path("claims"));
        String reference;
        if (sent.has("reference")) {
            reference = text(sent, "reference");
            sandbox.pay(claims, reference, LocalDate.parse(text(sent, "date")));
        } else {
            reference = sandbox.pay(claims);
        }
        return Reply.json(200, Json.object().put("reference", reference));
    }

    private void force(JsonNode sent) {
        Route route = Route.named(text(sent, "route"));
        ForcedAnswer answer = ForcedAnswers.read(sent);
        for (int times = sent.path("times").asInt(1); times > 0; times--) {
            sandbox.forceNext(route, answer);
        }
    }

    private ObjectNode state() {
        ObjectNode state = Json.object().put("clock", sandbox.now().toString());
        ArrayNode known = state.putArray("switches");
        for (Switch one : Switch.values()) {
            known.addObject()
                    .put("name", one.wireName())
                    .put("on", sandbox.switchesOn().contains(one));
        }
        ArrayNode claims = state.putArray("claims");
        sandbox.claims().forEach(claim -> claims.add(claim(claim)));
        return state;
    }

    private static ObjectNode claim(SandboxClaim claim) {
        ObjectNode shown = Json.object()
                .put("id", claim.id())
                .put("serviceOrder", claim.serviceOrder())
                .put("status", claim.status())
                .put("listedStatus", claim.listedStatus())
                .put("reference", claim.reference())
                .put("repairDate", claim.repairDate().toString())
                .put("bonus", claim.bonus())
                .put("anonymised", claim.anonymised());
        claim.files().forEach(shown.putArray("files")::add);
        return shown;
    }

    private ObjectNode calls() {
        ObjectNode answer = Json.object();
        ArrayNode calls = answer.putArray("calls");
        sandbox.calls().forEach(call -> {
            ObjectNode shown = calls.addObject().put("method", call.method()).put("path", call.path());
            call.headerNames().forEach(shown.putArray("headerNames")::add);
        });
        sandbox.brokenConventions().forEach(answer.putArray("brokenConventions")::add);
        return answer;
    }

    private ObjectNode documents(String key) {
        ObjectNode answer = Json.object();
        ArrayNode shown = answer.putArray("documents");
        for (ReceivedDocument document : sandbox.documents(key)) {
            shown.addObject()
                    .put("type", document.type())
                    .put("name", document.name())
                    .put("size", document.size())
                    .put("sha256", document.sha256());
        }
        return answer;
    }

    /** {@code claims/KEY/documents/TYPE} or, with several of a type, {@code claims/KEY/documents/TYPE/NUMBER}. */
    private Reply bytes(String key, List<String> path) {
        int number = path.size() > 4 ? Integer.parseInt(path.get(4)) : 1;
        List<ReceivedDocument> ofType = sandbox.documents(key).stream()
                .filter(document -> document.type().equals(path.get(3)))
                .toList();
        return number >= 1 && number <= ofType.size()
                ? Reply.bytes(
                        200, "application/octet-stream", ofType.get(number - 1).bytes())
                : wrong(404, "no such document");
    }

    private static void ifThere(JsonNode sent, String member, Consumer<String> order) {
        if (sent.has(member)) {
            order.accept(sent.path(member).asText());
        }
    }

    private static String text(JsonNode sent, String member) {
        if (!sent.path(member).isTextual()) {
            throw new IllegalArgumentException("the member '" + member + "' is missing or no text");
        }
        return sent.path(member).textValue();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
