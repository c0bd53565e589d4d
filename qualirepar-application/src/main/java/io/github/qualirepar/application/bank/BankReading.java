package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a bank file. It is taken whole or not at all: where a part cannot be read, or the balances contradict
 * the movements, nobody knows what is missing, so that there are no credits then.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param format its format, or {@code null} if that is not known
 * @param credits money that came in and was booked, in euros, in the order of the file; empty if it was not taken
 * @param problems what cannot be read, with its line ({@code row}), and what was left out
 */
public record BankReading(@Nullable BankFormat format, List<BankCredit> credits, List<Finding> problems) {

    private static final Set<FindingCode> HARMLESS =
            Set.of(FindingCode.PAYMENT_CURRENCY_FOREIGN, FindingCode.PAYMENT_TOTALS_UNCHECKED);

    public BankReading {
        credits = List.copyOf(credits);
        problems = List.copyOf(problems);
    }

    /** Was the file taken? Foreign currencies are left out, and balances that are missing warn: they spoil nothing. */
    public boolean taken() {
        return problems.stream().allMatch(problem -> HARMLESS.contains(problem.code()));
    }

    /** All of it if nothing is wrong with it, else none of its credits and a finding that says so. */
    static BankReading of(@Nullable BankFormat format, List<BankCredit> credits, List<Finding> problems) {
        BankReading reading = new BankReading(format, credits, problems);
        if (reading.taken()) {
            return reading;
        }
        List<Finding> all = new ArrayList<>(problems);
        // Of a file that is not taken nobody asks whether it was complete.
        all.removeIf(problem -> problem.code() == FindingCode.PAYMENT_TOTALS_UNCHECKED);
        all.add(Rules.finding(FindingCode.PAYMENT_FILE_NOT_TAKEN, null));
        return new BankReading(format, List.of(), all);
    }

    /** A file of which nothing can be read. */
    static BankReading nothing(@Nullable BankFormat format, Finding problem) {
        return new BankReading(format, List.of(), List.of(problem));
    }
}
