package io.github.qualirepar.sandbox.money;

import io.github.qualirepar.sandbox.money.ShopAccount.Movement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a day of the shop's account as CFONB 120: lines of 120 characters, amounts over-punched. */
final class Cfonb120 {

    private static final int WIDTH = 120;
    private static final int AMOUNT_WIDTH = 14;
    private static final String CREDIT_ENDS = "{ABCDEFGHI";
    private static final String DEBIT_ENDS = "}JKLMNOPQR";
    private static final String DECIMALS = "2";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");

    private Cfonb120() {}

    static String text(LocalDate date, List<Movement> movements) {
        StringBuilder text = new StringBuilder();
        text.append(balance("01", date.minusDays(1), ShopAccount.OPENING_BALANCE));
        for (Movement movement : movements) {
            text.append(movement(movement));
            text.append(complement(movement, "NPY", movement.payer()));
            text.append(complement(movement, "RCN", movement.reference()));
            text.append(complement(movement, "LCC", movement.text()));
        }
        return text.append(balance("07", date, ShopAccount.closing(movements))).toString();
    }

    private static String balance(String record, LocalDate day, BigDecimal amount) {
        return line(head(record, "    ").place(35, DAY.format(day)).place(91, overPunched(amount)));
    }

    private static String movement(Movement movement) {
        String day = DAY.format(movement.date());
        return line(head("04", "0000")
                .place(33, operation(movement))
                .place(35, day)
                .place(43, day)
                .place(49, clipped(movement.label(), 31))
                .place(82, String.format(Locale.ROOT, "%07d", movement.number()))
                .place(89, "0")
                .place(90, "0")
                .place(91, overPunched(movement.amount()))
                .place(105, clipped(movement.reference(), 16)));
    }

    private static String complement(Movement movement, String qualifier, String words) {
        return line(head("05", "0000")
                .place(33, operation(movement))
                .place(35, DAY.format(movement.date()))
                .place(46, qualifier)
                .place(49, clipped(words, 70)));
    }

    /** 18 is a transfer received, 08 a direct debit. */
    private static String operation(Movement movement) {
        return movement.amount().signum() < 0 ? "08" : "18";
    }

    private static Line head(String record, String internalCode) {
        return new Line()
                .place(1, record)
                .place(3, ShopAccount.BANK)
                .place(8, internalCode)
                .place(12, ShopAccount.BRANCH)
                .place(17, ShopAccount.CURRENCY)
                .place(20, DECIMALS)
                .place(22, ShopAccount.NUMBER);
    }

    private static String line(Line line) {
        return line.columns + "\r\n";
    }

    /** The last digit carries the sign. */
    private static String overPunched(BigDecimal amount) {
        String cents = String.format(
                Locale.ROOT,
                "%0" + AMOUNT_WIDTH + "d",
                amount.abs().movePointRight(2).longValueExact());
        int last = Character.digit(cents.charAt(AMOUNT_WIDTH - 1), 10);
        String ends = amount.signum() < 0 ? DEBIT_ENDS : CREDIT_ENDS;
        return cents.substring(0, AMOUNT_WIDTH - 1) + ends.charAt(last);
    }

    private static String clipped(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width);
    }

    /** Blanks to be written over; positions count from 1, as the format's description does. */
    private static final class Line {
        private final StringBuilder columns = new StringBuilder(" ".repeat(WIDTH));

        Line place(int position, String text) {
            columns.replace(position - 1, position - 1 + text.length(), text);
            return this;
        }
    }
}
