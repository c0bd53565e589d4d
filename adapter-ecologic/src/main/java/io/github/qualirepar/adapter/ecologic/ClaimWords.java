package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.ClaimContent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;

/** Single values in the organisation's form (contract sections 5, 7.1 and 7.2). */
final class ClaimWords {

    /** "Other": the one symptom that may be sent where a product lists none (section 6.4, DAT-10). */
    static final String OTHER_SYMPTOM = "XX1";

    static final String CURRENCY = "EUR";

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private ClaimWords() {}

    /** A day as the service wants it, never in the French order; empty for {@code null}. */
    static String dateTime(@Nullable LocalDate day) {
        return day == null ? "" : DATE_TIME.format(day.atStartOfDay());
    }

    @Named("text")
    static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }

    /** Civility by section 7.2; a company counts more than the civility of the person who speaks for it. */
    @Named("title")
    static int title(Customer customer) {
        if (customer.kind() == CustomerKind.COMPANY) {
            return 4;
        }
        Title title = customer.title();
        if (title == null) {
            return 1;
        }
        return switch (title) {
            case MR -> 3;
            case MRS -> 2;
            case MISS, NONE -> 1;
        };
    }

    /** The service wants a first name; one blank stands for none. */
    @Named("firstName")
    static String firstName(@Nullable String value) {
        return Wording.isBlank(value) ? " " : text(value);
    }

    @Named("town")
    static String town(@Nullable String value) {
        return PostalTown.of(value);
    }

    @Named("phone")
    static String phone(@Nullable String value) {
        return PhoneNumber.of(value);
    }

    @Named("symptom")
    static String symptom(@Nullable String code) {
        return Wording.isBlank(code) ? OTHER_SYMPTOM : text(code);
    }

    /** Model; a brand that is in nobody's list stands in front of it (Q3). */
    @Named("commercialRef")
    static String commercialRef(ClaimContent content) {
        String brand = text(content.target().unknownBrand());
        String model = text(content.file().device().model());
        return (brand + " " + model).trim();
    }

    /**
     * The number that identifies the device: where the product tells which one, that one; where the list does not tell,
     * the IMEI if there is one, because only telephones have it. The other number stands in for one that is missing.
     */
    @Named("serialNumber")
    static String serialNumber(ClaimContent content) {
        Device device = content.file().device();
        String imei = text(device.imeiDigits());
        String serial = text(device.serialNumber());
        boolean serialFirst = content.target().product().identifier() == IdentifierKind.SERIAL_NUMBER;
        String first = serialFirst ? serial : imei;
        return first.isEmpty() ? serialFirst ? imei : serial : first;
    }

    /** The description, else the wording of the repair code, else of the product: never empty (section 7.1). */
    @Named("failureDescription")
    static String failureDescription(ClaimContent content) {
        String brand = text(content.target().unknownBrand());
        String description = text(content.file().repair().description());
        if (description.isEmpty()) {
            description = faultInWords(content);
        }
        return brand.isEmpty() ? description : brand + " : " + description;
    }

    private static String faultInWords(ClaimContent content) {
        Target target = content.target();
        String code = text(content.file().repair().repairCode());
        String wording = target.product().repairCodes().stream()
                .filter(listed -> listed.code().equals(code))
                .map(Code::label)
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse(code);
        return wording.isEmpty() ? "Réparation : " + target.product().label() : wording;
    }

    /** An amount; what is not known is sent as 0, which the service takes for everything but the total and the bonus. */
    @Named("money")
    static ClaimBody.Money money(@Nullable EuroAmount amount) {
        EuroAmount sent = amount == null ? EuroAmount.ZERO : amount;
        return new ClaimBody.Money(sent.toBigDecimal(), CURRENCY);
    }

    static ClaimBody.SparePart sparePart(Part part, PartsOption option) {
        String reference = text(part.reference());
        return new ClaimBody.SparePart(
                reference.isEmpty() ? text(part.label()) : reference,
                part.quantity(),
                part.origin() == PartOrigin.PIEC ? option.circularStatus() : "");
    }
}
