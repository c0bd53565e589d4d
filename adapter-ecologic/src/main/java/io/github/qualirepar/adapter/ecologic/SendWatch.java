package io.github.qualirepar.adapter.ecologic;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Knows of one call whether anything of the request can have left this machine. That decides between "surely not
 * processed" and "outcome unknown" better than the kind of an {@link java.io.IOException} could.
 */
final class SendWatch extends EventListener {
    private volatile boolean sending;

    /** Hands each call the watch it was tagged with. */
    static EventListener of(Call call) {
        SendWatch watch = call.request().tag(SendWatch.class);
        return watch == null ? EventListener.NONE : watch;
    }

    /** Has sending begun? Once it has, the request may have arrived. */
    boolean hasBegun() {
        return sending;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sending = true;
    }
}
