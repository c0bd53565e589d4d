package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credit of a bank is beside the transfers that are known.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param credit the credit
 * @param kind how sure it is
 * @param payments the transfers that it brought, or may have brought; empty if none is known
 * @param finding what a person should know, or {@code null} where there is nothing to say
 */
public record CreditMatch(
        BankCredit credit,
        Kind kind,
        List<Payment> payments,
        @Nullable Finding finding) {

    public CreditMatch {
        payments = List.copyOf(payments);
    }

    /** How sure it is. */
    public enum Kind {
        /** It bears the reference of each transfer and its amount is theirs together: it brought them. */
        TAKEN,
        /** It may have brought the transfers; a person decides. */
        PROPOSED,
        /** It was matched before. */
        KNOWN,
        /** It comes from an organisation, or bears a reference of one, and no transfer waits for it. */
        UNEXPLAINED,
        /** It has to do with no organisation. */
        OTHER
    }
}
