package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.ClaimContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the content of a claim, starting from the repair of the samples; change one fact at a time. */
final class Repairs {
    static final Account ACCOUNT = Account.mainOf(OrganisationId.ECOLOGIC);
    static final String MACON = "11111111-1111-4111-8111-111111111111";
    static final String LYON = "22222222-2222-4222-8222-222222222222";

    private Customer customer = new Customer(
            CustomerKind.PRIVATE,
            Title.MRS,
            "EXEMPLE",
            "Camille",
            "camille.exemple@example.org",
            "06 39 98 00 12",
            "12 rue de l'Exemple",
            "71000",
            "Mâcon",
            "FR");
    private Device device =
            new Device("telephone-portable", "Apple", "Telephone Exemple 12", null, "490154203237518", null, null);
    private Repair repair = repair("CAS", "E7", "Ecran fendu apres une chute", List.of());
    private @Nullable Quote quote = new Quote("REP-2026-0815", null, null, sampleAmounts());
    private String invoiceNumber = "FAC-2026-0815";
    private boolean invoiced = true;
    private Amounts amounts = sampleAmounts();
    private ReferenceProduct product = product("EEE.M6.060", IdentifierKind.UNSPECIFIED);
    private String brandId = "243";
    private @Nullable String unknownBrand;
    private String site = MACON;
    private EuroAmount bonus = EuroAmount.ofEuros(25);

    private Repairs() {}

    static Repairs aRepair() {
        return new Repairs();
    }

    static Amounts sampleAmounts() {
        return new Amounts(
                EuroAmount.parse("40.00"),
                EuroAmount.parse("59.17"),
                EuroAmount.ZERO,
                EuroAmount.parse("99.17"),
                EuroAmount.parse("119.00"),
                EuroAmount.ofEuros(25));
    }

    static ReferenceProduct product(String code, IdentifierKind identifier) {
        return new ReferenceProduct(
                code,
                "Téléphone portable",
                Period.ALWAYS,
                null,
                null,
                identifier,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Code("CAS", "Écran cassé"), new Code("ZZZ", "")),
                List.of(),
                List.of());
    }

    static Repair repair(
            @Nullable String code, @Nullable String symptom, @Nullable String description, List<Part> parts) {
        return new Repair(
                null, LocalDate.of(2026, 7, 15), true, code, symptom, null, Iris.NONE, description, parts, List.of());
    }

    Repairs customer(Customer value) {
        customer = value;
        return this;
    }

    Repairs town(String postalCode, String city) {
        customer = new Customer(
                customer.kind(),
                customer.title(),
                customer.lastName(),
                customer.firstName(),
                customer.email(),
                customer.phone(),
                customer.street(),
                postalCode,
                city,
                customer.country());
        return this;
    }

    Repairs identifiedBy(@Nullable String serialNumber, @Nullable String imei) {
        device = new Device(device.product(), device.brand(), device.model(), serialNumber, imei, null, null);
        return this;
    }

    Repairs device(Device value) {
        device = value;
        return this;
    }

    Repairs repair(Repair value) {
        repair = value;
        return this;
    }

    Repairs received(@Nullable LocalDate day) {
        repair = new Repair(
                day,
                repair.completedOn(),
                repair.working(),
                repair.repairCode(),
                repair.symptomCode(),
                repair.irisCode(),
                repair.iris(),
                repair.description(),
                repair.parts(),
                repair.declarations());
        return this;
    }

    /** There is no invoice yet. */
    Repairs quotedOnly() {
        invoiced = false;
        return this;
    }

    Repairs described(String description) {
        repair = repair(repair.repairCode(), repair.symptomCode(), description, repair.parts());
        return this;
    }

    Repairs quote(@Nullable Quote value) {
        quote = value;
        return this;
    }

    Repairs invoiceNumber(String value) {
        invoiceNumber = value;
        return this;
    }

    Repairs amounts(Amounts value) {
        amounts = value;
        return this;
    }

    Repairs product(ReferenceProduct value) {
        product = value;
        return this;
    }

    Repairs brand(String id, @Nullable String unknown) {
        brandId = id;
        unknownBrand = unknown;
        return this;
    }

    Repairs site(String value) {
        site = value;
        return this;
    }

    Repairs bonus(EuroAmount value) {
        bonus = value;
        return this;
    }

    Target target() {
        return new Target(OrganisationId.ECOLOGIC, ACCOUNT.name(), product, brandId, unknownBrand, site, null);
    }

    ClaimContent content() {
        Invoice invoice = invoiced ? new Invoice(invoiceNumber, LocalDate.of(2026, 7, 15), true, true, amounts) : null;
        RepairFile file = new RepairFile(
                "SAV-2026-0815", "MACON", Place.WORKSHOP, null, customer, device, repair, quote, invoice, List.of());
        return new ClaimContent(file, target(), bonus);
    }
}
