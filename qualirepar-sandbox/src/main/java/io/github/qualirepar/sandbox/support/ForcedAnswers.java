package io.github.qualirepar.sandbox.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answers forced upon the next calls of each route, first in, first out. Thread-safe. */
public final class ForcedAnswers {

    private final Map<String, Deque<ForcedAnswer>> queues = new HashMap<>();

    /** Forces the next call of a route that has nothing forced upon it yet. */
    public synchronized void add(String route, ForcedAnswer answer) {
        queues.computeIfAbsent(route, name -> new ArrayDeque<>()).add(answer);
    }

    /** Forgets what has not happened yet. */
    public synchronized void clear() {
        queues.clear();
    }

    /**
     * Lets a call of a route run, as it is forced to.
     *
     * @param route the route's name
     * @param work does the call's work and gives its answer
     * @return the answer to send
     */
    public Reply run(String route, Supplier<Reply> work) {
        ForcedAnswer forced = next(route);
        return forced == null ? work.get() : forced.applyTo(work);
    }

    private synchronized @Nullable ForcedAnswer next(String route) {
        Deque<ForcedAnswer> queue = queues.get(route);
        return queue == null ? null : queue.poll();
    }

    /**
     * Reads a forced answer as the control routes take it: {@code status}, {@code body} (JSON or text),
     * {@code contentType}, {@code headers}, {@code delayMs}, {@code drop}, {@code work}.
     *
     * @param order the order; without a status the true answer is given
     * @return the forced answer
     */
    public static ForcedAnswer read(JsonNode order) {
        Reply instead = order.has("status") ? reply(order) : null;
        boolean drop = order.path("drop").asBoolean(false);
        boolean work = order.path("work").asBoolean(instead == null);
        Reply answer = instead == null && !work ? Reply.empty(500) : instead;
        return new ForcedAnswer(
                answer, work, Duration.ofMillis(order.path("delayMs").asLong(0)), drop);
    }

    private static Reply reply(JsonNode order) {
        int status = order.path("status").asInt();
        JsonNode body = order.path("body");
        String type = order.path("contentType").asText("application/json; charset=utf-8");
        Reply reply = body.isMissingNode() ? Reply.empty(status) : Reply.bytes(status, type, bytes(body));
        for (Map.Entry<String, JsonNode> header : order.path("headers").properties()) {
            reply = reply.withHeader(header.getKey(), header.getValue().asText());
        }
        return reply;
    }

    private static byte[] bytes(JsonNode body) {
        return body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : Json.bytes(body);
    }
}
