package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a pasted list, where it tells of the transfer. It is known by a day, or by an amount: a number with
 * decimals or a currency, which no claim number has.
 *
 * @param date the day, or {@code null}
 * @param total the sum, or {@code null}
 * @param reference the reference, or {@code null}
 * @param problems what cannot be read in it
 */
record PastedHead(
        @Nullable LocalDate date,
        @Nullable EuroAmount total,
        @Nullable String reference,
        List<Finding> problems) {

    /** A list without such a line. */
    static final PastedHead NONE = new PastedHead(null, null, null, List.of());

    private static final Pattern DAY =
            Pattern.compile("(?<![\\d/-])(\\d{2}/\\d{2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})(?![\\d/-])");
    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String GROUPED = "-?\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|-?\\d+";
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\p{L}\\p{N}.,_/-])(?:"
            + "(?<decimal>(?:" + GROUPED + ")[.,]\\d+)[ \\u00A0\\u202F]*(?:€|(?i:EUR)(?![\\p{L}\\p{N}]))?"
            + "|(?<whole>" + GROUPED + ")[ \\u00A0\\u202F]*(?:€|(?i:EUR)(?![\\p{L}\\p{N}]))"
            + ")(?![\\p{L}\\p{N}_/-]|[.,]\\p{N})");
    private static final Pattern LABEL = Pattern.compile(
            "(?iU)(date|jour|day|total|montant|amount|sum|somme|r[ée]f[ée]rence|r[ée]f|virement|transfer|du|le|of)[.:]*|[:=–-]+");
    private static final Pattern BETWEEN = Pattern.compile("[;,\\s\\u00A0\\u202F]+");

    PastedHead {
        problems = List.copyOf(problems);
    }

    /** What a line tells of the transfer; empty if it is a line of claim numbers. */
    static Optional<PastedHead> of(int row, String line) {
        Matcher day = DAY.matcher(line);
        boolean hasDay = day.find();
        String withoutDay = hasDay ? cut(line, day) : line;
        Matcher amount = AMOUNT.matcher(withoutDay);
        boolean hasAmount = amount.find() && (hasDay || isSurelyMoney(amount));
        if (!hasDay && !hasAmount) {
            return Optional.empty();
        }
        List<Finding> problems = new ArrayList<>();
        LocalDate date = hasDay ? date(row, day.group(), problems) : null;
        EuroAmount total = hasAmount ? total(row, amount, problems) : null;
        String rest = hasAmount ? cut(withoutDay, amount) : withoutDay;
        return Optional.of(new PastedHead(date, total, reference(row, rest, problems), problems));
    }

    /** Without a day beside it, {@code 101,102} is two claim numbers. */
    private static boolean isSurelyMoney(Matcher amount) {
        return !amount.group().equals(amount.group("decimal")) || amount.group().matches(".*[.,]\\d{1,2}");
    }

    private static String cut(String line, Matcher found) {
        return line.substring(0, found.start()) + " ; " + line.substring(found.end());
    }

    private static @Nullable LocalDate date(int row, String text, List<Finding> problems) {
        try {
            return text.charAt(2) == '/' ? LocalDate.parse(text, FRENCH_DAY) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(unreadable(FindingCode.PAYMENT_DATE_UNREADABLE, row, text));
            return null;
        }
    }

    private static @Nullable EuroAmount total(int row, Matcher found, List<Finding> problems) {
        String text = found.group("decimal") == null ? found.group("whole") : found.group("decimal");
        String plain = text.replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.');
        // Zeros behind the cents are none too many; what counts there is.
        if (plain.matches("\\d{1,12}(\\.\\d{1,2}0{0,4})?")) {
            EuroAmount total = EuroAmount.parse(plain.replaceAll("(\\.\\d{2})0+$", "$1"));
            if (!total.isZero()) {
                return total;
            }
        }
        problems.add(unreadable(FindingCode.PAYMENT_AMOUNT_UNREADABLE, row, text));
        return null;
    }

    private static @Nullable String reference(int row, String rest, List<Finding> problems) {
        List<String> words = Arrays.stream(BETWEEN.split(rest, -1))
                .filter(word -> !word.isEmpty() && !LABEL.matcher(word).matches())
                .toList();
        if (words.size() > 1) {
            problems.add(PastedList.malformed(row, "LIST_HEAD_UNCLEAR", String.join(" ", words)));
            return null;
        }
        if (words.isEmpty()) {
            return null;
        }
        if (!PastedList.NUMBER.matcher(words.get(0)).matches()) {
            problems.add(PastedList.malformed(row, "LIST_REFERENCE_ODD", words.get(0)));
            return null;
        }
        return words.get(0);
    }

    private static Finding unreadable(FindingCode code, int row, String value) {
        return Rules.finding(code, null).with("row", row).withPersonal("value", PastedList.clipped(value));
    }
}
