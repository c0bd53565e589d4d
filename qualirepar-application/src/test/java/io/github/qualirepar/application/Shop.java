package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import io.github.qualirepar.ports.DocumentLibrary;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import io.github.qualirepar.ports.memory.MemoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shop with both organisations in memory, one site at each, and documents made up on the spot. */
final class Shop {
    static final Instant OPENING = Instant.parse("2026-06-20T08:00:00Z");
    static final LocalDate REPAIRED = LocalDate.of(2026, 6, 12);
    static final Account ECOSYSTEM = Account.mainOf(OrganisationId.ECOSYSTEM);
    static final Account ECOLOGIC = Account.mainOf(OrganisationId.ECOLOGIC);

    final SettableClock clock = new SettableClock(OPENING);
    final MemoryStore store = new MemoryStore();
    final MemoryFundingBody ecosystem =
            new MemoryFundingBody(ECOSYSTEM, ClaimProcess.DRAFT_THEN_CONFIRM, ecosystemLists(), clock);
    final MemoryFundingBody ecologic;
    final Map<String, byte[]> documents = new HashMap<>();
    final QualiRepar qualiRepar;

    Shop() {
        this(ClaimProcess.DIRECT_CLAIM);
    }

    Shop(ClaimProcess processAtEcologic) {
        ecologic = new MemoryFundingBody(ECOLOGIC, processAtEcologic, ecologicLists(), clock);
        qualiRepar = library("till-1");
        documents.put("facture.pdf", "%PDF-1.7 facture".getBytes(StandardCharsets.UTF_8));
        documents.put("plaque.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1});
        documents.put("appareil.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 2});
        documents.put("devis.pdf", "%PDF-1.7 devis".getBytes(StandardCharsets.UTF_8));
        qualiRepar.catalogue().refresh();
    }

    /** Another running instance over the same store. */
    QualiRepar library(String owner) {
        return QualiRepar.builder()
                .claims(store.claims())
                .operations(store.operations())
                .references(store.references())
                .documents(new Library())
                .payments(store.payments())
                .fundingBody(ecosystem)
                .fundingBody(ecologic)
                .sites(List.of(
                        new SiteMapping(
                                "PARIS", OrganisationId.ECOSYSTEM, "ecosystem", "2990001", "2990002", null, Set.of()),
                        new SiteMapping("PARIS", OrganisationId.ECOLOGIC, "ecologic", "site-1", null, null, Set.of())))
                .clock(clock)
                .owner(owner)
                .build();
    }

    ClaimDesk desk() {
        return qualiRepar.claims();
    }

    /** Opens a file and answers its claim. */
    ClaimId opened(RepairFile file) {
        ActionResult result = desk().open(file, Overrides.NONE);
        if (result.claim() == null) {
            throw new AssertionError("not opened: " + result.findings());
        }
        return result.claim().claim().id();
    }

    Claim claim(ClaimId id) {
        return store.claims().find(id).orElseThrow();
    }

    @Nullable
    Object next(ClaimId id) {
        return desk().find(id.value()).orElseThrow().next();
    }

    List<LogAction> actions(ClaimId id) {
        return desk().log(id).stream().map(LogEntry::action).toList();
    }

    /** A washing machine of a brand of ecosystem's. */
    static RepairFile washingMachine(String number) {
        return file(number, "MARQUE ALPHA", "LLI01", null);
    }

    /** A washing machine of a brand of Ecologic's. */
    static RepairFile ecologicWashingMachine(String number) {
        return file(number, "EXEMPLE HOME", "POM", "XX1");
    }

    /** The same at intake: quoted, not repaired and not invoiced yet. */
    static RepairFile quotedWashingMachine(String number) {
        RepairFile done = ecologicWashingMachine(number);
        Repair repair = done.repair();
        return new RepairFile(
                number,
                done.site(),
                done.place(),
                done.repairPlace(),
                done.customer(),
                done.device(),
                new Repair(
                        REPAIRED,
                        null,
                        null,
                        repair.repairCode(),
                        repair.symptomCode(),
                        null,
                        Iris.NONE,
                        repair.description(),
                        repair.parts(),
                        List.of()),
                new Quote("DEV-" + number, REPAIRED, QuoteApproval.SIGNED, amounts()),
                null,
                List.of());
    }

    private static RepairFile file(String number, String brand, String repairCode, @Nullable String symptom) {
        return new RepairFile(
                number,
                "PARIS",
                Place.WORKSHOP,
                null,
                new Customer(
                        CustomerKind.PRIVATE,
                        Title.MRS,
                        "Delaunoy",
                        "Martine",
                        "martine.delaunoy@example.org",
                        "06 39 98 10 01",
                        "18 rue des Glycines",
                        "93100",
                        "Montreuil",
                        "FR"),
                new Device(
                        "lave-linge",
                        brand,
                        "AL-LL 8140",
                        "SN-" + number,
                        null,
                        LocalDate.of(2019, 11, 23),
                        new WarrantyDeclaration("atelier", REPAIRED)),
                new Repair(
                        REPAIRED,
                        REPAIRED,
                        true,
                        repairCode,
                        symptom,
                        null,
                        Iris.NONE,
                        "Pompe de vidange remplacée",
                        List.of(new Part("PMP", "Pompe", PartOrigin.NEW, 1)),
                        List.of()),
                new Quote("DEV-" + number, REPAIRED, QuoteApproval.SIGNED, Amounts.NONE),
                new Invoice("FAC-" + number, REPAIRED, true, true, amounts()),
                List.of(
                        new DocumentReference(DocumentKind.INVOICE, "facture.pdf"),
                        new DocumentReference(DocumentKind.NAMEPLATE, "plaque.jpg"),
                        new DocumentReference(DocumentKind.DEVICE_PICTURE, "appareil.jpg"),
                        new DocumentReference(DocumentKind.CONSUMER_APPROVAL, "devis.pdf")));
    }

    private static Amounts amounts() {
        return new Amounts(
                EuroAmount.parse("55.00"),
                EuroAmount.parse("52.50"),
                EuroAmount.ZERO,
                EuroAmount.parse("107.50"),
                EuroAmount.parse("129.00"),
                EuroAmount.ofEuros(50));
    }

    private static ReferenceData ecosystemLists() {
        ReferenceProduct machine = product(
                "9002",
                "FMX002",
                List.of(new DatedAmount(new Period(LocalDate.of(2024, 1, 1), null), EuroAmount.ofEuros(50))),
                List.of(new Code("LLI01", "Pompe")),
                List.of(),
                List.of(new Brand("7001", "MARQUE ALPHA", true), new Brand("7009", "EXEMPLE HOME", false)));
        ReferenceSite site = new ReferenceSite(
                "2990001",
                "ATELIER",
                "PARIS",
                List.of(new ReferencePlace("2990002", "BOUTIQUE", "PARIS", null)),
                List.of(new LabelSheet("FMX002", "EX-1", "Gros", new Period(LocalDate.of(2023, 2, 1), null))),
                true);
        return new ReferenceData(ECOSYSTEM, OPENING, "es-1", true, List.of(machine), List.of(), List.of(site));
    }

    private static ReferenceData ecologicLists() {
        ReferenceProduct machine = product(
                "EEE.M4.033",
                null,
                List.of(),
                List.of(new Code("POM", "Pompe"), new Code("RES", "Résistance")),
                List.of(new Code("XX1", "Autre")),
                List.of());
        return new ReferenceData(
                ECOLOGIC,
                OPENING,
                "el-1",
                false,
                List.of(machine),
                List.of(new Brand("9003", "EXEMPLE HOME", true)),
                List.of(new ReferenceSite("site-1", "ATELIER", "PARIS", List.of(), List.of(), false)));
    }

    private static ReferenceProduct product(
            String code,
            @Nullable String sheet,
            List<DatedAmount> amounts,
            List<Code> repairCodes,
            List<Code> symptoms,
            List<Brand> brands) {
        return new ReferenceProduct(
                code,
                "Lave-linge",
                new Period(LocalDate.of(2022, 12, 15), null),
                true,
                null,
                IdentifierKind.SERIAL_NUMBER,
                null,
                sheet,
                amounts,
                List.of(),
                repairCodes,
                symptoms,
                brands);
    }

    /** The documents above as the host's document store. */
    final class Library implements DocumentLibrary {
        @Override
        public List<DocumentReference> list(RepairFile file) {
            return file.documents();
        }

        @Override
        public InputStream open(String path) throws IOException {
            byte[] bytes = documents.get(path);
            if (bytes == null) {
                throw new NoSuchFileException(path);
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
