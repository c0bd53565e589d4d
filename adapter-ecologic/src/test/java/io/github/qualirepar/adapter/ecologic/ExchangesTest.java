package io.github.qualirepar.adapter.ecologic;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DocumentUpload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the sample exchanges of the contract that the adapter takes part in. */
class ExchangesTest {

    private static final String ALL_MISSING =
            " | E missing documents INVOICE | E missing documents CONSUMER_APPROVAL | E missing documents NAMEPLATE";

    /** What the adapter makes of each answer. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            entry("printbrandlist", "5 products, 5 brands, 2 sites"),
            entry("printproducttypelist", "5 products, 5 brands, 2 sites"),
            entry("printproducttypewithlabellist", "5 products, 5 brands, 2 sites"),
            entry("getrepairsitesbyats", "5 products, 5 brands, 2 sites"),
            entry("calculateecosupport-eligible", "accepted 25.00"),
            entry("calculateecosupport-eligible-object", "accepted 25.00"),
            entry("calculateecosupport-not-eligible", "refused | E null"),
            entry("createclaim-direct", "accepted 730815 OPEN null 'null'" + ALL_MISSING),
            entry("createclaim-direct-minimal", "accepted 730815 OPEN null 'null'" + ALL_MISSING),
            entry("createclaim-unknown-brand", "accepted 730816 OPEN null 'null' | W device.brand" + ALL_MISSING),
            entry("createclaim-bad-code", "accepted 730817 OPEN null 'null' | E repair.repairCode" + ALL_MISSING),
            entry("createclaim-serial-used", "accepted 730818 OPEN null 'null' | E device.serialNumber" + ALL_MISSING),
            entry("createclaim-invoice-used", "accepted 730819 OPEN null 'null' | E invoice.number" + ALL_MISSING),
            entry(
                    "createclaim-fields-missing",
                    "accepted 730820 OPEN null 'null' | E customer.lastName | E customer.email | E customer.phone"
                            + " | E device.serialNumber | E invoice.totalInclVat" + ALL_MISSING),
            entry("createclaim-site-not-labelled", "refused | E site"),
            entry("createclaim-missing-parameter", "Unreachable 404"),
            entry("createclaim-bad-date", "refused | E HTTP_400 repair.completedOn"),
            entry("any-500", "refused | E null"),
            entry("any-without-key", "CredentialsRefused 401"),
            entry("attachfile-invoice", "accepted 730815 OPEN null 'null'"),
            entry("attachfile-consumervalidation", "accepted 730815 OPEN null 'null'"),
            entry("attachfile-nameplate", "accepted 730815 OPEN null 'null'"),
            entry("attachfile-productpicture", "accepted 730815 OPEN null 'null'"),
            entry("attachfile-unknown-claim", "refused | E INVALID_CLAIM null"),
            entry("attachfile-bad-content", "refused | E HTTP_400 documents INVOICE"),
            entry("attachfile-unknown-type", "refused | E HTTP_400 documents INVOICE"),
            entry("attachfile-too-large", "refused | E HTTP_413 documents INVOICE"),
            entry("updateclaim-saved", "accepted 730815 OPEN null 'null'"),
            entry(
                    "updateclaim-submitted",
                    "accepted 730815 HANDED_IN UNDER_REVIEW 'En attente de validation administrateur'"),
            entry("updateclaim-ocr", "accepted 730815 OPEN null 'null' | E documents NAMEPLATE"),
            entry("updateclaim-warning", "accepted 730815 OPEN null 'null' | W device.serialNumber"),
            entry("submitclaim-ok", "accepted 730815 HANDED_IN UNDER_REVIEW 'En attente de validation administrateur'"),
            entry("submitclaim-accepted-at-once", "accepted 730815 HANDED_IN ACCEPTED 'Remboursement accepté'"),
            entry("submitclaim-incomplete", "refused | E missing documents INVOICE"),
            entry("submitclaim-unknown", "refused | E INVALID_CLAIM null"),
            entry("getclaimstatus-incomplete", "730815 OPEN null 'Dossier incomplet'" + ALL_MISSING),
            entry("getclaimstatus-to-finalise", "730815 OPEN null 'A finaliser'"),
            entry(
                    "getclaimstatus-under-review",
                    "730815 HANDED_IN UNDER_REVIEW 'En attente de validation administrateur'"),
            entry("getclaimstatus-accepted", "730815 HANDED_IN ACCEPTED 'Remboursement accepté'"),
            entry("getclaimstatus-closed", "730815 HANDED_IN PAID 'Clôturée'"),
            entry("getclaimstatus-returned", "730815 OPEN RETURNED 'Non conforme' | E null | E documents INVOICE"),
            entry("getclaimstatus-refused", "730815 HANDED_IN REFUSED 'Remboursement refusé' | E null"),
            entry("getclaimstatus-cancelled", "730815 CANCELLED CANCELLED 'Annulée'"),
            entry("getclaimstatus-unknown-label", "730815 UNRECOGNISED UNKNOWN 'Statut futur inconnu'"),
            entry("getclaimstatus-not-a-claim", "510042 GONE null 'null' | W null"),
            entry("v2-getclaimstatus-notvalid", "880815 OPEN null 'NOTVALID'" + ALL_MISSING),
            entry("v2-getclaimstatus-valid", "880815 OPEN null 'VALID'"),
            entry("v2-getclaimstatus-waiting", "880815 HANDED_IN UNDER_REVIEW 'WAITING'"),
            entry("v2-getclaimstatus-accepted", "880815 HANDED_IN ACCEPTED 'ACCEPTED'"),
            entry("v2-getclaimstatus-notconform", "880815 OPEN RETURNED 'NOTCONFORM'"),
            entry("v2-getclaimstatus-arbitration", "880815 HANDED_IN UNDER_REVIEW 'ARBITRATION'"),
            entry("v2-getclaimstatus-refused", "880815 HANDED_IN REFUSED 'REFUSED'"),
            entry("v2-getclaimstatus-cancelled", "880815 CANCELLED CANCELLED 'CANCELLED'"),
            entry("v2-getclaimstatus-closedaccepted", "880815 HANDED_IN PAID 'CLOSEDACCEPTED'"));

    static List<Exchange> sent() {
        return Samples.exchanges().stream()
                .filter(exchange -> exchange.play().equals("BOTH") && !exchange.needsSupportRequest())
                .toList();
    }

    static List<Exchange> answered() {
        return Samples.exchanges().stream()
                .filter(exchange -> !exchange.play().equals("NOT_BUILT") && !exchange.needsSupportRequest())
                .toList();
    }

    @Test
    void everyExchangeOfTheDirectWayIsPlayed() {
        assertThat(Samples.exchanges().stream()
                        .filter(exchange -> exchange.play().equals("BOTH")))
                .hasSize(41);
        assertThat(sent()).hasSize(30);
        assertThat(answered()).extracting(Exchange::id).containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("sent")
    void theAdapterSendsExactlyTheRequestOfTheSample(Exchange exchange) throws InterruptedException {
        try (Service service = serving(exchange)) {
            call(service, exchange);
            RecordedRequest request = request(service, exchange.operation());
            assertThat(request.getMethod()).isEqualTo(exchange.method());
            assertThat(request.getUrl().encodedPath()).isEqualToIgnoringCase(exchange.path());
            assertThat(query(request)).isEqualTo(query(exchange));
            assertThat(request.getHeaders().get("api_key")).isEqualTo(Service.KEY);
            assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
            if (exchange.method().equals("POST")) {
                assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
                assertThat(normal(body(request))).isEqualTo(normal(exchange.requestBody()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void theAdapterUnderstandsTheAnswerOfTheSample(Exchange exchange) {
        try (Service service = serving(exchange)) {
            assertThat(call(service, exchange)).isEqualTo(EXPECTED.get(exchange.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("sent")
    void nothingUnknownAndNoNullIsSent(Exchange exchange) throws InterruptedException {
        if (exchange.requestBody() == null) {
            return;
        }
        try (Service service = serving(exchange)) {
            call(service, exchange);
            JsonNode sent = body(request(service, exchange.operation()));
            assertThat(members(sent)).isSubsetOf(members(exchange.requestBody()));
            assertThat(sent.findValues("Amount")).allMatch(JsonNode::isNumber);
            assertThat(sent.toString()).doesNotContain("null");
        }
    }

    /** The lists are read together, each with the answer of its own exchange unless another one is tried. */
    private static Service serving(Exchange exchange) {
        Service service = new Service();
        if (isList(exchange)) {
            for (String list : List.of("getrepairsitesbyats", "printbrandlist", "printproducttypewithlabellist")) {
                boolean tried = exchange.operation().equals(list)
                        || (exchange.operation().equals("printproducttypelist") && list.startsWith("printproduct"));
                Exchange served = tried ? exchange : Samples.exchange(list);
                service.answers(served.status(), served.answer());
            }
            return service;
        }
        return service.answers(exchange.status(), exchange.answer());
    }

