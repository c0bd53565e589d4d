package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.Withdrawals;
import io.github.qualirepar.sandbox.ecosystem.Switch;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the adapter sends satisfies the strict OpenAPI document: no key too many, none missing, no null, no empty text. That
 * it stays so where a repair file is full of blanks is {@link ClaimBodyTest}'s affair: such a claim is never complete.
 */
class OpenApiTest {
    /** The one whose address the exchange before a PUT asks for. */
    private static final String DRAFT = "5d0c3d1e-0001-4a11-8a01-000000000001";

    private final Witness witness = new Witness();

    @AfterEach
    void close() {
        witness.close();
    }

    static List<Samples.Exchange> ours() {
        return SentRequestsTest.ours();
    }

    @Test
    void everyExchangeThatTheAdapterMakesIsPlayed() {
        assertThat(ours()).hasSize(Samples.indexed().getOrDefault("BOTH", 0));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatIsSentInAnExchangeOfTheSamplesIsAsDescribed(Samples.Exchange exchange) {
        JsonNode given = given(exchange.id());
        witness.sandbox.setClock(Instant.parse(given.path("clock").asText()));
        texts(given.path("seed")).forEach(witness.sandbox::seed);
        texts(given.path("switches")).forEach(name -> witness.sandbox.switchOn(Switch.named(name)));

        try (EcosystemFundingBody body = connection(exchange, given).build()) {
            if (exchange.method().equals("PUT")) {
                body.attach(DRAFT, Play.document(exchange.id()));
            } else {
                Play.outcome(exchange, body);
            }
        }

        assertThat(witness.problems()).isEmpty();
        assertThat(witness.seen()).contains(call(exchange));
    }

    private EcosystemFundingBody.Builder connection(Samples.Exchange exchange, JsonNode given) {
        EcosystemFundingBody.Builder connection = witness.connection();
        if (exchange.path().equals("/login")) {
            JsonNode credentials = exchange.request();
            return connection.credentials(
                    credentials.path("username").asText(),
                    credentials.path("password").asText());
        }
        return connection.credentials(given.path("account").asText("590001"), "fictional-password");
    }

    /** Where the address comes from the exchange before, the adapter makes both. */
    private static String call(Samples.Exchange exchange) {
        boolean put = exchange.method().equals("PUT");
        return String.valueOf(Witness.DOCUMENT.operation(exchange.method(), put ? "/a-file" : exchange.path()));
    }

    private static JsonNode given(String id) {
        return StreamSupport.stream(Samples.json("index.json").path("exchanges").spliterator(), false)
                .filter(row -> row.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("given");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** All but the guessed path, which the adapter does not use (Q25). */
    @Test
    void everyDescribedCallIsMadeAndAsDescribed() {
        try (EcosystemFundingBody body = witness.connection().build()) {
            body.checkConnection();
            body.referenceData();
            String id = create(body, Repairs.aRepair());
            attach(body, id, DocumentKind.INVOICE, "FAC-2026-0412.pdf", "FAC-2026-0412.pdf");
            attach(body, id, DocumentKind.NAMEPLATE, "plaque.png", "plaque.png");
            attach(body, id, DocumentKind.DEVICE_PICTURE, "appareil.jpg", "appareil.jpg");
            attach(body, id, DocumentKind.PIEC_CONSENT, "consentement-piec.pdf", "consentement-piec.pdf");
            assertThat(body.submit(id).value()).isPresent();
            body.read(id);
            Withdrawals withdrawals = body.withdrawals().orElseThrow();
            assertThat(withdrawals.withdraw(create(body, Repairs.aRepair())).value())
                    .isPresent();
            DraftSearch drafts = body.draftSearch().orElseThrow();
            drafts.findDrafts(Repairs.aRepair().content(), Play.LONG_AGO);
            body.paymentFeed().orElseThrow().payments(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        }

        assertThat(witness.problems()).isEmpty();
        assertThat(Witness.DOCUMENT.operations())
                .filteredOn(operation -> !operation.equals("GET /payments/{RepairerID}"))
                .containsExactlyInAnyOrderElementsOf(witness.seen());
    }

    private static String create(EcosystemFundingBody body, Repairs repair) {
        return String.valueOf(
                body.createClaim(repair.content()).value().orElseThrow().claimId());
    }

    private static void attach(
            EcosystemFundingBody body, String claim, DocumentKind kind, String name, String document) {
        assertThat(body.attach(claim, Repairs.document(kind, name, Samples.document(document)))
                        .problems())
                .isEmpty();
    }

    static Stream<Repairs> repairs() {
        return Stream.of(
                Repairs.aRepair().titled(Title.MR),
                Repairs.aRepair().titled(Title.MISS),
                Repairs.aRepair().titled(Title.NONE),
                Repairs.aRepair().phone("+33 (0)6 39 98 10 01"),
                Repairs.aRepair().phone("+32 2 123 45 67"),
                Repairs.aRepair().at("2990001", null),
                Repairs.aRepair().at("2990001", "2000000"),
                Repairs.aRepair().ofUnknownBrand("  MARQUE OUBLIÉE "),
                Repairs.aRepair().codes(null, "IRIS-7"),
                Repairs.aRepair().codes("TEL02", " "),
                Repairs.aRepair().model(" "),
                Repairs.aRepair().identifiedBy("", "00000000 0000018", IdentifierKind.IMEI),
                Repairs.aRepair().parts(),
                Repairs.aRepair()
                        .parts(PartOrigin.NEW, PartOrigin.SECOND_HAND, PartOrigin.PIEC)
                        .amounts("79.00", "139.00", "30.00"),
                Repairs.aRepair().amounts(null, "139.9", "25.00"),
                Repairs.aRepair().amounts("0.00", "1139.95", "25.00"),
                Repairs.aRepair().customer(belgian()));
    }

    private static Customer belgian() {
        return new Customer(
                CustomerKind.PRIVATE,
                Title.MR,
                "D’ÉXEMPLE-Œuvré",
                " Dominique ",
                "d.exemple@example.org",
                "0032 2 123 45 67",
                "3, rue de l’Exemple ",
                "1000",
                "BRUXELLES",
                "BE");
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void anyCompleteRepairIsSentAsDescribed(Repairs repair) {
        try (EcosystemFundingBody body = witness.connection().build()) {
            create(body, repair);
        }

        assertThat(witness.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Facture n° 12 (copie).PDF", "dossier/facture.pdf", "C:\\factures\\facture.pdf", "long"})
    void anyNameOfADocumentIsSentAsDescribed(String name) {
        String given = name.equals("long") ? "f".repeat(300) + ".pdf" : name;
        try (EcosystemFundingBody body = witness.connection().build()) {
            attach(body, create(body, Repairs.aRepair()), DocumentKind.INVOICE, given, "FAC-2026-0412.pdf");
        }

        assertThat(witness.problems()).isEmpty();
    }

    @Test
    void theSmallestDocumentIsAnnouncedAsDescribed() {
        byte[] tiny = {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n'};
        try (EcosystemFundingBody body = witness.connection().build()) {
            String id = create(body, Repairs.aRepair());
            assertThat(body.attach(id, Repairs.document(DocumentKind.INVOICE, "a.pdf", tiny))
                            .problems())
                    .isEmpty();
        }

        assertThat(witness.problems()).isEmpty();
    }

    @Test
    void thePagesOfTheCatalogueAreAskedForAsDescribed() {
        try (FakeService service = new FakeService()) {
            service.answer(200, "{\"total\":2,\"results\":[{\"ProductID\":\"1\",\"ProductName\":\"a\"}]}")
                    .answer(200, "{\"total\":2,\"results\":[{\"ProductID\":\"2\",\"ProductName\":\"b\"}]}")
                    .answer(200, Samples.text("partners.response.200.json"));
            try (EcosystemFundingBody body = service.connect()) {
                body.referenceData();
            }
            assertThat(service.calls())
                    .hasSize(3)
                    .allSatisfy(
                            call -> assertThat(problemsOfQuery(call.getUrl())).isEmpty());
            assertThat(service.calls().get(1).getUrl().queryParameter("offset")).isEqualTo("1");
        }
    }

    private static List<String> problemsOfQuery(HttpUrl url) {
        Map<String, String> query = new HashMap<>();
        url.queryParameterNames().forEach(name -> query.put(name, String.valueOf(url.queryParameter(name))));
        return Witness.DOCUMENT.problemsOfQuery("GET", url.encodedPath(), query);
    }

    /** The witness is no rubber stamp. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /login | {\"username\":\"590001\",\"password\":\"x\",\"remember\":\"yes\"} | remember",
                "POST | /login | {\"username\":\"590001\",\"password\":null} | null",
                "POST | /login | {\"username\":\"590001\",\"password\":\" \"} | empty",
                "POST | /Login | {} | no operation",
                "GET | /catalog?brand=true | '' | brand",
                "GET | /catalog?limit= | '' | limit",
                "GET | /payments?from_date=2026-06-01&to_date=30.06.2026 | '' | from_date",
                "POST | /reimbursement-claims/x/confirm-claim | {} | takes no body",
                "POST | /reimbursement-claims/new_claim | {\"RepairerID\":\"2990001\"} | RepairerID"
            })
    void aWrongRequestDoesNotGoUnnoticed(String method, String path, String body, String named)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(witness.url().resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(witness.problems()).anySatisfy(problem -> assertThat(problem).contains(named));
    }
}
