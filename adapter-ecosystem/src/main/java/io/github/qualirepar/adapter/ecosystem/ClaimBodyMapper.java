package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.ClaimContent;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** Puts a repair file and its target into the words of {@code new_claim} (contract section 6.1). */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, suppressTimestampInGenerated = true)
interface ClaimBodyMapper {

    @Mapping(target = "repairDate", source = "content.file.repair.completedOn", qualifiedByName = "day")
    @Mapping(target = "purchaseOrderByCustomer", source = "content.file.invoice.number", qualifiedByName = "filled")
    @Mapping(target = "repairPlaceId", source = "content.target", qualifiedByName = "repairPlace")
    @Mapping(target = "repairerId", source = "content.target.siteId")
    @Mapping(target = "product", source = "content")
    @Mapping(target = "spareParts", source = "content.file.repair")
    @Mapping(target = "customer", source = "content.file.customer")
    @Mapping(target = "bill", source = "content")
    NewClaimBody toBody(ClaimContent content, @Context Map<Title, String> titles);

    @Mapping(target = "productId", source = "target.product.code")
    @Mapping(target = "brandId", source = "target.brandId")
    @Mapping(target = "partnerProduct", source = "target.unknownBrand", qualifiedByName = "filled")
    @Mapping(target = "productIdentificationNumber", source = "content", qualifiedByName = "identification")
    @Mapping(target = "repairTypeCode", source = "file.repair.repairCode", qualifiedByName = "filled")
    @Mapping(target = "irisCode", source = "file.repair.irisCode", qualifiedByName = "filled")
    @Mapping(target = "commercialReference", source = "file.device.model", qualifiedByName = "filled")
    NewClaimBody.Product product(ClaimContent content);

    @Mapping(target = "title", source = "customer.title", qualifiedByName = "title")
    @Mapping(target = "lastName", source = "customer.lastName", qualifiedByName = "filled")
    @Mapping(target = "firstName", source = "customer.firstName", qualifiedByName = "filled")
    @Mapping(target = "email", source = "customer.email", qualifiedByName = "filled")
    @Mapping(target = "phoneNumber", source = "customer.phone", qualifiedByName = "phone")
    @Mapping(target = "streetLine1", source = "customer.street", qualifiedByName = "filled")
    @Mapping(target = "postalCode", source = "customer.postalCode", qualifiedByName = "filled")
    @Mapping(target = "city", source = "customer.city", qualifiedByName = "filled")
    @Mapping(target = "country", source = "customer.country", qualifiedByName = "country")
    NewClaimBody.Consumer consumer(Customer customer, @Context Map<Title, String> titles);

    @Mapping(target = "sparePartsCost", source = "file.invoice.amounts.partsExclVat", qualifiedByName = "ifAny")
    @Mapping(target = "totalAmountInclVat", source = "file.invoice.amounts.totalInclVat", qualifiedByName = "money")
    @Mapping(target = "amountCovered", source = "bonus", qualifiedByName = "money")
    NewClaimBody.Bill bill(ClaimContent content);

    /** No counters at all where no part was used; the one of the circular economy only where it counts. */
    default NewClaimBody.@Nullable SpareParts spareParts(Repair repair) {
        int fresh = repair.count(PartOrigin.NEW);
        int used = repair.count(PartOrigin.SECOND_HAND);
        int circular = repair.count(PartOrigin.PIEC);
        if (fresh + used + circular == 0) {
            return null;
        }
        return new NewClaimBody.SpareParts(fresh, used, circular == 0 ? null : circular);
    }

    @Named("money")
    default NewClaimBody.@Nullable Money money(@Nullable EuroAmount amount) {
        return amount == null ? null : NewClaimBody.Money.of(amount);
    }

    @Named("ifAny")
    default NewClaimBody.@Nullable Money moneyIfAny(@Nullable EuroAmount amount) {
        return amount == null || !amount.isGreaterThan(EuroAmount.ZERO) ? null : NewClaimBody.Money.of(amount);
    }

    @Named("day")
    default @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Without surrounding blanks; an empty text is not sent. */
    @Named("filled")
    default @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A repair in the workshop is done at the site itself where no place is named. */
    @Named("repairPlace")
    default String repairPlace(Target target) {
        return target.placeId() == null ? target.siteId() : target.placeId();
    }

    /** The number the product's list asks for, else the one there is. */
    @Named("identification")
    default @Nullable String identification(ClaimContent content) {
        Device device = content.file().device();
        String serial = filled(device.serialNumber());
        String imei = filled(device.imeiDigits());
        if (content.target().product().identifier() == IdentifierKind.IMEI) {
            return imei == null ? serial : imei;
        }
        return serial == null ? imei : serial;
    }

    @Named("title")
    default @Nullable String title(@Nullable Title title, @Context Map<Title, String> titles) {
        return title == null ? null : titles.get(title);
    }

    /** Digits in the national form (Q10); a number of another country keeps its digits. */
    @Named("phone")
    default @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replace("(0)", "").replaceAll("[^0-9+]", "");
        return filled(digits.replaceFirst("^(?:\\+|00)330?(?=\\d{9}$)", "0").replace("+", ""));
    }

    /** A repair file has a French postcode (DAT-16), so that a country nobody named is France. */
    @Named("country")
    default String country(@Nullable String country) {
        return country == null || country.isBlank() ? "FR" : country.strip();
    }
}
