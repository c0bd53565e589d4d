package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.qualirepar.domain.EuroAmount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /reimbursement-claims/new_claim} in the exact spelling of contract section 6.1. A member that is
 * {@code null} is not sent. Neither this record nor its parts show consumer data as text.
 */
record NewClaimBody(
        @JsonProperty("RepairDate") @Nullable String repairDate,
        @JsonProperty("PurchaseOrderByCustomer") @Nullable String purchaseOrderByCustomer,
        @JsonProperty("RepairPlaceID") String repairPlaceId,
        @JsonProperty("RepairerId") String repairerId,
        @JsonProperty("Product") Product product,
        @JsonProperty("SpareParts") @Nullable SpareParts spareParts,
        @JsonProperty("Customer") Consumer customer,
        @JsonProperty("Bill") Bill bill) {

    @Override
    public String toString() {
        return "NewClaimBody";
    }

    record Product(
            @JsonProperty("ProductID") String productId,
            @JsonProperty("BrandID") String brandId,
            @JsonProperty("PartnerProduct") @Nullable String partnerProduct,

            @JsonProperty("ProductIdentificationNumber") @Nullable
            String productIdentificationNumber,

            @JsonProperty("RepairTypeCode") @Nullable String repairTypeCode,
            @JsonProperty("IrisCode") @Nullable String irisCode,
            @JsonProperty("CommercialReference") @Nullable String commercialReference) {

        @Override
        public String toString() {
            return "Product";
        }
    }

    /** Numbers of parts, despite the names (quirk 6). */
    record SpareParts(
            @JsonProperty("NewSparePartsAmount") int newSparePartsAmount,
            @JsonProperty("SecondHandSparePartsAmount") int secondHandSparePartsAmount,

            @JsonProperty("CircularEconomyPartsAmount") @Nullable
            Integer circularEconomyPartsAmount) {}

    record Consumer(
            @JsonProperty("Title") @Nullable String title,
            @JsonProperty("LastName") @Nullable String lastName,
            @JsonProperty("FirstName") @Nullable String firstName,
            @JsonProperty("Email") @Nullable String email,
            @JsonProperty("PhoneNumber") @Nullable String phoneNumber,
            @JsonProperty("StreetLine1") @Nullable String streetLine1,
            @JsonProperty("PostalCode") @Nullable String postalCode,
            @JsonProperty("City") @Nullable String city,
            @JsonProperty("Country") String country) {

        @Override
        public String toString() {
            return "Consumer";
        }
    }

    record Bill(
            @JsonProperty("SparePartsCost") @Nullable Money sparePartsCost,
            @JsonProperty("TotalAmountInclVAT") @Nullable Money totalAmountInclVat,
            @JsonProperty("AmountCovered") Money amountCovered) {}

    record Money(
            @JsonProperty("amount") BigDecimal amount,
            @JsonProperty("currency") String currency) {

        static Money of(EuroAmount amount) {
            return new Money(amount.toBigDecimal(), "EUR");
        }
    }
}
