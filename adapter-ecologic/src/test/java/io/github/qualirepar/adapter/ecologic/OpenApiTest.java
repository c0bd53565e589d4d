package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.sandbox.ecologic.SandboxRequest;
import io.github.qualirepar.sandbox.ecologic.Switch;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapter sends satisfies the OpenAPI document: no key too many, none missing, no null, right values. */
class OpenApiTest {
    private final Witness witness = new Witness();
    private final EcologicFundingBody body =
            witness.connection().otherDocuments(true).build();

    @AfterEach
    void close() {
        body.close();
        witness.close();
    }

    static List<Exchange> sent() {
        return ExchangesTest.sent();
    }

    @ParameterizedTest
    @MethodSource("sent")
    void whatIsSentInAnExchangeOfTheSamplesIsAsDescribed(Exchange exchange) {
        witness.sandbox.seed(exchange.seed().toArray(String[]::new));
        exchange.switches().forEach(name -> witness.sandbox.switchOn(Switch.named(name)));

        Play.call(body, exchange);

        assertThat(witness.problems()).isEmpty();
        assertThat(witness.seen()).anyMatch(call -> call.equalsIgnoreCase(exchange.method() + " " + exchange.path()));
    }

    /** All but the list without labels, which the adapter does not read. */
    @Test
    void everyCallIsMadeAndAsDescribed() {
        body.checkConnection();
        body.referenceData();
        body.onlineEligibility()
                .orElseThrow()
                .calculate(Repairs.aRepair().target(), EuroAmount.ofEuros(119), LocalDate.of(2026, 7, 15), "CAS", null);
        SupportRequests requests = body.supportRequests().orElseThrow();
        String request = request(requests, Repairs.aRepair().town("71000", "Lyon"));
        requests.updateRequest(request, Repairs.aRepair().quotedOnly().content());
        requests.readRequest(request);
        String id = String.valueOf(requests.convert(request, Repairs.aRepair().content())
                .value()
                .orElseThrow()
                .claimId());
        for (DocumentKind kind : List.of(
                DocumentKind.INVOICE,
                DocumentKind.CONSUMER_APPROVAL,
                DocumentKind.NAMEPLATE,
                DocumentKind.DEVICE_PICTURE,
                DocumentKind.OTHER)) {
            assertThat(body.attach(id, Documents.example(kind, "plaque signaletique.jpeg"))
                            .value())
                    .isPresent();
        }
        body.corrections()
                .orElseThrow()
                .correct(id, Repairs.aRepair().described("Ecran remplacé").content());
        body.submit(id);
        body.read(id);

        assertThat(witness.problems()).isEmpty();
        assertThat(Witness.described())
                .filteredOn(call -> !call.endsWith("/printproducttypelist"))
                .hasSize(12)
                .containsExactlyElementsOf(witness.seen());
    }

