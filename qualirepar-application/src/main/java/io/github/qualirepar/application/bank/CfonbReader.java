package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a CFONB 120 file: for each account the old balance, the movements with their complements, and the
 * new balance, which must be the sum of the others. For one file only; not safe for use by several threads.
 */
final class CfonbReader {
    private final List<BankCredit> credits = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final EntryKeys keys = new EntryKeys();

    private @Nullable CfonbRecord opening;
    private @Nullable CfonbMovement movement;
    private BigDecimal balance = BigDecimal.ZERO;
    /** Can the balance be followed? Not beyond a record that cannot be read: one mistake is told once. */
    private boolean balanceKnown;
    /** Was it said that an old balance is missing? Once is enough until the next. */
    private boolean openingMissed;

    BankReading read(List<CfonbLines.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            CfonbLines.Line line = lines.get(i);
            int length = line.text().length();
            if (length == CfonbLines.LENGTH) {
                take(new CfonbRecord(line.row(), line.text()));
            } else {
                boolean isCut = length < CfonbLines.LENGTH && i == lines.size() - 1;
                problems.add(Problem.of(
                                isCut ? FindingCode.PAYMENT_FILE_TRUNCATED : FindingCode.PAYMENT_FILE_MALFORMED,
                                line.row(),
                                Problem.Reason.BANK_LINE_LENGTH)
                        .with("length", length));
                balanceKnown = false;
            }
        }
        CfonbLines.Line end = lines.get(lines.size() - 1);
        // A last line that is cut was told already.
        if (opening != null && end.text().length() == CfonbLines.LENGTH) {
            int last = end.row();
            problems.add(Problem.of(FindingCode.PAYMENT_FILE_TRUNCATED, last, Problem.Reason.BANK_CLOSING_MISSING));
        }
        return BankReading.of(BankFormat.CFONB_120, credits, problems);
    }

    private void take(CfonbRecord next) {
        switch (next.kind()) {
            case "01" -> open(next);
            case "04" -> move(next);
            case "05" -> complement(next);
            case "07" -> close(next);
            default -> {
                malformed(next, Problem.Reason.BANK_RECORD_UNKNOWN);
                balanceKnown = false;
            }
        }
    }

    private void open(CfonbRecord next) {
        endMovement();
        if (opening != null) {
            malformed(next, Problem.Reason.BANK_CLOSING_MISSING);
        }
        opening = next;
        openingMissed = false;
        if (!next.isInEuros()) {
            problems.add(foreign(next));
        }
        balance = BigDecimal.ZERO;
        balanceKnown = true;
        add(next);
    }

    private void move(CfonbRecord next) {
        endMovement();
        if (isInAccount(next) && add(next)) {
            movement = new CfonbMovement(next);
            if (!next.isInEuros() && opening != null && opening.isInEuros()) {
                problems.add(foreign(next));
                balanceKnown = false;
            }
        }
    }

    private void complement(CfonbRecord next) {
        if (movement != null && movement.account().equals(next.account())) {
            movement.add(next);
        } else if (balanceKnown) {
            // Where the movement before could not be read, that was said already.
            malformed(next, Problem.Reason.BANK_COMPLEMENT_ALONE);
        }
    }

    private void close(CfonbRecord next) {
        endMovement();
        if (!isInAccount(next)) {
            return;
        }
        problems.addAll(next.problems());
        next.amount().filter(closing -> balanceKnown).ifPresent(closing -> {
            if (balance.compareTo(closing) != 0) {
                problems.add(Problem.of(FindingCode.PAYMENT_TOTALS_DIFFER, next.row())
                        .with("computed", balance.toPlainString())
                        .with("stated", closing.toPlainString()));
            }
        });
        opening = null;
    }

    /** Counts an amount in; {@code false} if it, or its day, cannot be read. */
    private boolean add(CfonbRecord next) {
        List<Finding> wrong = next.problems();
        problems.addAll(wrong);
        if (!wrong.isEmpty()) {
            balanceKnown = false;
            return false;
        }
        balance = balance.add(next.amount().orElseThrow());
        return true;
    }

    private boolean isInAccount(CfonbRecord next) {
        if (opening == null) {
            if (!openingMissed) {
                malformed(next, Problem.Reason.BANK_OPENING_MISSING);
            }
            openingMissed = true;
            balanceKnown = false;
            return false;
        }
        if (!opening.account().equals(next.account())) {
            malformed(next, Problem.Reason.BANK_OTHER_ACCOUNT);
            balanceKnown = false;
            return false;
        }
        return true;
    }

    private void endMovement() {
        if (movement != null) {
            movement.credit(keys).ifPresent(credits::add);
            movement = null;
        }
    }

    private void malformed(CfonbRecord next, Problem.Reason reason) {
        problems.add(Problem.of(FindingCode.PAYMENT_FILE_MALFORMED, next.row(), reason));
    }

    private static Finding foreign(CfonbRecord next) {
        String currency = next.currency();
        return Problem.of(FindingCode.PAYMENT_CURRENCY_FOREIGN, next.row())
                .with("currency", currency.matches("[A-Z]{3}") ? currency : "?");
    }
}
