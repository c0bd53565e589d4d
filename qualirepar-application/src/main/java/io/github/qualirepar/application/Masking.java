package io.github.qualirepar.application;

import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.RepairFile;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hides the consumer's data that we know of in an organisation's words, before they are stored. */
final class Masking {
    private static final String MASK = "•••";
    private static final int SHORTEST = 3;

    private Masking() {}

    static @Nullable String mask(@Nullable String text, RepairFile file) {
        if (text == null) {
            return null;
        }
        String masked = text;
        for (String secret : secrets(file)) {
            masked = pattern(secret).matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return masked;
    }

    /** A short name stands in other words, too. */
    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() > SHORTEST ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Longest first, so that a value within another leaves no rest. */
    private static List<String> secrets(RepairFile file) {
        Customer customer = file.customer();
        Device device = file.device();
        return Stream.of(
                        customer.lastName(),
                        customer.firstName(),
                        customer.email(),
                        customer.phone(),
                        digits(customer.phone()),
                        customer.street(),
                        device.serialNumber(),
                        device.imei(),
                        device.imeiDigits())
                .filter(Objects::nonNull)
                .map(String::trim)
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : phone.replaceAll("\\D", "");
    }
}
