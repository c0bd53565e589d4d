package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of claim numbers as a person pastes it from a payment advice (PAY-06): numbers with commas, semicolons,
 * blanks or line ends between them. The first line that holds something may bear day, total and reference of the
 * transfer instead; what the caller gives wins.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class PastedList {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s\\u00A0\\u202F]+");
    /** What can be a claim number, or a reference. */
    static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,63}");

    private static final Pattern HAS_DIGIT = Pattern.compile("\\p{N}");
    private static final int LONGEST_SHOWN = 40;

    private PastedList() {}

    /**
     * What the caller knows of the transfer; {@code null} where the file is to say it.
     *
     * @param date its day
     * @param total its sum
     * @param reference its reference; where nobody gives one, it is made of day and sum
     */
    public record Given(
            @Nullable LocalDate date,
            @Nullable EuroAmount total,
            @Nullable String reference) {
        /** Nothing: the file says it all. */
        public static final Given NOTHING = new Given(null, null, null);
    }

    /**
     * Reads a list.
     *
     * @return the one transfer, its claims without amounts; none if day, total or all numbers are missing. What cannot
     *     be read is a finding with its line
     */
    public static StatementFormat.Reading read(String text, Given given) {
        Work work = new Work();
        String[] lines = LINE_END.split(text, -1);
        PastedHead head = PastedHead.NONE;
        boolean isFirst = true;
        for (int i = 0; i < lines.length; i++) {
            if (BETWEEN.matcher(lines[i]).replaceAll("").isEmpty()) {
                continue;
            }
            Optional<PastedHead> found = isFirst ? PastedHead.of(i + 1, lines[i]) : Optional.empty();
            head = found.orElse(head);
            if (found.isEmpty()) {
                work.numbers(i + 1, lines[i]);
            }
            isFirst = false;
        }
        return isFirst
                ? new StatementFormat.Reading(List.of(), List.of(Rules.finding(FindingCode.PAYMENT_FILE_EMPTY, null)))
                : work.payment(head, given);
    }

    /** What was read of one list. */
    private static final class Work {
        private final List<RemotePayment.Line> lines = new ArrayList<>();
        private final List<Finding> problems = new ArrayList<>();

        private void numbers(int row, String text) {
            boolean isTold = false;
            for (String number : BETWEEN.split(text, -1)) {
                if (NUMBER.matcher(number).matches()
                        && HAS_DIGIT.matcher(number).find()) {
                    lines.add(new RemotePayment.Line(row, number, null, null, null, null));
                } else if (!number.isEmpty() && !isTold) {
                    // Once for a line: the reason is the same for all of it.
                    problems.add(malformed(row, "LIST_NUMBER_ODD", number));
                    isTold = true;
                }
            }
        }

        private StatementFormat.Reading payment(PastedHead head, Given given) {
            problems.addAll(0, head.problems());
            LocalDate date = given.date() == null ? head.date() : given.date();
            EuroAmount total = given.total() == null ? head.total() : given.total();
            String reference = given.reference() == null ? head.reference() : given.reference();
            if (date == null) {
                problems.add(missing("LIST_DATE"));
            }
            if (total == null) {
                problems.add(missing("LIST_TOTAL"));
            }
            if (lines.isEmpty()) {
                problems.add(missing("LIST_NUMBERS"));
            }
            if (date == null || total == null || lines.isEmpty()) {
                return new StatementFormat.Reading(List.of(), problems);
            }
            return new StatementFormat.Reading(
                    List.of(new RemotePayment(
                            reference == null ? made(date, total) : reference, date, total, null, lines)),
                    problems);
        }
    }

    /** Does a transfer that was read have no reference but the one made of its day and sum? */
    static boolean isReferenceMade(RemotePayment payment) {
        LocalDate date = payment.date();
        EuroAmount total = payment.amount();
        return date != null && total != null && made(date, total).equals(payment.reference());
    }

    private static String made(LocalDate date, EuroAmount total) {
        return "LISTE-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + "-" + total;
    }

    static Finding malformed(int row, String reason, String value) {
        return Rules.finding(FindingCode.PAYMENT_FILE_MALFORMED, null)
                .with("row", row)
                .with("reason", reason)
                .withPersonal("value", clipped(value));
    }

    static String clipped(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Finding missing(String what) {
        return Rules.finding(FindingCode.PAYMENT_VALUE_MISSING, null)
                .with("row", 1)
                .with("missing", what);
    }
}
