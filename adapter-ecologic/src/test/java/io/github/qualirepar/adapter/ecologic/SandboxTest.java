package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.contractcheck.Sighting;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.ecologic.Route;
import io.github.qualirepar.sandbox.ecologic.Switch;
import io.github.qualirepar.sandbox.ecologic.ValidationError;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims led through their life at the sandbox, over real HTTP. The sandbox was written from the contract alone. */
class SandboxTest {
    private static final String ALL_MISSING =
            " | E missing documents INVOICE | E missing documents CONSUMER_APPROVAL | E missing documents NAMEPLATE";

    private final List<Sighting> drift = new CopyOnWriteArrayList<>();
    private Sandbox sandbox = start();
    private EcologicFundingBody body = connection(Service.KEY).build();

    @BeforeEach
    void fresh() {
        sandbox.ecologic().reset();
    }

    @AfterEach
    void stop() {
        body.close();
        sandbox.close();
        assertThat(drift).isEmpty();
    }

    private static Sandbox start() {
        return Sandbox.builder()
                .clock(Service.CLOCK)
                .dataset(Dataset.SAMPLES)
                .sleeper(pause -> {})
                .start();
    }

    private EcologicFundingBody.Builder connection(String key) {
        return EcologicFundingBody.builder()
                .url(sandbox.ecologicUrl())
                .apiKey(key)
                .clock(Service.CLOCK)
                .sleeper(pause -> {})
                .driftListener(drift::addAll);
    }

    static List<Exchange> sent() {
        return ExchangesTest.sent();
    }

    @ParameterizedTest
    @MethodSource("sent")
    void theSandboxAnswersTheAdapterAsInTheSample(Exchange exchange) {
        EcologicSandbox service = sandbox.ecologic();
        service.seed(exchange.seed().toArray(String[]::new));
        exchange.switches().forEach(name -> service.switchOn(Switch.named(name)));

        String told = ExchangesTest.call(body, exchange);

        // The sandbox numbers what it makes itself.
        boolean made = exchange.operation().startsWith("create");
        assertThat(made ? told.replaceAll("accepted \\d+", "accepted 0") : told)
                .isEqualTo(
                        made
                                ? Play.expected(exchange).replaceAll("accepted \\d+", "accepted 0")
                                : Play.expected(exchange));
        assertThat(service.brokenConventions()).isEmpty();
    }

    @Test
    void aClaimGoesFromItsCreationToItsPayment() {
        EcologicSandbox service = sandbox.ecologic();
        String id = create(Repairs.aRepair());
        long claim = Long.parseLong(id);
        assertThat(read(id)).isEqualTo(id + " OPEN null 'Dossier incomplet'" + ALL_MISSING);

        attach(id, DocumentKind.INVOICE, "Facture FL-2026-0309.pdf");
        assertThat(read(id))
                .isEqualTo(id + " OPEN null 'Dossier incomplet' | E missing documents CONSUMER_APPROVAL"
                        + " | E missing documents NAMEPLATE");
        assertThat(Told.of(() -> body.submit(id)))
                .isEqualTo("refused | E missing documents CONSUMER_APPROVAL | E missing documents NAMEPLATE");
        attach(id, DocumentKind.CONSUMER_APPROVAL, "devis signe.pdf");
        attach(id, DocumentKind.NAMEPLATE, "plaque signaletique.jpeg");
        assertThat(read(id)).isEqualTo(id + " OPEN null 'A finaliser'");

        assertThat(Told.of(() -> body.submit(id)))
                .isEqualTo("accepted " + id + " HANDED_IN UNDER_REVIEW 'En attente de validation administrateur'");
        service.accept(claim);
        assertThat(read(id)).isEqualTo(id + " HANDED_IN ACCEPTED 'Remboursement accepté'");
        service.close(claim);
        assertThat(read(id)).isEqualTo(id + " HANDED_IN PAID 'Clôturée'");
        assertThat(service.brokenConventions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, Facture FL-2026-0309.pdf, INVOICE",
        "CONSUMER_APPROVAL, devis signe.pdf, CONSUMERVALIDATION",
        "NAMEPLATE, plaque signaletique.jpeg, NAMEPLATE",
        "NAMEPLATE, plaque.png, NAMEPLATE",
        "DEVICE_PICTURE, appareil repare.jpg, PRODUCTPICTURE"
    })
    void documentsArriveByteForByte(DocumentKind kind, String file, String type) {
        String id = create(Repairs.aRepair());

        attach(id, kind, file);

        assertThat(sandbox.ecologic().document(Long.parseLong(id), type).bytes())
                .isEqualTo(Samples.document(file));
        assertThat(sandbox.ecologic().brokenConventions()).isEmpty();
    }

