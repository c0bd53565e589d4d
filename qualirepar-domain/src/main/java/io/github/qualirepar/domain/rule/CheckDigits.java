package io.github.qualirepar.domain.rule;

import java.util.ArrayList;
import java.util.List;

/** Check digits of IMEI and SIRET (DAT-15, DAT-16). */
final class CheckDigits {
    private static final String LA_POSTE = "356000000";
    /** Digits that are taken for each other on small plates and by hand. */
    private static final List<String> LOOK_ALIKES = List.of("06", "08", "17", "27", "35", "38", "49", "56", "68", "89");

    private CheckDigits() {}

    /** Does the last digit fit the others after Luhn? The text holds digits only. */
    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The digit that makes the others right after Luhn. */
    static int luhnDigit(String digits) {
        for (int digit = 0; digit < 10; digit++) {
            if (isLuhn(digits + digit)) {
                return digit;
            }
        }
        throw new IllegalStateException("one digit of ten always fits");
    }

    /** The numbers that are right after Luhn and differ in one digit that is easily misread; in the order of digits. */
    static List<String> misreadings(String digits) {
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            for (String pair : LOOK_ALIKES) {
                int place = pair.indexOf(digits.charAt(i));
                if (place >= 0) {
                    String reading = digits.substring(0, i) + pair.charAt(1 - place) + digits.substring(i + 1);
                    if (isLuhn(reading)) {
                        readings.add(reading);
                    }
                }
            }
        }
        return readings;
    }

    /** Fourteen digits, Luhn; the branches of La Poste have a sum of digits that five divides instead. */
    static boolean isSiret(String text) {
        String digits = text.replaceAll("\\s", "");
        if (!digits.matches("\\d{14}")) {
            return false;
        }
        return isLuhn(digits)
                || (digits.startsWith(LA_POSTE)
                        && digits.chars().map(digit -> digit - '0').sum() % 5 == 0);
    }
}
