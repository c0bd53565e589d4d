package io.github.qualirepar.sandbox.support;

import io.github.qualirepar.sandbox.http.Request;
import java.util.List;

/**
 * A call that the sandbox received. Values of headers, the query and the body are left out: they may be secret.
 *
 * @param method the HTTP method
 * @param path the decoded path
 * @param headerNames the names of the headers in lower case, sorted
 */
public record Call(String method, String path, List<String> headerNames) {

    /** Takes a copy of the names. */
    public Call {
        headerNames = List.copyOf(headerNames);
    }

    /** What may be kept of a request. */
    public static Call of(Request request) {
        return new Call(
                request.method(),
                request.path(),
                request.headers().keySet().stream().sorted().toList());
    }
}
