package io.github.qualirepar.adapter.ecosystem;

import okhttp3.Request;

/** Travels with a request and remembers whether any byte of it can have left, which no exception tells reliably. */
final class SendMark {

    private volatile boolean sent;

    /** A copy of the request with a fresh mark on it. */
    static Request on(Request request) {
        return request.newBuilder().tag(SendMark.class, new SendMark()).build();
    }

    /** The request's mark; a request without one counts as sent. */
    static SendMark of(Request request) {
        SendMark mark = request.tag(SendMark.class);
        if (mark != null) {
            return mark;
        }
        SendMark unmarked = new SendMark();
        unmarked.setSent();
        return unmarked;
    }

    void setSent() {
        sent = true;
    }

    boolean isSent() {
        return sent;
    }
}
