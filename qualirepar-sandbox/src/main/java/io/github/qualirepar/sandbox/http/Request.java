package io.github.qualirepar.sandbox.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it arrived, with its body read to the end.
 *
 * @param method the HTTP method in upper case
 * @param path the decoded path, beginning with a slash, in the case it was sent
 * @param rawQuery the query string as it was sent, without the question mark; empty when there is none
 * @param query the decoded query; the first value of a repeated name, names in the case they were sent
 * @param headers the headers with lower-case names; repeated ones joined by a comma
 * @param body the bytes of the body; not copied, so nobody may change them
 */
// One request travels from the socket to one handler and is never compared: copying uploads would only double them.
@SuppressWarnings("ArrayRecordComponent")
public record Request(
        String method,
        String path,
        String rawQuery,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    /**
     * A header's value.
     *
     * @param lowerCaseName the header's name in lower case
     * @return the value, or null when the header was not sent
     */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** Method and path only: headers, query and body may hold secrets or consumer data. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
