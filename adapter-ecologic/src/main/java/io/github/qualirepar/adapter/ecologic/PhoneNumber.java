package io.github.qualirepar.adapter.ecologic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a French telephone number in its national form, digits only (contract section 7.1). */
final class PhoneNumber {
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?:\\+|00)\\s*33[\\s.\\-]*(?:\\(0\\))?([\\s.\\-\\d]+)");
    private static final Pattern MOBILE = Pattern.compile("0[67]\\d{8}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private PhoneNumber() {}

    /** The number as it is sent; empty for {@code null}. */
    static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        Matcher international = INTERNATIONAL.matcher(typed.trim());
        return international.matches() ? "0" + digits(international.group(1)) : digits(typed);
    }

    /** Can an SMS be sent to it? */
    static boolean isMobile(@Nullable String typed) {
        return MOBILE.matcher(of(typed)).matches();
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
