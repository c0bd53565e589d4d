package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;

/**
 * One record of a CFONB 120 file, by the positions of rules section 11.2.
 *
 * <p>Immutable and safe to share between threads.
 */
record CfonbRecord(int row, String text) {
    /** Last character of a positive amount, by its digit. */
    private static final String CREDIT_DIGITS = "{ABCDEFGHI";
    /** The same of a negative amount. */
    private static final String DEBIT_DIGITS = "}JKLMNOPQR";
    /** The French version of the 7-bit character set has letters in the place of the braces. */
    private static final char FRENCH_OPENING_BRACE = 'é';

    private static final char FRENCH_CLOSING_BRACE = 'è';
    private static final int FIRST_YEAR = 2000;
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendPattern("ddMM")
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** {@code 01}, {@code 04}, {@code 05}, {@code 07}, or something else. */
    String kind() {
        return at(1, 2);
    }

    /** Bank, branch and account. */
    String account() {
        return at(3, 7) + at(12, 16) + at(22, 32);
    }

    String currency() {
        return at(17, 19).strip();
    }

    boolean isInEuros() {
        return currency().equals("EUR");
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(at(35, 40), DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Was it sent back? Money that returns is no income. */
    boolean isRejected() {
        return !at(41, 42).isBlank();
    }

    String label() {
        return at(49, 79).strip();
    }

    String entryNumber() {
        return at(82, 88).strip();
    }

    String reference() {
        return at(105, 120).strip();
    }

    /** What a complement is about: {@code LIB}, {@code NPY}, {@code RCN} and so on. */
    String qualifier() {
        return at(46, 48).strip();
    }

    String complement() {
        return at(49, 118).strip().replaceAll("\\s+", " ");
    }

    /** The amount with its sign: credits are positive. Empty if a digit is none, or the sign is not there. */
    Optional<BigDecimal> amount() {
        String digits = at(91, 103);
        char last = at(104, 104).charAt(0);
        String decimals = at(20, 20);
        int credit = last == FRENCH_OPENING_BRACE ? 0 : CREDIT_DIGITS.indexOf(last);
        int debit = last == FRENCH_CLOSING_BRACE ? 0 : DEBIT_DIGITS.indexOf(last);
        if (!digits.matches("[0-9]{13}") || !decimals.matches("[0-9]") || (credit < 0 && debit < 0)) {
            return Optional.empty();
        }
        BigDecimal amount =
                new BigDecimal(new BigInteger(digits + (credit < 0 ? debit : credit)), Integer.parseInt(decimals));
        return Optional.of(credit < 0 ? amount.negate() : amount);
    }

    /** The amount in euros; empty if it has more decimals that count than a cent. */
    static Optional<EuroAmount> euros(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > 2 ? Optional.empty() : Optional.of(EuroAmount.of(amount));
    }

    /** What cannot be read in a record that bears day and amount. */
    List<Finding> problems() {
        if (date().isEmpty()) {
            return List.of(Problem.unreadable(FindingCode.PAYMENT_DATE_UNREADABLE, row, at(35, 40)));
        }
        Optional<BigDecimal> amount = amount();
        return amount.isEmpty() || (isInEuros() && euros(amount.get()).isEmpty())
                ? List.of(Problem.unreadable(FindingCode.PAYMENT_AMOUNT_UNREADABLE, row, at(91, 104)))
                : List.of();
    }

    private String at(int first, int last) {
        return text.substring(first - 1, last);
    }

    /** Shows its place only. */
    @Override
    public String toString() {
        return "CfonbRecord[" + row + "]";
    }
}
