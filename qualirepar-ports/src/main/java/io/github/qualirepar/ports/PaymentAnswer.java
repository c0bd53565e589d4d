package io.github.qualirepar.ports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says it has paid.
 *
 * @param offered does it answer such questions at all?
 * @param payments the payments that could be read, in the order received
 * @param raw the whole answer as received, or {@code null}: nobody has seen a real one, so nothing of it may get lost
 */
public record PaymentAnswer(
        boolean offered,
        List<RemotePayment> payments,
        @Nullable String raw) {

    public PaymentAnswer {
        payments = List.copyOf(payments);
    }

    /** There is no such call at this organisation, or it is switched off. */
    public static PaymentAnswer notOffered() {
        return new PaymentAnswer(false, List.of(), null);
    }

    /** Counts only: the raw answer may hold anything. */
    @Override
    public String toString() {
        return "PaymentAnswer[" + (offered ? payments.size() + " payments" : "not offered") + "]";
    }
}
