package io.github.qualirepar.application;

import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.RepairFile;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides the consumer's data that we know of in an answer that is kept whole for support. Stricter than {@link Masking}:
 * nobody reads it for its wording, so that rather a word too much is hidden. Values are found in parts, in any case,
 * without accents, with other separators, and as they are escaped in JSON, HTML and addresses. Ordinary little words of
 * a name or an address are hidden only where the whole of it stands: every sentence has them.
 */
final class AnswerMasking {
    private static final String MASK = "•••";
    private static final int LONGEST = 4000;
    private static final int REST = 100;
    /** A number of telephones without its trunk or country prefix. */
    private static final int DIGITS_OF_A_SUBSCRIBER = 9;

    private static final Pattern JSON_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern HTML_NUMBER = Pattern.compile("&#(?:x([0-9a-fA-F]{1,5})|(\\d{1,6}));");
    private static final Pattern HTML_LETTER =
            Pattern.compile("&([A-Za-z]{1,2}?)(?:acute|grave|circ|uml|tilde|cedil|ring|lig);");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> ORDINARY =
            Set.of("le", "la", "les", "de", "du", "des", "et", "en", "au", "aux", "un", "une", "sur", "par", "rue");

    /** Between two letters or digits of one value. */
    private static final String ANY_SEPARATORS = "[^\\p{L}\\p{N}]*";

    private AnswerMasking() {}

    /** The answer as it may be kept with the claim of a repair file, or {@code null}. */
    static @Nullable String mask(@Nullable String answer, RepairFile file) {
        if (answer == null || answer.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(plain(answer), Normalizer.Form.NFC);
        for (Pattern secret : secrets(file)) {
            text = hidden(text, secret);
        }
        // Where an answer was cut off, a value may have been too, and its rest is not known for what it is.
        return answer.length() < LONGEST ? text : text.substring(0, Math.min(text.length(), LONGEST) - REST) + "…";
    }

    /** Finds in the text without accents and capitals, which is as long, and hides in the text itself. */
    private static String hidden(String text, Pattern secret) {
        Matcher found = secret.matcher(folded(text));
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (found.find()) {
            masked.append(text, from, found.start()).append(MASK);
            from = found.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Each character without its accent and as a small letter, one for one. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String base = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded.append(Character.toLowerCase(base.charAt(0)));
        }
        return folded.toString();
    }

    private static String plain(String answer) {
        String text = JSON_ESCAPE.matcher(answer).replaceAll(found -> character(Integer.parseInt(found.group(1), 16)));
        text = text.replace("\\/", "/");
        text = HTML_NUMBER
                .matcher(text)
                .replaceAll(found -> character(
                        found.group(1) == null
                                ? Integer.parseInt(found.group(2))
                                : Integer.parseInt(found.group(1), 16)));
        text = HTML_LETTER.matcher(text).replaceAll("$1");
        text = PERCENT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(found.group().replace("%", "")), StandardCharsets.UTF_8)));
        return CONTROL.matcher(text).replaceAll(" ");
    }

    private static String character(int point) {
        return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "?";
    }

    /** Longest first, so that a value within another leaves no rest. */
    private static List<Pattern> secrets(RepairFile file) {
        Customer customer = file.customer();
        Set<String> wholes = new LinkedHashSet<>();
        add(wholes, customer.email());
        add(wholes, subscriber(customer.phone()));
        file.device().numbers().forEach(number -> add(wholes, number));
        String first = customer.firstName();
        String last = customer.lastName();
        Set<String> phrases = new LinkedHashSet<>();
        for (String value :
                new String[] {first + " " + last, last + " " + first, last, first, customer.street(), customer.city()
                }) {
            addPhrase(phrases, value);
        }
        Set<String> words = new LinkedHashSet<>();
        for (String value : new String[] {
            customer.lastName(),
            customer.firstName(),
            customer.street(),
            customer.postalCode(),
            customer.city(),
            customer.email()
        }) {
            addWords(words, value);
        }
        List<Pattern> patterns = new ArrayList<>();
        wholes.stream().sorted(longestFirst()).forEach(value -> patterns.add(anywhere(value)));
        phrases.stream()
                .sorted(longestFirst())
                .forEach(phrase -> patterns.add(byItself(anywhere(phrase).pattern())));
        words.stream().sorted(longestFirst()).forEach(word -> patterns.add(asWord(word)));
        return patterns;
    }

    private static Comparator<String> longestFirst() {
        return Comparator.comparingInt(String::length).reversed();
    }

    private static @Nullable String subscriber(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS_OF_A_SUBSCRIBER));
    }

    private static void add(Set<String> values, @Nullable String value) {
        String letters = value == null ? "" : NO_WORD.matcher(foldedNfc(value)).replaceAll("");
        if (letters.length() > 2) {
            values.add(letters);
        }
    }

    /** Several words, an ordinary one among them: the others are hidden one by one anyway. */
    private static void addPhrase(Set<String> phrases, @Nullable String value) {
        if (value == null) {
            return;
        }
        List<String> words = List.of(NO_WORD.split(foldedNfc(value), -1));
        if (words.size() > 1 && words.stream().anyMatch(ORDINARY::contains)) {
            phrases.add(String.join("", words));
        }
    }

    private static void addWords(Set<String> words, @Nullable String value) {
        if (value == null) {
            return;
        }
        for (String word : NO_WORD.split(foldedNfc(value), -1)) {
            // A single letter or digit tells nobody who it is.
            if (word.length() > 1 && !ORDINARY.contains(word)) {
                words.add(word);
            }
        }
    }

    private static String foldedNfc(String value) {
        return folded(Normalizer.normalize(value, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** The letters and digits one after the other, whatever stands between them. */
    private static Pattern anywhere(String value) {
        return Pattern.compile(value.codePoints()
                .mapToObj(point -> Pattern.quote(Character.toString(point)))
                .collect(Collectors.joining(ANY_SEPARATORS)));
    }

    /** Long words anywhere, since names are run together; short ones, that stand in others too, by themselves. */
    private static Pattern asWord(String word) {
        String quoted = Pattern.quote(word);
        return word.length() > 3 ? Pattern.compile(quoted) : byItself(quoted);
    }

    /** Not as a part of another word. */
    private static Pattern byItself(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + regex + "(?![\\p{L}\\p{N}])");
    }
}
