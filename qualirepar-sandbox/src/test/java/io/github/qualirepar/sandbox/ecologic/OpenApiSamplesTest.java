package io.github.qualirepar.sandbox.ecologic;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.ports.openapi.OpenApiDocument;
import io.github.qualirepar.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample exchanges and the OpenAPI document say the same, and the document does refuse what is wrong. */
class OpenApiSamplesTest {

    /** As it is published. */
    static final OpenApiDocument DOCUMENT = OpenApiDocument.load("ecologic.yaml");
    /** With objects of answers that hold nothing but what is described. */
    static final OpenApiDocument CLOSED = DOCUMENT.withoutUnknownKeys();

    private static final String V1 = "/api/v1/ecosupport/";

    /** Requests that are wrong on purpose, or that no careful client would send: what is refused in them. */
    private static final Map<String, List<String>> WRONG_REQUESTS = Map.ofEntries(
            entry("createsupportrequest-206", List.of("/Consumer/City", "/Consumer/Email")),
            entry(
                    "createclaim-fields-missing",
                    List.of("/Consumer/Email", "/Consumer/LastName", "/Consumer/Phone", "/Product/SerialNumber")),
            entry("attachfile-bad-content", List.of("/FileContent")),
            entry("attachfile-unknown-type", List.of("parameter documentType")),
            // Its body is made by the player: the index has none.
            entry("attachfile-too-large", List.of("POST /api/v1/ecosupport/attachfile needs a body")),
            entry(
                    "createclaim-missing-parameter",
                    List.of("parameter consumerInvoiceNumber is required", "parameter repairEndDate is required")),
            entry("createclaim-bad-date", List.of("parameter repairEndDate")));

    static Stream<Exchange> described() {
        return exchanges().filter(exchange -> !exchange.play().equals("NOT_BUILT"));
    }

    private static Stream<Exchange> exchanges() {
        return SampleExchangesTest.sample("index.json")
                .path("exchanges")
                .valueStream()
                .map(Exchange::new);
    }

    @Test
    void everyDescribedCallIsPlayedAndEveryPlayedCallIsDescribed() {
        assertThat(described())
                .hasSize(66)
                .allSatisfy(exchange -> assertThat(DOCUMENT.operations()).contains(exchange.call()));
        assertThat(DOCUMENT.operations())
                .hasSize(14)
                .containsAll(described().map(Exchange::call).toList())
                .isSubsetOf(described().map(Exchange::call).toList());
        assertThat(exchanges().filter(exchange -> exchange.play().equals("NOT_BUILT")))
                .hasSize(7)
                .allSatisfy(exchange -> assertThat(DOCUMENT.operations()).doesNotContain(exchange.call()));
    }

