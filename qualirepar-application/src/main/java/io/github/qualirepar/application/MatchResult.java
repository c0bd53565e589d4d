package io.github.qualirepar.application;

import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a bank file.
 *
 * @param outcome {@code REFUSED} if it could not be read whole: nothing is matched then
 * @param dryRun was nothing stored, as only asked?
 * @param credits the credits that concern an organisation, in the order of the file
 * @param others how many credits are none of our business
 * @param problems what could not be read, each with its line ({@code row})
 */
public record MatchResult(Outcome outcome, boolean dryRun, List<Credit> credits, int others, List<Finding> problems) {

    public MatchResult {
        credits = List.copyOf(credits);
        problems = List.copyOf(problems);
    }

    /** How well a credit fits. */
    public enum Kind {
        /** Reference and sum fit: its transfers are received. */
        TAKEN,
        /** It may be for these transfers; a person settles them, or not. */
        PROPOSED,
        /** It was taken before. */
        KNOWN,
        /** It comes from an organisation, and no transfer we know fits. */
        UNEXPLAINED
    }

    /**
     * One credit.
     *
     * @param credit the credit
     * @param kind how well it fits
     * @param payments the transfers it fits; for {@code TAKEN} as they are received, stored unless this is a dry run
     * @param finding what is to be said of it, or {@code null}
     */
    public record Credit(
            BankCredit credit,
            Kind kind,
            List<Payment> payments,
            @Nullable Finding finding) {
        public Credit {
            payments = List.copyOf(payments);
        }
    }
}
