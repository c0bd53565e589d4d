package io.github.qualirepar.domain.repair;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The owner of the device. Every value may be missing in an early file; what an organisation demands is data.
 *
 * @param kind private person or company
 * @param title civility
 * @param lastName family name
 * @param firstName given name
 * @param email e-mail address
 * @param phone French telephone number as typed (blanks, dots, +33 allowed)
 * @param street number and street in one text
 * @param postalCode French postcode, five digits
 * @param city town as typed
 * @param country two-letter country code
 */
public record Customer(
        @Nullable CustomerKind kind,
        @Nullable Title title,
        @Nullable String lastName,
        @Nullable String firstName,

        @Email(
                regexp = ".+@.+\\..+",
                message = "DAT_EMAIL_MALFORMED",
                groups = {Intake.class, Invoicing.class})
        @Nullable
        String email,

        @Pattern(
                regexp = "\\s*(?:(?:\\+|00)\\s*33[\\s.\\-]*(?:\\(0\\)[\\s.\\-]*)?|0)[1-9](?:[\\s.\\-]*\\d){8}\\s*",
                message = "DAT_PHONE_MALFORMED",
                groups = {Intake.class, Invoicing.class})
        @Nullable
        String phone,

        @Nullable String street,

        @Pattern(
                regexp = "\\s*\\d{5}\\s*",
                message = "DAT_POSTCODE_MALFORMED",
                groups = {Intake.class, Invoicing.class})
        @Nullable
        String postalCode,

        @Nullable String city,

        @Pattern(
                regexp = "[A-Z]{2}",
                message = "DAT_COUNTRY_MALFORMED",
                groups = {Intake.class, Invoicing.class})
        @Nullable
        String country) {

    /** Nothing known yet. */
    public static final Customer UNKNOWN = new Customer(null, null, null, null, null, null, null, null, null, null);

    /** Names no person: consumer data never reaches a log. */
    @Override
    public String toString() {
        return "Customer[" + kind + "]";
    }
}