    @Test
    void aReturnedClaimIsCorrectedAndAccepted() {
        String id = completed(Repairs.aRepair());
        long claim = Long.parseLong(id);
        body.submit(id);
        sandbox.ecologic()
                .returnForCorrection(
                        claim,
                        "Facture à corriger",
                        ValidationError.error("Facture", "La facture ne fait pas apparaître le bonus"));

        RemoteClaim returned = body.read(id);
        assertThat(Told.of(() -> returned))
                .isEqualTo(id + " OPEN RETURNED 'Non conforme' | E null | E documents INVOICE");
        assertThat(returned.problems().get(0).text()).isEqualTo("Facture à corriger");

        String corrected = Told.of(() -> body.corrections()
                .orElseThrow()
                .correct(id, Repairs.aRepair().described("Ecran remplacé").content()));
        assertThat(corrected).startsWith("accepted " + id);
        assertThat(Told.of(() -> body.submit(id))).startsWith("accepted " + id + " HANDED_IN UNDER_REVIEW");
    }

    @Test
    void aRefusalSaysWhyAndACancelledClaimIsCancelled() {
        String refused = completed(Repairs.aRepair());
        body.submit(refused);
        sandbox.ecologic().refuse(Long.parseLong(refused), "Panne non couverte par le fonds");

        assertThat(read(refused)).isEqualTo(refused + " HANDED_IN REFUSED 'Remboursement refusé' | E null");
        assertThat(body.read(refused).problems().get(0).text()).isEqualTo("Panne non couverte par le fonds");

        String cancelled = create(Repairs.aRepair().invoiceNumber("FAC-2026-0900"));
        sandbox.ecologic().cancel(Long.parseLong(cancelled));

        assertThat(read(cancelled)).isEqualTo(cancelled + " CANCELLED CANCELLED 'Annulée'");
    }

