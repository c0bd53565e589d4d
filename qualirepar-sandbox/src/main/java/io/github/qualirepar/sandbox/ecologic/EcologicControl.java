package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import io.github.qualirepar.sandbox.support.ForcedAnswers;
import io.github.qualirepar.sandbox.support.SwitchOrder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The control routes below {@code /__sandbox/ecologic/}: what {@link EcologicSandbox} offers to Java, for everybody
 * else. They take and give JSON; a wrong order is answered with 400 and its reason.
 */
final class EcologicControl {

    private static final String PREFIX = "/__sandbox/ecologic/";

    private final EcologicSandbox sandbox;
    private final ControlViews views;

    EcologicControl(EcologicSandbox sandbox) {
        this.sandbox = sandbox;
        this.views = new ControlViews(sandbox);
    }

    Reply handle(Request request) {
        if (!request.path().startsWith(PREFIX)) {
            return noRoute();
        }
        List<String> path =
                Arrays.asList(request.path().substring(PREFIX.length()).split("/", -1));
        JsonNode sent = request.body().length == 0 ? Json.object() : Json.parse(request.body());
        if (sent == null || !sent.isObject()) {
            return wrong(400, "the body is no JSON object");
        }
        try {
            return switch (path.get(0)) {
                case "claims" -> path.size() > 1 ? claims(request.method(), path, sent) : noRoute();
                case "requests" -> path.size() > 1 ? requests(request.method(), path, sent) : noRoute();
                default -> other(request.method(), path, sent);
            };
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException wrongOrder) {
            return wrong(400, String.valueOf(wrongOrder.getMessage()));
        }
    }

    private Reply other(String method, List<String> path, JsonNode sent) {
        return switch (method + ' ' + String.join("/", path)) {
            case "GET state" -> Reply.json(200, views.state());
            case "POST reset" -> done(sandbox::reset);
            case "POST seed" ->
                done(() -> sandbox.seed(texts(sent.path("names")).toArray(new String[0])));
            case "POST switches" -> done(() -> turn(sent));
            case "POST clock" -> done(() -> moveClock(sent));
            case "POST settings" -> done(() -> set(sent));
            case "POST keys" -> done(() -> sandbox.addKey(text(sent, "key"), texts(sent.path("sites"))));
            case "POST force-next" -> done(() -> force(sent));
            case "GET calls" -> Reply.json(200, views.calls());
            case "DELETE calls" -> done(sandbox::clearCalls);
            default -> noRoute();
        };
    }

    private Reply claims(String method, List<String> path, JsonNode sent) {
        long id = id(path.get(1));
        return switch (method + ' ' + (path.size() > 2 ? path.get(2) : "")) {
            case "GET " -> Reply.json(200, ControlViews.claim(sandbox.claim(id)));
            case "GET documents" -> path.size() > 3 ? bytes(id, path.get(3)) : Reply.json(200, views.documents(id));
            case "POST status" -> done(() -> sandbox.setStatus(id, text(sent, "status"), comment(sent)));
            case "POST accept" -> done(() -> sandbox.accept(id));
            case "POST refuse" -> done(() -> sandbox.refuse(id, text(sent, "comment")));
            case "POST return" -> done(() -> sandbox.returnForCorrection(id, comment(sent), errors(sent)));
            case "POST cancel" -> done(() -> sandbox.cancel(id));
            case "POST close" -> done(() -> sandbox.close(id));
            default -> noRoute();
        };
    }

    private Reply requests(String method, List<String> path, JsonNode sent) {
        long id = id(path.get(1));
        return switch (method + ' ' + (path.size() > 2 ? path.get(2) : "")) {
            case "GET " -> Reply.json(200, ControlViews.request(sandbox.request(id)));
            case "POST status" -> done(() -> sandbox.setRequestStatus(id, text(sent, "status"), comment(sent)));
            case "POST accept" -> done(() -> sandbox.consumerAccepts(id));
            case "POST refuse" -> done(() -> sandbox.consumerRefuses(id));
            case "POST expire" -> done(() -> sandbox.expireRequest(id));
            default -> noRoute();
        };
    }

    private Reply bytes(long id, String type) {
        return sandbox.documents(id).stream()
                .filter(document -> document.type().equals(type.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(document -> Reply.bytes(200, "application/octet-stream", document.bytes()))
                .orElseGet(() -> wrong(404, "no such document"));
    }

    private static Reply done(Runnable order) {
        order.run();
        return Reply.empty(204);
    }

    private static Reply noRoute() {
        return wrong(404, "no such control route");
    }

    private static Reply wrong(int status, String reason) {
        ObjectNode answer = Json.object().put("error", reason);
        return Reply.json(status, answer);
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
        ifThere(sent, "slowness", delay -> sandbox.slowness(Duration.parse(delay)));
        ifThere(sent, "largestFileMb", size -> sandbox.largestFileMb(new BigDecimal(size)));
    }

    private void force(JsonNode sent) {
        Route route = Route.named(text(sent, "route"));
        ForcedAnswer answer = ForcedAnswers.read(sent);
        for (int times = sent.path("times").asInt(1); times > 0; times--) {
            sandbox.forceNext(route, answer);
        }
    }

    private static ValidationError[] errors(JsonNode sent) {
        List<ValidationError> errors = new ArrayList<>();
        for (JsonNode error : sent.path("errors")) {
            errors.add(new ValidationError(
                    text(error, "Field"),
                    text(error, "ErrorMessage"),
                    error.path("MessageType").asText("E")));
        }
        return errors.toArray(new ValidationError[0]);
    }

    private static void ifThere(JsonNode sent, String member, Consumer<String> order) {
        if (sent.has(member)) {
            order.accept(sent.path(member).asText());
        }
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("'" + text + "' is no id");
        }
        return Long.parseLong(text);
    }

    private static @Nullable String comment(JsonNode sent) {
        return sent.path("comment").isTextual() ? sent.path("comment").textValue() : null;
    }

    private static String text(JsonNode sent, String member) {
        if (!sent.path(member).isTextual()) {
            throw new IllegalArgumentException("the member '" + member + "' is missing or no text");
        }
        return sent.path(member).textValue();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
