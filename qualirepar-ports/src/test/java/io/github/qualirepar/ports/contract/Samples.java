package io.github.qualirepar.ports.contract;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.RuleOverride;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Declaration;
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
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims, operations and log lines of invented people for the contracts of the stores. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");
    static final Account ECOSYSTEM = Account.mainOf(OrganisationId.ECOSYSTEM);
    static final Account ECOLOGIC = Account.mainOf(OrganisationId.ECOLOGIC);

    private static final LocalDate REPAIRED = LocalDate.of(2026, 6, 12);

    private Samples() {}

    /** A repair file of which nothing is known but its number. */
    static RepairFile emptyFile(String number) {
        return new RepairFile(
                number, null, null, null, Customer.UNKNOWN, Device.UNKNOWN, Repair.UNKNOWN, null, null, List.of());
    }

    /** A repair file that shows these identifiers. */
    static RepairFile fileWith(
            String number, @Nullable String invoice, @Nullable String serial, @Nullable String imei) {
        return new RepairFile(
                number,
                null,
                null,
                null,
                Customer.UNKNOWN,
                new Device(null, null, null, serial, imei, null, null),
                Repair.UNKNOWN,
                null,
                invoice == null ? null : new Invoice(invoice, REPAIRED, true, true, Amounts.NONE),
                List.of());
    }

    /** A repair file in which every field has a value. */
    static RepairFile fullFile(String number) {
        return new RepairFile(
                number,
                "PARIS",
                Place.HOME,
                "2000000",
                new Customer(
                        CustomerKind.PRIVATE,
                        Title.MRS,
                        "Exemple",
                        "Zoë \"Zo\" d’Été",
                        "zoe.exemple@example.org",
                        "+33 6 39 98 10 99",
                        "12 rue des Lilas\nbâtiment B",
                        "75011",
                        "Paris",
                        "FR"),
                new Device(
                        "telephone-portable",
                        "MARQUE ALPHA",
                        "MA-1299",
                        " ma1299-004417 ",
                        "35 209900 176148 1",
                        LocalDate.of(2019, 3, 2),
                        new WarrantyDeclaration("atelier.paris", LocalDate.of(2026, 6, 8))),
                new Repair(
                        LocalDate.of(2026, 6, 8),
                        REPAIRED,
                        true,
                        "LLI01",
                        "XX1",
                        "123",
                        new Iris("1", "B2C", "D"),
                        "Pompe de vidange remplacée",
                        List.of(new Part("PMP-33", "Pompe", PartOrigin.PIEC, 2), new Part(null, null, null, 1)),
                        List.of(
                                new Declaration("FLT-05", true, "atelier.paris", REPAIRED),
                                new Declaration("FLT-11", false, null, null))),
                new Quote("DEV-1", LocalDate.of(2026, 6, 9), QuoteApproval.SIGNED, fullAmounts()),
                new Invoice("FAC-" + number, REPAIRED, false, true, fullAmounts()),
                List.of(
                        new DocumentReference(DocumentKind.INVOICE, "FAC.pdf"),
                        new DocumentReference(DocumentKind.DEVICE_PICTURE, "photos/appareil.jpg")));
    }

    private static Amounts fullAmounts() {
        return new Amounts(
                new EuroAmount(6_000),
                new EuroAmount(4_750),
                EuroAmount.ZERO,
                new EuroAmount(10_750),
                new EuroAmount(12_900),
                new EuroAmount(5_000));
    }

    /** A new claim of an early file, with nothing that may be left out. */
    static Claim claim(String id, String number) {
        return claim(id, emptyFile(number));
    }

    static Claim claim(String id, RepairFile file) {
        return new Claim(
                new ClaimId(id),
                0,
                file,
                ECOSYSTEM,
                ClaimProcess.DRAFT_THEN_CONFIRM,
                Stage.TO_CREATE,
                null,
                ConsumerApproval.NOT_ASKED,
                EuroAmount.ofEuros(50),
                Basis.NONE,
                Remote.NONE,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                NOON,
                NOON,
                null,
                null);
    }

    /** A claim in which every field has a value, links to other claims included. */
    static Claim fullClaim(String id, String number) {
        return new Claim(
                new ClaimId(id),
                0,
                fullFile(number),
                new Account("atelier-sud", OrganisationId.ECOLOGIC),
                ClaimProcess.SUPPORT_REQUEST_FIRST,
                Stage.SUBMITTED,
                Review.RETURNED,
                ConsumerApproval.ASKED,
                new EuroAmount(6_001),
                new Basis(BasisSource.CACHED_CATALOGUE, "v-1", NOON.minusNanos(1)),
                new Remote("R-1", "C-1", "OS-1", "Non conforme"),
                documents(),
                Set.of(DocumentKind.NAMEPLATE, DocumentKind.OTHER),
                problems(),
                List.of(new RuleOverride("DAT-15", "A. Gérant", NOON)),
                new ClaimId("old"),
                new ClaimId("new"),
                true,
                NOON.minusSeconds(60),
                NOON.plusNanos(123_456_789),
                NOON.minusSeconds(30),
                NOON.minusSeconds(20));
    }

    private static List<ClaimDocument> documents() {
        ClaimDocument sent = ClaimDocument.ready(DocumentKind.INVOICE, "dossier/FAC.pdf")
                .sent(new DocumentFacts(81_234, "ab".repeat(32), FileFormat.PDF), NOON.plusMillis(5));
        ClaimDocument lost = ClaimDocument.ready(DocumentKind.NAMEPLATE, "plaque.jpg")
                .sent(new DocumentFacts(7, "cd".repeat(32), FileFormat.JPEG), NOON)
                .lost();
        return List.of(sent, ClaimDocument.ready(DocumentKind.OTHER, "autre.png"), lost);
    }

    private static List<Finding> problems() {
        return List.of(
                Finding.of("DAT-15", FindingCode.DAT_IMEI_MALFORMED, Level.BLOCK, Confidence.MEDIUM, "S20")
                        .at("device.imei")
                        .with("digits", 14)
                        .withPersonal("imei", "35209900176148"),
                Finding.ofOrganisation(FindingCode.ORGANISATION_WARNS, Level.WARN, null, "Vérifier « la plaque »"));
    }

    static Operation operation(String key, String claim) {
        return new Operation(
                key,
                new ClaimId(claim),
                OperationKind.CREATE,
                "shop-1",
                NOON,
                NOON.plusSeconds(120),
                "ef".repeat(32),
                null,
                null,
                false,
                null,
                OperationState.IN_FLIGHT);
    }

    static LogEntry entry(LogAction action) {
        return new LogEntry(NOON, action, LogOutcome.DONE);
    }

    /** The claim as the store shows it once its n-th change is stored. */
    static Claim atVersion(long version, Claim claim) {
        return claim.change().version(version).build();
    }
}