    private static boolean isList(Exchange exchange) {
        return exchange.operation().startsWith("print") || exchange.operation().equals("getrepairsitesbyats");
    }

    private static String call(Service service, Exchange exchange) {
        try (EcologicFundingBody body = service.body()) {
            return call(body, exchange);
        }
    }

    /** Makes the call of an exchange; what came of it in one line. */
    static String call(EcologicFundingBody body, Exchange exchange) {
        String claimId = exchange.query().getOrDefault("claimId", "");
        return switch (exchange.operation()) {
            case "printbrandlist", "printproducttypelist", "printproducttypewithlabellist", "getrepairsitesbyats" ->
                Told.of(body::referenceData);
            case "calculateecosupport" -> Told.of(() -> calculate(body, exchange.query()));
            case "createclaim" -> Told.of(() -> body.createClaim(content(exchange)));
            case "attachfile" -> Told.of(() -> body.attach(claimId, document(exchange)));
            case "updateclaim" -> Told.of(() -> body.corrections().orElseThrow().correct(claimId, content(exchange)));
            case "submitclaim" -> Told.of(() -> body.submit(claimId));
            case "getclaimstatus" -> Told.of(() -> body.read(claimId));
            default -> throw new IllegalArgumentException(exchange.operation());
        };
    }

    /** What is expected of an exchange. */
    static String expected(Exchange exchange) {
        return EXPECTED.getOrDefault(exchange.id(), "nothing");
    }

