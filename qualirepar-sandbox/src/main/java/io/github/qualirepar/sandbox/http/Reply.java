package io.github.qualirepar.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox answers.
 *
 * @param status the HTTP status
 * @param contentType the media type, or null when there is no body
 * @param body the bytes of the body, perhaps none; not copied, so nobody may change them
 * @param delay how long to wait before answering; zero for at once
 * @param drop whether the connection is closed without an answer although the work was done
 * @param headers further headers, such as a wait hint
 */
// One reply goes to one socket and is never compared: copying catalogues and documents would serve nobody.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(
        int status,
        @Nullable String contentType,
        byte[] body,
        Duration delay,
        boolean drop,
        Map<String, String> headers) {

    private static final String JSON = "application/json; charset=utf-8";

    /** Takes a copy of the headers. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer without further headers. */
    public Reply(int status, @Nullable String contentType, byte[] body, Duration delay, boolean drop) {
        this(status, contentType, body, delay, drop, Map.of());
    }

    /** An answer with a JSON value as its body. */
    public static Reply json(int status, JsonNode body) {
        return new Reply(status, JSON, Json.bytes(body), Duration.ZERO, false);
    }

    /** An answer whose body is JSON written out already. */
    public static Reply jsonText(int status, String body) {
        return text(status, JSON, body);
    }

    /** An answer with a text in UTF-8 as its body. */
    public static Reply text(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with these bytes as its body. */
    public static Reply bytes(int status, String contentType, byte[] body) {
        return new Reply(status, contentType, body, Duration.ZERO, false);
    }

    /** An answer without a body. */
    public static Reply empty(int status) {
        return new Reply(status, null, new byte[0], Duration.ZERO, false);
    }

    /** The same answer, given after a pause. */
    public Reply withDelay(Duration pause) {
        return new Reply(status, contentType, body, pause, drop, headers);
    }

    /** The same work done, but its answer lost: the connection is closed instead. */
    public Reply dropped() {
        return new Reply(status, contentType, body, delay, true, headers);
    }

    /** The same answer with one header more. */
    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, delay, drop, more);
    }

    /** Status and size only: the body may hold consumer data. */
    @Override
    public String toString() {
        return status + " (" + body.length + " bytes)" + (drop ? " dropped" : "");
    }
}
