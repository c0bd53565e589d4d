package io.github.qualirepar.domain.rule;

/** Check digits of IMEI and SIRET (DAT-15, DAT-16). */
final class CheckDigits {
    private static final String LA_POSTE = "356000000";

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