    static Stream<Repairs> repairs() {
        return Stream.of(
                Repairs.aRepair().town("51290", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"),
                Repairs.aRepair().town("75003", "Paris 3e arrondissement"),
                Repairs.aRepair().town("59000", "L’Haÿ-les-Œufs CEDEX 09"),
                Repairs.aRepair().customer(company()),
                Repairs.aRepair().invoiceNumber("FL/2026/0309 é & co"),
                Repairs.aRepair().quote(null),
                Repairs.aRepair().brand("0", "MARQUE INCONNUE"),
                Repairs.aRepair()
                        .product(Repairs.product("EEE.M4.033", IdentifierKind.SERIAL_NUMBER))
                        .device(new Device("lave-linge", "EXEMPLE HOME", null, "EHL6C-21/0042", null, null, null)),
                Repairs.aRepair().repair(Repairs.repair("CAS", null, null, List.of())),
                Repairs.aRepair().repair(withIrisAndParts()),
                Repairs.aRepair()
                        .amounts(new Amounts(
                                null, null, null, null, EuroAmount.parse("1119.9"), EuroAmount.parse("30.00")))
                        .bonus(EuroAmount.parse("30.00")));
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void anyRepairIsSentAsDescribed(Repairs repair) {
        create(repair);

        assertThat(witness.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(QuoteApproval.class)
    void supportRequestsAreSentAsDescribedWhateverTheApproval(QuoteApproval approval) {
        try (EcologicFundingBody approving =
                witness.connection().approval(approval).build()) {
            SupportRequests requests = approving.supportRequests().orElseThrow();
            repairs().forEach(repair -> request(requests, repair));
            requests.readRequest(request(requests, Repairs.aRepair()));
        }

        assertThat(witness.problems()).isEmpty();
        assertThat(witness.sandbox.requests().stream().anyMatch(OpenApiTest::waitsForItsConsumer))
                .isEqualTo(approval == QuoteApproval.SMS);
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void partsAreSentAsDescribedOnceTheyAreSwitchedOn(Repairs repair) {
        try (EcologicFundingBody withParts =
                witness.connection().spareParts("PIEC").build()) {
            withParts.createClaim(repair.content());
        }

        assertThat(witness.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAS", "ZZZ", ""})
    void theCalculationIsAskedAsDescribed(String repairCode) {
        String code = repairCode.isEmpty() ? null : repairCode;
        try (EcologicFundingBody dated =
                witness.connection().repairDateParameter("repairDate").build()) {
            for (String total : List.of("119", "119.9", "119.99")) {
                dated.onlineEligibility()
                        .orElseThrow()
                        .calculate(
                                Repairs.aRepair().target(),
                                EuroAmount.parse(total),
                                LocalDate.of(2026, 7, 15),
                                code,
                                null);
            }
        }

        assertThat(witness.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facture n° 12 / été.pdf", "FACTURE.PDF", "sans extension", ".pdf", "a.b.pdf"})
    void namesOfDocumentsAreSentAsDescribed(String fileName) {
        String id = create(Repairs.aRepair());

        body.attach(
                id,
                Documents.of(DocumentKind.INVOICE, fileName, Documents.ofSample("attachfile.invoice.request.json")));

        assertThat(witness.problems()).isEmpty();
        assertThat(witness.sandbox.receivedDocuments(Long.parseLong(id))).hasSize(1);
    }

    /** The witness is not blind: what the domain's rules keep from being sent, it would see. */
    @Test
    void aFileWithoutTelephoneAndInvoiceNumberIsSeen() {
        Customer customer = new Customer(
                CustomerKind.PRIVATE, null, "Exemple", null, "c@example.org", null, null, "71000", "Mâcon", "FR");

        create(Repairs.aRepair().customer(customer).invoiceNumber(""));

        assertThat(witness.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("parameter consumerInvoiceNumber"))
                .anyMatch(problem -> problem.contains("/Consumer/Phone"));
    }

    private String create(Repairs repair) {
        return String.valueOf(
                body.createClaim(repair.content()).value().orElseThrow().claimId());
    }

    private static boolean waitsForItsConsumer(SandboxRequest request) {
        return request.status().equals("En attente de validation consommateur");
    }

    private static String request(SupportRequests requests, Repairs repair) {
        return String.valueOf(requests.createRequest(repair.quotedOnly().content())
                .value()
                .orElseThrow()
                .requestId());
    }

    private static Customer company() {
        return new Customer(
                CustomerKind.COMPANY,
                null,
                "Exemple & Fils",
                null,
                "contact+sav@example.org",
                "+33 6 39 98 00 12",
                null,
                "71000",
                "MACON",
                null);
    }

    private static Repair withIrisAndParts() {
        return new Repair(
                null,
                LocalDate.of(2026, 7, 15),
                true,
                "CAS",
                "E7",
                null,
                new Iris("6", "000", "08"),
                "Écran « cassé »\nà remplacer",
                List.of(new Part("ECR-12", "Ecran", PartOrigin.NEW, 1), new Part(null, "Batterie", PartOrigin.PIEC, 2)),
                List.of());
    }
}
