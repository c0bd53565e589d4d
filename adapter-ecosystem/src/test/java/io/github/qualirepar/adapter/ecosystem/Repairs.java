package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.eligibility.Target;
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
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repairs to send: a phone with a new screen, with one thing changed at a time. */
final class Repairs {

    private String invoiceNumber = "F2026-0142";
    private String site = "2990001";
    private @Nullable String place = "2990002";
    private String productCode = "9001";
    private IdentifierKind identifier = IdentifierKind.IMEI;
    private String brandId = "7001";
    private @Nullable String unknownBrand;
    private @Nullable String serialNumber = "A-SERIAL-NUMBER-TOO";
    private @Nullable String imei = "000000000000018";
    private @Nullable String model = "ALPHA-X1";
    private @Nullable String repairCode = "TEL01";
    private @Nullable String irisCode;
    private List<Part> parts = List.of(new Part("R1", "screen", PartOrigin.NEW, 1));
    private @Nullable EuroAmount partsCost = EuroAmount.ofEuros(79);
    private EuroAmount total = EuroAmount.ofEuros(139);
    private EuroAmount bonus = EuroAmount.ofEuros(25);
    private Customer customer = new Customer(
            CustomerKind.PRIVATE,
            Title.MRS,
            "EXEMPLE",
            "Camille",
            "camille.exemple@example.org",
            "01 00 00 00 01",
            "12 rue des Exemples",
            "75011",
            "PARIS",
            "FR");

    static Repairs aRepair() {
        return new Repairs();
    }

    /** A washing machine, told apart by its serial number. */
    static Repairs aWashingMachine(String serialNumber) {
        Repairs repair = new Repairs();
        repair.productCode = "9002";
        repair.identifier = IdentifierKind.SERIAL_NUMBER;
        repair.serialNumber = serialNumber;
        repair.imei = null;
        repair.repairCode = "LLI01";
        repair.bonus = EuroAmount.ofEuros(50);
        return repair;
    }

    Repairs invoiced(String number) {
        invoiceNumber = number;
        return this;
    }

    Repairs at(String repairer, @Nullable String repairPlace) {
        site = repairer;
        place = repairPlace;
        return this;
    }

    Repairs ofUnknownBrand(String name) {
        brandId = "0000";
        unknownBrand = name;
        return this;
    }

    Repairs model(@Nullable String newModel) {
        model = newModel;
        return this;
    }

    Repairs identifiedBy(@Nullable String serial, @Nullable String newImei, IdentifierKind kind) {
        serialNumber = serial;
        imei = newImei;
        identifier = kind;
        return this;
    }

    Repairs codes(@Nullable String code, @Nullable String iris) {
        repairCode = code;
        irisCode = iris;
        return this;
    }

    Repairs parts(PartOrigin... origins) {
        parts = Arrays.stream(origins)
                .map(origin -> new Part(null, null, origin, 1))
                .toList();
        return this;
    }

    Repairs amounts(@Nullable String partsExclVat, String totalInclVat, String newBonus) {
        partsCost = partsExclVat == null ? null : EuroAmount.parse(partsExclVat);
        total = EuroAmount.parse(totalInclVat);
        bonus = EuroAmount.parse(newBonus);
        return this;
    }

    Repairs customer(Customer newCustomer) {
        customer = newCustomer;
        return this;
    }

    Repairs titled(@Nullable Title title) {
        customer = new Customer(
                customer.kind(),
                title,
                customer.lastName(),
                customer.firstName(),
                customer.email(),
                customer.phone(),
                customer.street(),
                customer.postalCode(),
                customer.city(),
                customer.country());
        return this;
    }

    Repairs phone(@Nullable String phone) {
        customer = new Customer(
                customer.kind(),
                customer.title(),
                customer.lastName(),
                customer.firstName(),
                customer.email(),
                phone,
                customer.street(),
                customer.postalCode(),
                customer.city(),
                customer.country());
        return this;
    }

    ClaimContent content() {
        Amounts amounts = new Amounts(null, partsCost, null, null, total, bonus);
        RepairFile file = new RepairFile(
                "SAV-1",
                "PARIS",
                Place.WORKSHOP,
                null,
                customer,
                new Device("telephone-portable", "MARQUE ALPHA", model, serialNumber, imei, null, null),
                new Repair(
                        null,
                        LocalDate.of(2026, 6, 15),
                        true,
                        repairCode,
                        null,
                        irisCode,
                        Iris.NONE,
                        "screen replaced",
                        parts,
                        List.of()),
                null,
                new Invoice(invoiceNumber, LocalDate.of(2026, 6, 15), true, true, amounts),
                List.of());
        return new ClaimContent(file, target(), bonus);
    }

    private Target target() {
        ReferenceProduct product = new ReferenceProduct(
                productCode,
                "a product",
                Period.ALWAYS,
                true,
                null,
                identifier,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Target(OrganisationId.ECOSYSTEM, "ecosystem", product, brandId, unknownBrand, site, place);
    }

    /** What a connection to the fake service is built with. */
    static Config config(FakeService service) {
        return new Config(
                Account.mainOf(OrganisationId.ECOSYSTEM),
                Config.addressOf(service.url()),
                "590001",
                "fictional-password",
                service.clock(),
                duration -> {},
                System::nanoTime,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                null,
                null,
                Long.MAX_VALUE,
                1_000_000,
                Map.of(),
                true,
                DriftListener.NONE);
    }

    /** A document with these bytes. */
    static DocumentUpload document(DocumentKind kind, String fileName, byte[] bytes) {
        return new DocumentUpload(kind, fileName, facts(bytes), () -> new ByteArrayInputStream(bytes));
    }

    static DocumentFacts facts(byte[] bytes) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new DocumentFacts(
                    bytes.length, digest, FileFormat.of(Arrays.copyOf(bytes, FileFormat.BYTES_NEEDED)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
