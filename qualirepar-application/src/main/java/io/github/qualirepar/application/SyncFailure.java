package io.github.qualirepar.application;

import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Why a piece of the nightly job could not be done.
 *
 * @param kind the class of failure
 * @param message one line for support, no sentence: which call, which status; never consumer data or a secret
 */
public record SyncFailure(Kind kind, String message) {

    /** Classes of failure. */
    public enum Kind {
        /** The organisation cannot be reached or is out of order. */
        UNREACHABLE,
        /** The organisation refuses the account's credentials. */
        CREDENTIALS_REFUSED,
        /** The organisation was reached and refuses to answer. */
        REFUSED,
        /** The organisation answered something unreadable. */
        UNREADABLE,
        /** The library has no connection for the claim's account. */
        NO_CONNECTION,
        /** Storage failed. */
        STORAGE,
        /** A fault of the program. */
        FAULT
    }

    /** The failure behind an exception. Of an unforeseen one only the type is told: its message may hold anything. */
    static SyncFailure of(RuntimeException e) {
        if (e instanceof ReadRefused refused) {
            return refused(refused, refused.words());
        }
        if (e instanceof FundingBodyException broken) {
            return new SyncFailure(kindOf(broken), line(broken));
        }
        return e instanceof StorageException storage
                ? new SyncFailure(Kind.STORAGE, storage.kind() + ": " + storage.getMessage())
                : new SyncFailure(Kind.FAULT, e.getClass().getName());
    }

    /** The same of a claim, whose consumer an organisation's words may name. */
    static SyncFailure of(FundingBodyException e, RepairFile file) {
        return e instanceof ReadRefused refused ? refused(refused, Masking.mask(refused.words(), file)) : of(e);
    }

    private static SyncFailure refused(ReadRefused e, @Nullable String said) {
        return new SyncFailure(Kind.REFUSED, line(e) + (said == null ? "" : ": " + said));
    }

    /** Without the exception's own sentence, which is in English: the kind says as much in any language. */
    private static String line(FundingBodyException e) {
        return e.call().toString();
    }

    private static Kind kindOf(FundingBodyException e) {
        if (e instanceof CredentialsRefused) {
            return Kind.CREDENTIALS_REFUSED;
        }
        return e instanceof Unreachable || e instanceof OutcomeUnknown ? Kind.UNREACHABLE : Kind.UNREADABLE;
    }
}
