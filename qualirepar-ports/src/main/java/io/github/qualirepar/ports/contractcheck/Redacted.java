package io.github.qualirepar.ports.contractcheck;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shapes without values. */
final class Redacted {
    private static final int LONGEST = 60;
    private static final String KEPT = " -_:/().,'";

    /** Names as a programmer gives them; everything else may be somebody's data used as a key. */
    private static final Pattern KEY = Pattern.compile("[\\p{IsLatin}_](?:[\\p{IsLatin}_-]|\\d(?!\\d{3})){0,39}");

    private Redacted() {}

    /** The type, and of a text its letters as {@code a} and its digits as {@code 9}. */
    static String shape(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof CharSequence text ? "text '" + letters(text.toString()) + "'" : KnownPath.typeOf(value);
    }

    /** A key as it is if it looks like a name. */
    static String key(String key) {
        return KEY.matcher(key).matches() ? key : "'" + letters(key) + "'";
    }

    private static String letters(String text) {
        StringBuilder shape = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> shape.append(letter(point)));
        return text.codePointCount(0, text.length()) > LONGEST ? shape + "..." : shape.toString();
    }

    private static char letter(int point) {
        if (Character.isDigit(point)) {
            return '9';
        }
        if (Character.isLetter(point)) {
            return Character.isUpperCase(point) ? 'A' : 'a';
        }
        return KEPT.indexOf(point) >= 0 ? (char) point : '?';
    }
}