    @Test
    void whatIsNotOpenAnyMoreCannotBeChanged() {
        String id = completed(Repairs.aRepair());
        body.submit(id);

        assertThat(Told.of(() -> body.corrections()
                        .orElseThrow()
                        .correct(id, Repairs.aRepair().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");
        assertThat(Told.of(() -> body.attach(id, Documents.example(DocumentKind.NAMEPLATE, "plaque.png"))))
                .isEqualTo("refused | E INVALID_CLAIM null");
        assertThat(Told.of(() -> body.submit(id))).startsWith("accepted " + id + " HANDED_IN UNDER_REVIEW");
    }

    @Test
    void aLostAnswerLeavesOneClaimAndAnUnknownOutcome() {
        sandbox.ecologic().switchOn(Switch.DROP_ANSWER);

        assertThat(Told.of(() -> body.createClaim(Repairs.aRepair().content()))).isEqualTo("OutcomeUnknown 0");
        assertThat(sandbox.ecologic().claims()).hasSize(1);
    }

    @Test
    void aLostUploadIsNotSentAgain() {
        String id = create(Repairs.aRepair());
        sandbox.ecologic().forceNext(Route.ATTACH_FILE, ForcedAnswer.lostAnswer());

        assertThat(Told.of(() -> body.attach(id, Documents.example(DocumentKind.NAMEPLATE, "plaque.png"))))
                .isEqualTo("OutcomeUnknown 0");
        assertThat(sandbox.ecologic().receivedDocuments(Long.parseLong(id))).hasSize(1);
    }

    @Test
    void aWrongPlateIsToldAtTheSubmission() {
        String id = create(Repairs.aRepair());
        attach(id, DocumentKind.INVOICE, "Facture FL-2026-0309.pdf");
        attach(id, DocumentKind.CONSUMER_APPROVAL, "devis signe.pdf");
        body.attach(id, Documents.of(DocumentKind.NAMEPLATE, "imei-ocrko.png", Samples.document("plaque.png")));

        assertThat(Told.of(() -> body.submit(id)))
                .isEqualTo("refused | E NAMEPLATE_MISMATCH device.serialNumber NAMEPLATE");
    }

    @Test
    void aBrandInNobodysListIsAcceptedWithAWarning() {
        assertThat(Told.of(() -> body.createClaim(
                        Repairs.aRepair().brand("0", "MARQUE INCONNUE").content())))
                .matches("accepted \\d+ OPEN null 'null' \\| W device.brand" + ALL_MISSING.replace("|", "\\|"));
    }

    @Test
    void theLongestTownOfFranceAndASlashInTheInvoiceNumberAreTaken() {
        Amounts amounts = new Amounts(
                EuroAmount.parse("57.00"),
                EuroAmount.parse("44.00"),
                EuroAmount.ZERO,
                EuroAmount.parse("101.00"),
                EuroAmount.parse("121.20"),
                EuroAmount.ofEuros(50));
        Repairs repair = Repairs.aRepair()
                .town("51290", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson")
                .device(new Device("lave-linge", "EXEMPLE HOME", "EH-Lav 6", "EHL6C-21-0042", null, null, null))
                .repair(Repairs.repair("POM", "XX1", "Pompe de vidange n° 44 remplacée — Ø 40 mm", List.of()))
                .product(Repairs.product("EEE.M4.033", IdentifierKind.UNSPECIFIED))
                .brand("9003", null)
                .site(Repairs.LYON)
                .invoiceNumber("FL/2026/0309 é")
                .amounts(amounts)
                .bonus(EuroAmount.ofEuros(50));

        String id = create(repair);

        assertThat(sandbox.ecologic().claim(Long.parseLong(id)).invoiceNumber()).isEqualTo("FL/2026/0309 é");
        assertThat(read(id))
                .isEqualTo(id + " OPEN null 'Dossier incomplet' | E missing documents INVOICE"
                        + " | E missing documents CONSUMER_APPROVAL");
        assertThat(sandbox.ecologic().brokenConventions()).isEmpty();
    }

    @Test
    void aWrongKeyIsRefused() {
        try (EcologicFundingBody stranger =
                connection("00000000-0000-4000-8000-0000000000ff").build()) {
            assertThat(Told.of(stranger::referenceData)).isEqualTo("CredentialsRefused 401");
            assertThat(Told.of(() -> stranger.createClaim(Repairs.aRepair().content())))
                    .isEqualTo("CredentialsRefused 401");
        }
        assertThat(sandbox.ecologic().claims()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneOfTheServiceIsTold() {
        try (EcologicFundingBody lost =
                connection(Service.KEY).url(sandbox.url() + "/api/v3/").build()) {
            assertThat(Told.of(lost::referenceData)).isEqualTo("ReadRefused 404");
            assertThat(Told.of(() -> lost.submit("730815"))).isEqualTo("Unreachable 404");
        }
    }

    @Test
    void theEnrichedListsAreRead() {
        try (Sandbox enriched = Sandbox.builder()
                        .clock(Service.CLOCK)
                        .dataset(Dataset.ENRICHED)
                        .start();
                EcologicFundingBody connection =
                        connection(Service.KEY).url(enriched.ecologicUrl()).build()) {
            ReferenceData data = connection.referenceData();

            assertThat(data.products())
                    .hasSizeGreaterThan(30)
                    .allMatch(product -> !product.label().isBlank());
            assertThat(data.brands()).hasSizeGreaterThan(10);
            assertThat(data.version()).isEqualTo(connection.referenceData().version());
        }
    }

    @Test
    void theRepairDateCountsOnceItsParameterIsConfigured() {
        try (EcologicFundingBody dated =
                connection(Service.KEY).repairDateParameter("repairDate").build()) {
            assertThat(calculated(dated, LocalDate.of(2026, 7, 15))).isEqualTo("accepted 25.00");
            assertThat(calculated(dated, LocalDate.of(2021, 7, 15))).startsWith("refused");
            assertThat(calculated(body, LocalDate.of(2021, 7, 15))).isEqualTo("accepted 25.00");
        }
    }

    private static String calculated(EcologicFundingBody body, LocalDate day) {
        return Told.of(() -> body.onlineEligibility()
                .orElseThrow()
                .calculate(Repairs.aRepair().target(), EuroAmount.ofEuros(119), day, "CAS", "E7"));
    }

    private String create(Repairs repair) {
        String id = body.createClaim(repair.content()).value().orElseThrow().claimId();
        assertThat(id).isNotNull();
        return String.valueOf(id);
    }

    private String completed(Repairs repair) {
        String id = create(repair);
        attach(id, DocumentKind.INVOICE, "Facture FL-2026-0309.pdf");
        attach(id, DocumentKind.CONSUMER_APPROVAL, "devis signe.pdf");
        attach(id, DocumentKind.NAMEPLATE, "plaque signaletique.jpeg");
        return id;
    }

    private void attach(String id, DocumentKind kind, String file) {
        assertThat(Told.of(() -> body.attach(id, Documents.example(kind, file))))
                .isEqualTo("accepted " + id + " OPEN null 'null'");
    }

    private String read(String id) {
        return Told.of(() -> body.read(id));
    }
}
