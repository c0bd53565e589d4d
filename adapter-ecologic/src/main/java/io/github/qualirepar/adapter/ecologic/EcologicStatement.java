package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.adapter.ecologic.StatementTable.Column;
import io.github.qualirepar.adapter.ecologic.StatementTable.Row;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ecologic's statement as CSV (PAY-04, rules section 11.1). Rows of one payment code are one transfer, whose sum is that
 * of its rows; where a row cannot be read, its sum is not known. Stateless and safe for use by several threads.
 */
final class EcologicStatement implements StatementFormat {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}|\\d{1,3}( \\d{3})+)([.,]\\d{1,6})?( ?€)?");
    private static final int LONGEST_SHOWN = 40;

    @Override
    public boolean recognises(String text) {
        return StatementTable.recognises(text);
    }

    @Override
    public Reading read(String text) {
        StatementTable table = StatementTable.of(text);
        Work work = new Work(table.problems());
        table.rows().forEach(work::take);
        return work.reading();
    }

    /** What was read of one statement. */
    private static final class Work {
        private final List<Finding> problems;
        private final Map<String, Transfer> transfers = new LinkedHashMap<>();
        /** Whose row it is that cannot be read is not known: no sum is certain then. */
        private boolean hasLostRow;

        Work(List<Finding> problems) {
            this.problems = new ArrayList<>(problems);
            this.hasLostRow =
                    problems.stream().anyMatch(problem -> problem.code() == FindingCode.PAYMENT_FILE_MALFORMED);
        }

        void take(Row row) {
            String code = row.value(Column.CODE);
            if (code.isEmpty()) {
                problems.add(missing(row, Column.CODE));
                hasLostRow = true;
                return;
            }
            Transfer transfer = transfers.computeIfAbsent(code, Transfer::new);
            takeDate(row, transfer);
            Optional<EuroAmount> amount = amount(row);
            boolean hasName = hasName(row);
            if (amount.isPresent() && hasName) {
                transfer.add(line(row, amount.get()), amount.get());
            } else {
                transfer.isWhole = false;
            }
        }

        Reading reading() {
            return new Reading(
                    transfers.values().stream()
                            .map(transfer -> transfer.payment(!hasLostRow))
                            .toList(),
                    problems);
        }

        private void takeDate(Row row, Transfer transfer) {
            String text = row.value(Column.DATE);
            if (text.isEmpty()) {
                problems.add(missing(row, Column.DATE));
                return;
            }
            try {
                LocalDate date = LocalDate.parse(text, DAY);
                if (transfer.date != null && !transfer.date.equals(date)) {
                    problems.add(at(FindingCode.PAYMENT_FILE_MALFORMED, row)
                            .with("reason", "STATEMENT_DATES_DIFFER")
                            .withPersonal("value", clipped(text)));
                }
                transfer.date = transfer.date == null ? date : transfer.date;
            } catch (DateTimeException e) {
                problems.add(at(FindingCode.PAYMENT_DATE_UNREADABLE, row).withPersonal("value", clipped(text)));
            }
        }

        private Optional<EuroAmount> amount(Row row) {
            String text = row.value(Column.AMOUNT);
            if (text.isEmpty()) {
                problems.add(missing(row, Column.AMOUNT));
                return Optional.empty();
            }
            if (AMOUNT.matcher(text).matches()) {
                BigDecimal value = new BigDecimal(text.replaceAll("[ €]", "").replace(',', '.'));
                // Four decimals are written; only two of them can be money.
                if (value.stripTrailingZeros().scale() <= 2) {
                    return Optional.of(EuroAmount.of(value));
                }
            }
            problems.add(at(FindingCode.PAYMENT_AMOUNT_UNREADABLE, row).withPersonal("value", clipped(text)));
            return Optional.empty();
        }

        private boolean hasName(Row row) {
            boolean hasName = !row.value(Column.CLAIM).isEmpty()
                    || !row.value(Column.FILE).isEmpty()
                    || !row.value(Column.INVOICE).isEmpty();
            if (!hasName) {
                problems.add(missing(row, Column.CLAIM));
            }
            return hasName;
        }
    }

    /** One transfer as it grows. */
    private static final class Transfer {
        private final String code;
        private final List<RemotePayment.Line> lines = new ArrayList<>();
        private EuroAmount sum = EuroAmount.ZERO;
        private @Nullable LocalDate date;
        private boolean isWhole = true;

        Transfer(String code) {
            this.code = code;
        }

        void add(RemotePayment.Line line, EuroAmount amount) {
            lines.add(line);
            sum = sum.plus(amount);
        }

        RemotePayment payment(boolean isFileWhole) {
            return new RemotePayment(code, date, isWhole && isFileWhole ? sum : null, null, lines);
        }
    }

    private static RemotePayment.Line line(Row row, EuroAmount amount) {
        return new RemotePayment.Line(
                row.number(),
                value(row, Column.CLAIM),
                null,
                value(row, Column.FILE),
                value(row, Column.INVOICE),
                amount);
    }

    private static @Nullable String value(Row row, Column column) {
        String value = row.value(column);
        return value.isEmpty() ? null : value;
    }

    private static Finding missing(Row row, Column column) {
        return at(FindingCode.PAYMENT_VALUE_MISSING, row).with("missing", column.heading());
    }

    private static Finding at(FindingCode code, Row row) {
        return Rules.finding(code, null).with("row", row.number());
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
