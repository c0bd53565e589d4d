package io.github.qualirepar.sandbox.http;

/** One simulated organisation: answers requests, from several threads at once. */
@FunctionalInterface
public interface Service {

    /**
     * Answers one request.
     *
     * @param request the request with its body read
     * @return the answer to send, or to lose
     */
    Reply handle(Request request);
}
