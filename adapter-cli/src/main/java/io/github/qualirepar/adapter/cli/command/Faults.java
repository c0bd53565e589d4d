package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.input.UnreadableInput;
import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.application.UnknownClaimException;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.Unreachable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ended a command into a sentence and an exit code; never into a stack trace. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static Failure failure(Session session, Exception cause) {
        if (cause instanceof CommandFailed failed) {
            return failed.failure();
        }
        if (cause instanceof UnreadableInput unreadable) {
            return unreadable(session, unreadable);
        }
        if (cause instanceof StorageException storage) {
            return storage(session, storage);
        }
        if (cause instanceof FundingBodyException broken) {
            return failure(session, broken);
        }
        if (cause instanceof UnknownClaimException) {
            return new Failure(ErrorCode.CLAIM_UNKNOWN, session.messages().text("error.claimGone"));
        }
        // The message of an unforeseen exception may quote anything, also a person's name.
        return new Failure(
                ErrorCode.FAULT,
                session.messages().text("error.fault", "type", cause.getClass().getSimpleName()));
    }

    private static Failure unreadable(Session session, UnreadableInput unreadable) {
        return new Failure(
                ErrorCode.valueOf(unreadable.kind().name()),
                session.messages()
                        .text(
                                "error." + unreadable.kind(),
                                "count",
                                unreadable.problems().size()),
                unreadable.problems().stream()
                        .map(problem -> Detail.of(problem, session.messages()))
                        .toList(),
                null);
    }

    private static Failure storage(Session session, StorageException storage) {
        return new Failure(
                ErrorCode.valueOf("STORAGE_" + storage.kind()),
                session.messages().text("error.storage." + storage.kind(), "cause", storage.getMessage()));
    }

    /** What broke while an organisation was only read: nothing was changed there. */
    static Failure failure(Session session, FundingBodyException broken) {
        ErrorCode code = ErrorCode.UNREACHABLE;
        String words = null;
        if (broken instanceof ReadRefused refused) {
            code = ErrorCode.REFUSED;
            words = refused.words();
        } else if (broken instanceof CredentialsRefused) {
            code = ErrorCode.CREDENTIALS_REFUSED;
        } else if (broken instanceof OutcomeUnknown) {
            code = ErrorCode.OUTCOME_UNKNOWN;
        }
        return new Failure(
                code,
                session.messages()
                        .text(
                                "broken." + (broken instanceof ProtocolViolation ? "UNREADABLE" : code),
                                "organisation",
                                broken.organisation(),
                                "words",
                                words,
                                "cause",
                                cause(session, broken)));
    }

    /** Which call and which status: what an exception says is in English, and told by {@code --verbose}. */
    static String cause(Session session, FundingBodyException broken) {
        LOG.debug("{}", broken.getMessage());
        Duration wait = broken instanceof Unreachable unreachable ? unreachable.askedToWait() : null;
        return session.messages()
                .text(
                        "broken.cause",
                        "call",
                        broken.call(),
                        "answered",
                        isUnclearAnswer(broken) ? session.messages().text("broken.unclear") : null,
                        "wait",
                        wait == null ? null : wait.toSeconds());
    }

    /** Did a change get an answer, and not one that tells what was done? */
    private static boolean isUnclearAnswer(FundingBodyException broken) {
        int status = broken.call().httpStatus();
        return broken instanceof OutcomeUnknown && status >= 200 && status < 300;
    }
}
