package io.github.qualirepar.domain.repair;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The repaired device.
 *
 * @param product own product key ({@code lave-linge}) or an organisation's code with its prefix
 *     ({@code ecosystem:9002})
 * @param brand brand name as typed
 * @param model commercial reference
 * @param serialNumber serial number
 * @param imei IMEI of a telephone, 15 digits, blanks allowed (DAT-15; the check digit is a rule of its own)
 * @param purchasedOn day of purchase
 * @param outOfWarranty who declared the device out of every cover; {@code null} = nobody did
 */
public record Device(
        @Nullable String product,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String serialNumber,

        @Pattern(
                regexp = "\\s*(?:\\d\\s*){15}",
                message = "DAT_IMEI_MALFORMED",
                groups = {Intake.class, Invoicing.class})
        @Nullable
        String imei,

        @Nullable LocalDate purchasedOn,
        @Valid @Nullable WarrantyDeclaration outOfWarranty) {

    /** Nothing known yet. */
    public static final Device UNKNOWN = new Device(null, null, null, null, null, null, null);

    /** The IMEI's digits without blanks, or {@code null}. */
    public @Nullable String imeiDigits() {
        return imei == null ? null : imei.replaceAll("\\s", "");
    }

    /**
     * Serial number and IMEI as they are compared ({@link DeviceNumber}); none, one or two. Two devices that share one
     * of them are one, in whichever field it stands: an IMEI is typed into the other one at times (DLY-07, D-06).
     */
    public Set<String> numbers() {
        return Stream.of(DeviceNumber.plain(serialNumber), DeviceNumber.plain(imei))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Shows neither serial number nor IMEI. */
    @Override
    public String toString() {
        return "Device[" + product + ", " + brand + "]";
    }
}
