package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.http.Request;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of one call: names in any case, unknown ones ignored, unreadable values collected (section 5). */
final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();

    Parameters(Request request) {
        request.query().forEach((name, value) -> values.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    }

    /** Whether one of the names was sent, with a value or without. */
    boolean hasOneOf(List<String> names) {
        return names.stream().anyMatch(this::has);
    }

    boolean has(String name) {
        return values.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The value as sent; empty when it was not sent. */
    String text(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** An id. */
    long number(String name) {
        String text = text(name);
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : wrong(name, 0L);
    }

    /** An id, or null when it was not sent, is empty or is the literal {@code null} that one client sends. */
    @Nullable
    Long optionalNumber(String name) {
        String text = text(name);
        return text.isEmpty() || text.equals("null") ? null : Long.valueOf(number(name));
    }

    BigDecimal decimal(String name) {
        String text = text(name);
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : wrong(name, BigDecimal.ZERO);
    }

    LocalDate date(String name) {
        LocalDate date = Dates.read(text(name));
        return date == null ? wrong(name, LocalDate.EPOCH) : date;
    }

    /** A date, or null when none was sent. */
    @Nullable
    LocalDate optionalDate(String name) {
        return text(name).isEmpty() ? null : date(name);
    }

    /** An identifier, in lower case. */
    String guid(String name) {
        String text = text(name);
        return GUID.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : wrong(name, text);
    }

    /** A truth value; false when it was not sent. */
    boolean flag(String name) {
        String text = text(name).toLowerCase(Locale.ROOT);
        return text.equals("true") || (!text.isEmpty() && !text.equals("false") && wrong(name, false));
    }

    /**
     * To be called when all values were read.
     *
     * @throws Refusal 400 with every value that could not be read
     */
    void refuseUnreadable() {
        if (!unreadable.isEmpty()) {
            throw new Refusal(Answers.unreadable(unreadable));
        }
    }

    private <T> T wrong(String name, T instead) {
        unreadable.put(name, "The value '" + text(name) + "' is not valid for " + name + ".");
        return instead;
    }
}