    private static Answer<EuroAmount> calculate(EcologicFundingBody body, Map<String, String> query) {
        return body.onlineEligibility()
                .orElseThrow()
                .calculate(
                        Repairs.aRepair().target(),
                        EuroAmount.parse(query.getOrDefault("totalAmountInclVAT", "")),
                        LocalDate.of(2026, 7, 15),
                        query.get("repairCode"),
                        query.get("iRISSymptom"));
    }

    /** The repair that our adapter turns into the sample's request. */
    private static ClaimContent content(Exchange exchange) {
        Repairs repair = Repairs.aRepair()
                .invoiceNumber(exchange.query().getOrDefault("consumerInvoiceNumber", "FAC-2026-0815"))
                .site(exchange.query().getOrDefault("repairSiteId", Repairs.MACON));
        if (exchange.operation().equals("updateclaim")) {
            repair.described("Ecran fendu apres une chute, tactile inoperant");
        }
        if (exchange.id().equals("updateclaim-warning")) {
            repair.identifiedBy(null, "490154203237519");
        }
        return repair.content();
    }

    private static DocumentUpload document(Exchange exchange) {
        Map<String, String> query = exchange.query();
        DocumentKind kind = switch (query.getOrDefault("documentType", "")) {
            case "CONSUMERVALIDATION" -> DocumentKind.CONSUMER_APPROVAL;
            case "NAMEPLATE" -> DocumentKind.NAMEPLATE;
            case "PRODUCTPICTURE" -> DocumentKind.DEVICE_PICTURE;
            default -> DocumentKind.INVOICE;
        };
        String sample = kind == DocumentKind.INVOICE || kind == DocumentKind.CONSUMER_APPROVAL
                ? "attachfile.invoice.request.json"
                : "attachfile.nameplate.request.json";
        String name = query.get("fileName") + "." + query.get("fileExtension");
        return Documents.of(kind, name, Documents.ofSample(sample));
    }

    private static RecordedRequest request(Service service, String operation) throws InterruptedException {
        RecordedRequest request = service.taken();
        while (!request.getUrl().encodedPath().endsWith("/" + operation)) {
            request = service.taken();
        }
        return request;
    }

    private static JsonNode body(RecordedRequest request) {
        JsonNode body = Json.parse(String.valueOf(
                request.getBody() == null ? "" : request.getBody().utf8()));
        if (body == null) {
            throw new AssertionError("no JSON was sent");
        }
        return body;
    }

    private static Map<String, String> query(RecordedRequest request) {
        Map<String, String> query = new TreeMap<>();
        for (String name : request.getUrl().queryParameterNames()) {
            query.put(name, String.valueOf(request.getUrl().queryParameter(name)));
        }
        return comparable(query);
    }

    private static Map<String, String> query(Exchange exchange) {
        return comparable(exchange.query());
    }

    /** As the index says: names in any case, of a date-time the day, submit=false or none. */
    private static Map<String, String> comparable(Map<String, String> query) {
        Map<String, String> comparable = new TreeMap<>();
        query.forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!(key.equals("submit") && value.equals("false"))) {
                comparable.put(key, key.endsWith("date") ? value.substring(0, 10) : value);
            }
        });
        return comparable;
    }

    /** As the index says: an optional text left out or empty, no parts or none, the country as number or text. */
    private static @Nullable JsonNode normal(@Nullable JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode normal = Samples.MAPPER.createObjectNode();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNumber()) {
                normal.put(member.getKey(), plain(value.decimalValue()));
            } else if (value.isObject()) {
                normal.set(member.getKey(), normal(value));
            } else if (!(value.isTextual() && value.asText().isEmpty()) && !(value.isArray() && value.isEmpty())) {
                normal.set(member.getKey(), value);
            }
        });
        return normal;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<String> members(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.properties().forEach(member -> {
            names.add(member.getKey());
            names.addAll(members(member.getValue()));
        });
        return names;
    }
}
