package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the sample exchanges of the contract that the adapter takes part in. */
class ExchangesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangesTest.class);
    private static final Map<String, Integer> COMPARED = new ConcurrentSkipListMap<>();
    private static final Map<String, Integer> UNDERSTOOD = new ConcurrentSkipListMap<>();

    static List<Exchange> sent() {
        return Samples.exchanges().stream()
                .filter(exchange -> exchange.play().equals("BOTH"))
                .toList();
    }

    static List<Exchange> answered() {
        return Samples.exchanges().stream()
                .filter(exchange -> !exchange.play().equals("NOT_BUILT"))
                .toList();
    }

    @AfterAll
    static void asManyWerePlayedAsTheIndexHas() {
        Map<String, Integer> indexed = Samples.indexed();
        LOG.info(
                "sample exchanges in the index: {}; requests compared: {}; answers understood: {}",
                indexed,
                COMPARED,
                UNDERSTOOD);
        assertThat(COMPARED).isEqualTo(Map.of("BOTH", indexed.getOrDefault("BOTH", 0)));
        indexed.remove("NOT_BUILT");
        assertThat(UNDERSTOOD).isEqualTo(indexed);
    }

    @Test
    void everyExchangeHasAnExpectedOutcome() {
        assertThat(answered())
                .extracting(Exchange::id)
                .containsExactlyInAnyOrderElementsOf(Play.expected().keySet());
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
            COMPARED.merge(exchange.play(), 1, Integer::sum);
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void theAdapterUnderstandsTheAnswerOfTheSample(Exchange exchange) {
        try (Service service = serving(exchange)) {
            assertThat(call(service, exchange)).isEqualTo(Play.expected(exchange));
            UNDERSTOOD.merge(exchange.play(), 1, Integer::sum);
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
        return Play.call(body, exchange);
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
