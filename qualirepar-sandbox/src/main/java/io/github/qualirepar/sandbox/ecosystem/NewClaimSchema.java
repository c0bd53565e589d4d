package io.github.qualirepar.sandbox.ecosystem;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The strict shape of a new claim (section 6.1), with the lengths of the back office (Q31). */
final class NewClaimSchema {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9. ]+");
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private static final Schema PRODUCT = Schema.object()
            .required("ProductID", Schema.text(40))
            .required("BrandID", Schema.text(40))
            .required("ProductIdentificationNumber", Schema.text(UNLIMITED))
            .optional("PartnerProduct", Schema.text(40))
            .optional("RepairTypeCode", Schema.text(70))
            .optional("IrisCode", Schema.text(50))
            .optional("CommercialReference", Schema.text(35))
            .anyOf("RepairTypeCode", "IrisCode");

    private static final Schema SPARE_PARTS = Schema.object()
            .optional("NewSparePartsAmount", Schema.amount())
            .optional("SecondHandSparePartsAmount", Schema.amount())
            .optional("CircularEconomyPartsAmount", Schema.amount());

    private static final Schema CUSTOMER = Schema.object()
            .required("Title", Schema.oneOf(List.of("M.", "Mme", "Mlle", "Autre")))
            .required("LastName", Schema.text(40))
            .required("FirstName", Schema.text(40))
            .required("Email", Schema.text(241, EMAIL))
            .required("PhoneNumber", Schema.text(30, NewClaimSchema::phoneFailure))
            .required("StreetLine1", Schema.text(60))
            .required("PostalCode", Schema.text(10))
            .required("City", Schema.text(40))
            .required("Country", Schema.text(2, COUNTRY));

    private static final Schema BILL = Schema.object()
            .required("TotalAmountInclVAT", Schema.money())
            .required("AmountCovered", Schema.money())
            .optional("SparePartsCost", Schema.money());

    static final Schema CLAIM = Schema.object()
            .required("RepairDate", Schema.text(10, NewClaimSchema::dateFailure))
            .required("RepairPlaceID", Schema.text(10))
            .required("RepairerId", Schema.text(10))
            .required("Product", PRODUCT)
            .required("Customer", CUSTOMER)
            .required("Bill", BILL)
            .optional("PurchaseOrderByCustomer", Schema.text(35))
            .optional("SpareParts", SPARE_PARTS);

    private NewClaimSchema() {}

    private static @Nullable String dateFailure(String text) {
        return isDate(text) ? null : "is not a 'date'";
    }

    private static boolean isDate(String text) {
        try {
            return DATE.parse(text).isSupported(ChronoField.EPOCH_DAY);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static @Nullable String phoneFailure(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean fine = PHONE.matcher(text).matches() && digits >= 6 && digits <= 15;
        return fine ? null : "is not a 'phone'";
    }
}
