package io.github.qualirepar.domain.repair;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serial numbers and IMEIs as they are compared: plates, papers and people set blanks and hyphens as they like. */
public final class DeviceNumber {

    private DeviceNumber() {}

    /** Without blanks and hyphens, in small letters; empty if there is none. */
    public static String plain(@Nullable String number) {
        return number == null ? "" : number.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toLowerCase(Locale.ROOT);
    }
}
