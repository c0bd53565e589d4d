package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBodyException.Call;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.Unreachable;
import org.jspecify.annotations.Nullable;

/** Builds the exceptions of one account's connection. No message quotes a body or a query value. */
final class Failures {
    private final OrganisationId organisation;
    private final Redaction redaction;

    Failures(OrganisationId organisation, Redaction redaction) {
        this.organisation = organisation;
        this.redaction = redaction;
    }

    Unreachable unreachable(String operation, int status, String message, @Nullable Throwable cause) {
        return new Unreachable(organisation, Call.of(operation, status), message, cause);
    }

    OutcomeUnknown unknown(String operation, int status, String message, @Nullable Throwable cause) {
        return new OutcomeUnknown(organisation, Call.of(operation, status), message, cause);
    }

    CredentialsRefused credentials(String operation, int status) {
        return new CredentialsRefused(
                organisation,
                Call.of(operation, status),
                "the key is missing, unknown or belongs to the other environment",
                null);
    }

    /** A read was answered with something unreadable; the start of the body is kept, redacted. */
    ProtocolViolation unreadable(String operation, HttpAnswer answer, String message) {
        return new ProtocolViolation(
                organisation, Call.of(operation, answer.status()), message, redaction.startOf(answer.body()), null);
    }
}
