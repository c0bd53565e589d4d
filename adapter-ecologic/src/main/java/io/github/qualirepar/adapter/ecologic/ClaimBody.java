package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * The JSON body that creates or corrects a claim or a support request (contract section 7.1). Optional texts are sent as empty text, as the
 * first clients of the service do: none of them is ever {@code null}.
 */
record ClaimBody(
        @JsonProperty("Consumer") Consumer consumer,
        @JsonProperty("Product") Product product,
        @JsonProperty("Quote") Quote quote,
        @JsonProperty("SpareParts") List<SparePart> spareParts) {

    /** The owner of the device. */
    record Consumer(
            @JsonProperty("Title") int title,
            @JsonProperty("LastName") String lastName,
            @JsonProperty("FirstName") String firstName,
            @JsonProperty("StreetNumber") String streetNumber,
            @JsonProperty("Address1") String address1,
            @JsonProperty("Address2") String address2,
            @JsonProperty("Address3") String address3,
            @JsonProperty("Zip") String zip,
            @JsonProperty("City") String city,
            @JsonProperty("Country") int country,
            @JsonProperty("Phone") String phone,
            @JsonProperty("Email") String email,
            @JsonProperty("AutoValidation") boolean autoValidation) {

        private Consumer askedBySms() {
            return new Consumer(
                    title,
                    lastName,
                    firstName,
                    streetNumber,
                    address1,
                    address2,
                    address3,
                    zip,
                    city,
                    country,
                    phone,
                    email,
                    false);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Consumer";
        }
    }

    /** The device and its fault. The repair code travels in {@code IRISSection} (quirk 3). */
    record Product(
            @JsonProperty("ProductId") String productId,
            @JsonProperty("BrandId") String brandId,
            @JsonProperty("CommercialRef") String commercialRef,
            @JsonProperty("SerialNumber") String serialNumber,
            @JsonProperty("PurchaseDate") String purchaseDate,
            @JsonProperty("IRISCondition") String irisCondition,
            @JsonProperty("IRISConditionEX") String irisConditionEx,
            @JsonProperty("IRISSymptom") String irisSymptom,
            @JsonProperty("IRISSection") String irisSection,
            @JsonProperty("IRISDefault") String irisDefault,
            @JsonProperty("IRISRepair") String irisRepair,
            @JsonProperty("FailureDescription") String failureDescription,
            @JsonProperty("DefectCode") String defectCode) {

        /** Shows no serial number. */
        @Override
        public String toString() {
            return "Product[" + productId + ", " + brandId + "]";
        }
    }

    /** What the repair cost. */
    record Quote(
            @JsonProperty("LaborCost") Money laborCost,
            @JsonProperty("SparePartsCost") Money sparePartsCost,
            @JsonProperty("TravelCost") Money travelCost,
            @JsonProperty("TotalAmountExclVAT") Money totalAmountExclVat,
            @JsonProperty("TotalAmountInclVAT") Money totalAmountInclVat,
            @JsonProperty("SupportAmount") Money supportAmount) {}

    /** An amount in euros. */
    record Money(
            @JsonProperty("Amount") BigDecimal amount,
            @JsonProperty("Currency") String currency) {}

    /** A spare part; the lower-case r of {@code Partref} is the service's (quirk 2). */
    record SparePart(
            @JsonProperty("Partref") String partRef,
            @JsonProperty("Quantity") int quantity,
            @JsonProperty("Status") String status) {}

    /** The same content, with the wish that the service asks the consumer by SMS (section 6.10). */
    ClaimBody askingBySms() {
        return new ClaimBody(consumer.askedBySms(), product, quote, spareParts);
    }

    /** Nothing of the consumer. */
    @Override
    public String toString() {
        return "ClaimBody[" + product + "]";
    }
}
