package io.github.qualirepar.ports;

/** Tells a person something, by mail for example. Must be safe for use by several threads. */
public interface Notifier {

    /**
     * Delivers a notice. A notice that was delivered and whose delivery could not be noted down any more, because the
     * program died, is handed over once more with the same {@link Notice#id()}: a channel that can should recognise it.
     *
     * @throws NotDelivered if it did not arrive; it will be tried again
     */
    void send(Notice notice) throws NotDelivered;

    /** A notice could not be delivered. The message says why and holds no credentials. */
    final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1L;

        public NotDelivered(String message, Throwable cause) {
            super(message, cause);
        }

        public NotDelivered(String message) {
            super(message);
        }
    }
}
