package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.PaymentFeed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Asks what was paid (contract section 11). Address and parameters are official, but nobody has seen an answer, and the
 * call may not exist for an account.
 */
final class Payments implements PaymentFeed {

    /** Unlike every other date of this API. */
    static final DateTimeFormatter QUERY_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final Client client;

    Payments(Client client) {
        this.client = client;
    }

    @Override
    public PaymentAnswer payments(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + ", before it begins on " + from);
        }
        Reply reply;
        try {
            reply = client.read(
                    "payments", (api, bearer) -> api.payments(bearer, QUERY_DATE.format(from), QUERY_DATE.format(to)));
        } catch (CredentialsRefused e) {
            if (isUnknownRoute(e)) {
                return PaymentAnswer.notOffered();
            }
            throw e;
        }
        if (reply.error() != null && reply.error().code() == NOT_FOUND) {
            return PaymentAnswer.notOffered();
        }
        Tree answer = reply.content().orElseThrow(() -> Client.unreadable(reply));
        return new PaymentAnswer(true, PaymentReader.payments(answer), Redaction.withoutTokens(reply.text()));
    }

    /** The gateway answers a path it does not know with 403 (Q28), which a token fetched just before does not explain. */
    private static boolean isUnknownRoute(CredentialsRefused e) {
        return e.call().operation().equals("payments") && e.call().httpStatus() == FORBIDDEN;
    }
}
