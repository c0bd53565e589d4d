package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.FundingBodyException.Call;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.Unreachable;
import org.jspecify.annotations.Nullable;

/** Builds the exceptions of one account's connection. No message quotes a body or a query value. */
final class Failures {
    /** Nothing is known of our claim by what was said of another one. */
    static final String ANOTHER_CLAIM = "the answer is about another claim than the one asked about";

    static final String ANOTHER_REQUEST = "the answer is about another support request than the one asked about";

    private final OrganisationId organisation;
    private final Redaction redaction;

    Failures(OrganisationId organisation, Redaction redaction) {
        this.organisation = organisation;
        this.redaction = redaction;
    }

    /** No answer came, and nothing was done. */
    Unreachable unreachable(String operation, String message, @Nullable Throwable cause) {
        return new Unreachable(organisation, Call.of(operation), message, cause);
    }

    /** No answer came, and it may have been done. */
    OutcomeUnknown unknown(String operation, String message, @Nullable Throwable cause) {
        return new OutcomeUnknown(organisation, Call.of(operation), message, cause);
    }

    /** The call was answered, and nothing of it was done. */
    Unreachable unreachable(String operation, HttpAnswer answer, String message) {
        return new Unreachable(organisation, call(operation, answer), message, null, answer.retryAfter());
    }

    /** The call was answered, and the answer does not tell what was done. */
    OutcomeUnknown unknown(String operation, HttpAnswer answer, String message, @Nullable Throwable cause) {
        return new OutcomeUnknown(organisation, call(operation, answer), message, cause);
    }

    CredentialsRefused credentials(String operation, HttpAnswer answer) {
        return new CredentialsRefused(
                organisation,
                call(operation, answer),
                "the key is missing, unknown or belongs to the other environment",
                null);
    }

    /** A read was answered with something unreadable; the start of the body is kept, redacted. */
    ProtocolViolation unreadable(String operation, HttpAnswer answer, String message) {
        return new ProtocolViolation(organisation, call(operation, answer), message, null);
    }

    /** A read that failed for a reason of the service's own: it says nothing of what was asked about. */
    ProtocolViolation technicalFault(String operation, HttpAnswer answer) {
        return unreadable(operation, answer, "a technical fault of the service");
    }

    /** A read was answered without an envelope: refused under 4xx, else unreadable. */
    FundingBodyException unusable(String operation, HttpAnswer answer) {
        int status = answer.status();
        if (status < 400 || status >= 500) {
            return unreadable(operation, answer, "the answer is not what the service is known to give");
        }
        return refused(
                operation,
                answer,
                status == 404 || status == 405
                        ? "there is no such call at this address: a parameter is missing, the address is wrong or the"
                                + " method was withdrawn"
                        : "the question was refused");
    }

    ReadRefused refused(String operation, HttpAnswer answer, String message) {
        String words = Changes.words(answer);
        return new ReadRefused(
                organisation, call(operation, answer), message, words == null ? null : redaction.startOf(words));
    }

    /** What is kept of a call and its answer for support. */
    Call call(String operation, HttpAnswer answer) {
        return Call.of(operation, answer.status()).answered(redaction.startOf(answer.body()));
    }
}
