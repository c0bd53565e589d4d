package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that a bank credited.
 *
 * @param row where it begins in its file, from 1: a line in CFONB 120, an entry in camt.053
 * @param date day of booking
 * @param amount how much, always more than nothing
 * @param payer who paid, as the bank writes it; empty if it does not say
 * @param texts everything else that the bank writes about it: label, references, remittance information
 * @param entry names it so that the same entry of the same file is known again
 */
public record BankCredit(int row, LocalDate date, EuroAmount amount, String payer, List<String> texts, String entry) {

    public BankCredit {
        texts = List.copyOf(texts);
    }

    /** Where it stands and how much; not what the bank wrote: that may name people. */
    @Override
    public String toString() {
        return "BankCredit[" + row + ", " + date + ", " + amount + "]";
    }
}