    @Test
    void theNamedExceptionsAreExchanges() {
        assertThat(described().map(Exchange::id)).containsAll(WRONG_REQUESTS.keySet());
        assertThat(described()
                        .filter(exchange -> exchange.play().equals("BOTH"))
                        .map(Exchange::id))
                .doesNotContainAnyElementsOf(WRONG_REQUESTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("described")
    void theRequestIsAsDescribedUnlessItIsWrongOnPurpose(Exchange exchange) {
        List<String> problems =
                new ArrayList<>(DOCUMENT.problemsOfQuery(exchange.method(), exchange.path(), exchange.query()));
        problems.addAll(DOCUMENT.problemsOfRequest(exchange.method(), exchange.path(), exchange.requestBody()));

        assertThat(places(problems)).isEqualTo(WRONG_REQUESTS.getOrDefault(exchange.id(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("described")
    void theAnswerIsAsDescribedAndHoldsNothingElse(Exchange exchange) {
        List<String> problems = CLOSED.problemsOfResponse(
                exchange.method(), exchange.path(), exchange.status(), exchange.responseBody());

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Consumer, Title, 5",
        "Consumer, Title, '\"2\"'",
        "Consumer, LastName, null",
        "Consumer, Zip, '\"7100\"'",
        "Consumer, City, '\"SAINT-ETIENNE\"'",
        "Consumer, City, '\"MÂCON\"'",
        "Consumer, Country, 33",
        "Consumer, Phone, '\"\"'",
        "Consumer, Lastname, '\"EXEMPLE\"'",
        "Consumer, AutoValidation, '\"true\"'",
        "Product, BrandId, '\"Apple\"'",
        "Product, SerialNumber, '\"\"'",
        "Product, IRISSymtom, '\"E7\"'",
        "Product, PurchaseDate, null",
        "Quote, SupportAmount, 25.0",
        "Quote, SupportAmount, '{\"Amount\":\"25.00\",\"Currency\":\"EUR\"}'",
        "Quote, SupportAmount, '{\"Amount\":25.00,\"Currency\":\"USD\"}'",
        "Quote, SupportAmount, '{}'"
    })
    void aBodyThatNoCarefulClientSendsIsRefused(String section, String member, String value) {
        ObjectNode body = RunningSandbox.phone();
        body.withObject("/" + section).set(member, Json.parse(value.getBytes(StandardCharsets.UTF_8)));

        assertThat(DOCUMENT.problemsOfRequest("POST", V1 + "createclaim", body.toString()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Consumer", "Product", "Quote"})
    void aBodyWithoutOneOfItsPartsIsRefused(String section) {
        ObjectNode body = RunningSandbox.phone();
        body.remove(section);

        assertThat(DOCUMENT.problemsOfRequest("POST", V1 + "updateclaim", body.toString()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "repairEndDate, 15/07/2026",
        "repairEndDate, 2026-07-15",
        "repairSiteId, 42",
        "claimId, 0",
        "claimId, abc",
        "submit, yes",
        "consumerInvoiceNumber, ''",
        "invoiceNumber, FAC-1"
    })
    void aQueryThatNoCarefulClientSendsIsRefused(String name, String value) {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "claimId", "730815");
        assertThat(DOCUMENT.problemsOfQuery("POST", V1 + "updateclaim", query)).isEmpty();

        assertThat(DOCUMENT.problemsOfQuery("POST", V1 + "updateclaim", RunningSandbox.with(query, name, value)))
                .hasSize(1);
    }

    /** The real service may use new words; one of the samples has a label that nobody knows. */
    @Test
    void theWordsOfTheAnswersAreListedButOneLabel() {
        assertThat(unlisted("LastStatus", "ClaimLabel", "SupportRequestLabel", "ClaimCode"))
                .hasSize(1);
        assertThat(unlisted("ResponseStatus", "ResponseStatus")).isEmpty();
        assertThat(unlisted("MessageType", "ValidationError/properties/MessageType"))
                .isEmpty();
    }

    private static List<String> unlisted(String member, String... schemas) {
        List<String> listed = Stream.of(schemas)
                .flatMap(schema ->
                        DOCUMENT
                                .root()
                                .at("/components/schemas/" + schema + "/x-values")
                                .findValuesAsText("value")
                                .stream())
                .toList();
        return described()
                .flatMap(exchange ->
                        SampleExchangesTest.sample(
                                exchange.node().path("responseBody").asText())
                                .findValues(member)
                                .stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(word -> !listed.contains(word))
                .distinct()
                .toList();
    }

    static Stream<Consumer<ObjectNode>> wrongAnswers() {
        return Stream.of(
                answer -> answer.put("IsValid", false),
                answer -> answer.put("ResponseStatus", 1),
                answer -> answer.remove("ResponseMessage"),
                answer -> answer.put("Payload", 1),
                answer -> answer.putNull("ResponseData"),
                answer -> answer.withObject("/ResponseData").put("IsValid", true),
                answer -> answer.withObject("/ResponseData").put("ClaimId", "730815"),
                answer -> answer.withObject("/ResponseData").put("Amount", 25),
                answer -> answer.withObject("/ResponseData").putArray("ValidationErrors"),
                answer -> answer.withObject("/ResponseData/ValidationErrors/0").put("MessageType", 1),
                answer -> answer.withObject("/ResponseData/ValidationErrors/0").put("Code", "F"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void anAnswerThatIsNotDescribedIsSeen(Consumer<ObjectNode> change) {
        ObjectNode answer =
                (ObjectNode) SampleExchangesTest.sample("createclaim.response.206.attachments-missing.json");
        change.accept(answer);

        assertThat(CLOSED.problemsOfResponse("POST", V1 + "createclaim", 206, answer.toString()))
                .isNotEmpty();
    }

    /** Where the problems stand, without the places around them, each once and in order: the wording is the library's. */
    private static List<String> places(List<String> problems) {
        List<String> places = problems.stream()
                .map(problem -> problem.replaceFirst(": .*", ""))
                .distinct()
                .sorted()
                .toList();
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> !other.equals(place) && other.startsWith(place)))
                .toList();
    }

    /** One exchange of the index. */
    record Exchange(JsonNode node) {

        String id() {
            return node.path("id").asText();
        }

        String play() {
            return node.path("play").asText();
        }

        String method() {
            return node.path("method").asText();
        }

        String path() {
            return node.path("path").asText();
        }

        String call() {
            return method() + " " + path();
        }

        int status() {
            return node.path("status").asInt();
        }

        Map<String, String> query() {
            Map<String, String> query = new TreeMap<>();
            node.path("query")
                    .properties()
                    .forEach(one -> query.put(one.getKey(), one.getValue().asText()));
            return query;
        }

        String requestBody() {
            JsonNode name = node.path("requestBody");
            return name.isNull()
                    ? ""
                    : SampleExchangesTest.sample(name.asText()).toString();
        }

        String responseBody() {
            return SampleExchangesTest.sample(node.path("responseBody").asText())
                    .toString();
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
