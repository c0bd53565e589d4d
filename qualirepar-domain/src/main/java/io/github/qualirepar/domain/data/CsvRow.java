package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.RuleCatalogue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a data file; every reading method refuses a value of the wrong kind with file name and line. */
final class CsvRow {
    private static final String ANY = "*";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final String file;
    private final int line;
    private final Map<String, String> values;

    CsvRow(String file, int line, Map<String, String> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /** Where it stands, as seen from a row of a file. */
    String seenFrom(CsvRow other) {
        return "line " + line + (file.equals(other.file) ? "" : " of " + file);
    }

    /** The values of some columns as they are written: what the row speaks of. */
    List<String> key(String... columns) {
        return Arrays.stream(columns)
                .map(column -> values.getOrDefault(column, ""))
                .toList();
    }

    /** The first day of a row that has days; {@code null} if it has none, or is open on that side. */
    @Nullable
    LocalDate firstDay() {
        return values.containsKey(FROM) ? optionalDate(FROM) : null;
    }

    /** Does it have days, without a last one? */
    boolean isOpen() {
        return values.containsKey(UNTIL) && optional(UNTIL) == null;
    }

    /** The same row with another last day. */
    CsvRow endedOn(LocalDate day) {
        Map<String, String> ended = new LinkedHashMap<>(values);
        ended.put(UNTIL, day.toString());
        return new CsvRow(file, line, ended);
    }

    /** The value of a column that may be empty. */
    @Nullable
    String optional(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column + " in " + file);
        }
        return value.isEmpty() ? null : value;
    }

    /** The value of a column that must not be empty. */
    String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw wrong(column, "is empty");
        }
        return value;
    }

    /** The id of a rule; one that nothing knows would never be looked for. */
    String rule(String column) {
        String id = text(column);
        if (!RuleCatalogue.knows(id)) {
            throw wrong(column, "'" + id + "' is the id of no rule");
        }
        return id;
    }

    @Nullable
    String optionalRule(String column) {
        return optional(column) == null ? null : rule(column);
    }

    /** Values separated by semicolons; none for an empty column. */
    List<String> list(String column) {
        String value = optional(column);
        if (value == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            if (part.isBlank() || !part.equals(part.strip()) || parts.contains(part)) {
                throw wrong(column, "is no list of different values separated by ';'");
            }
            parts.add(part);
        }
        return parts;
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        String value = text(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(column, "'" + value + "' is none of " + Arrays.toString(type.getEnumConstants()));
    }

    /** {@code YES} or {@code NO}. */
    boolean flag(String column) {
        String value = text(column);
        if (!value.equals("YES") && !value.equals("NO")) {
            throw wrong(column, "'" + value + "' is neither YES nor NO");
        }
        return value.equals("YES");
    }

    int count(String column) {
        try {
            int value = Integer.parseInt(text(column));
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(column, "'" + text(column) + "' is no whole number");
        }
        throw wrong(column, "is not above zero");
    }

    @Nullable
    Integer optionalCount(String column) {
        return optional(column) == null ? null : Integer.valueOf(count(column));
    }

    EuroAmount euros(String column) {
        try {
            EuroAmount amount = EuroAmount.parse(text(column));
            if (amount.isGreaterThan(EuroAmount.ZERO)) {
                return amount;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(column, "'" + text(column) + "' is no amount in euros");
        }
        throw wrong(column, "is not above zero");
    }

    @Nullable
    EuroAmount optionalEuros(String column) {
        return optional(column) == null ? null : euros(column);
    }

    BigDecimal factor(String column) {
        try {
            BigDecimal factor = new BigDecimal(text(column));
            if (factor.compareTo(BigDecimal.ONE) >= 0) {
                return factor;
            }
        } catch (NumberFormatException e) {
            throw wrong(column, "'" + text(column) + "' is no number");
        }
        throw wrong(column, "is below one");
    }

    /** An organisation, or {@code null} for {@code *}: every one. */
    @Nullable
    OrganisationId organisation(String column) {
        String value = text(column);
        return value.equals(ANY) ? null : organisation(column, value);
    }

    List<OrganisationId> organisations(String column) {
        text(column);
        return list(column).stream().map(value -> organisation(column, value)).toList();
    }

    OrganisationId organisation(String column, String value) {
        try {
            return new OrganisationId(value);
        } catch (IllegalArgumentException e) {
            throw wrong(column, "'" + value + "' names no organisation");
        }
    }

    /** The days between columns {@code from} and {@code until}; an empty column leaves that side open. */
    Period period() {
        LocalDate from = optionalDate(FROM);
        LocalDate until = optionalDate(UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            throw wrong(UNTIL, "lies before 'from'");
        }
        return new Period(from, until);
    }

    private @Nullable LocalDate optionalDate(String column) {
        String value = optional(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(column, "'" + value + "' is no date yyyy-MM-dd");
        }
    }

    DataFileException wrong(String column, String reason) {
        return new DataFileException(file, line, "column '" + column + "' " + reason);
    }

    DataFileException wrong(String reason) {
        return new DataFileException(file, line, reason);
    }
}
