package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the adapter sends is what the samples show, for every exchange that it makes. */
class SentRequestsTest {

    private static final List<String> COUNTERS =
            List.of("NewSparePartsAmount", "SecondHandSparePartsAmount", "CircularEconomyPartsAmount");

    private static final Logger LOG = LoggerFactory.getLogger(SentRequestsTest.class);
    private static final AtomicInteger COMPARED = new AtomicInteger();

    static List<Samples.Exchange> ours() {
        return Samples.exchanges().stream()
                .filter(exchange -> exchange.play().equals("BOTH"))
                .toList();
    }

    @AfterAll
    static void allExchangesThatTheAdapterMakesWereCompared() {
        LOG.info("sample exchanges in the index: {}; requests of kind BOTH compared: {}", Samples.indexed(), COMPARED);
        assertThat(COMPARED).hasValue(Samples.indexed().getOrDefault("BOTH", 0));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void theRequestEqualsTheSample(Samples.Exchange exchange) {
        try (FakeService service = new FakeService()) {
            RecordedRequest request = send(exchange, service);
            assertThat(request.getMethod()).isEqualTo(exchange.method());
            assertThat(request.getUrl().encodedPath()).isEqualTo(pathOf(exchange));
            assertThat(queryOf(request)).isEqualTo(exchange.query());
            assertHeaders(exchange, request);
            assertBody(exchange, request);
            COMPARED.incrementAndGet();
        }
    }

    private static RecordedRequest send(Samples.Exchange exchange, FakeService service) {
        if (exchange.path().equals("/login")) {
            return sendLogin(exchange, service);
        }
        if (exchange.path().endsWith("/confirm-claim")) {
            service.answer(200, exchange.draft());
        }
        if (exchange.method().equals("PUT")) {
            service.answer(200, "{\"url\":\"" + service.url() + "/secret/place?X-Signature=a%2Fb\"}");
        }
        service.answer(exchange.status(), exchange.answer());
        try (EcosystemFundingBody body = service.connect()) {
            Play.outcome(exchange, body);
        }
        return service.calls().stream()
                .filter(request -> exchange.method().equals(request.getMethod()))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedRequest sendLogin(Samples.Exchange exchange, FakeService service) {
        JsonNode credentials = exchange.request();
        service.answerLogin(exchange.status(), exchange.answer())
                .answer(200, Samples.text("partners.response.200.json"));
        String user = credentials.get("username").textValue();
        String password = credentials.get("password").textValue();
        try (EcosystemFundingBody body =
                service.builder().credentials(user, password).build()) {
            Play.outcome(exchange, body);
        }
        return service.logins().get(0);
    }

    private static String pathOf(Samples.Exchange exchange) {
        return exchange.method().equals("PUT") ? "/secret/place" : exchange.path();
    }

    private static Map<String, String> queryOf(RecordedRequest request) {
        Map<String, String> query = new HashMap<>();
        if (!"PUT".equals(request.getMethod())) {
            for (String name : request.getUrl().queryParameterNames()) {
                query.put(name, Objects.requireNonNull(request.getUrl().queryParameter(name)));
            }
        }
        return query;
    }

    private static void assertHeaders(Samples.Exchange exchange, RecordedRequest request) {
        String authorization = request.getHeaders().get("Authorization");
        String accept = request.getHeaders().get("Accept");
        String contentType = request.getHeaders().get("Content-Type");
        if (exchange.method().equals("PUT")) {
            assertThat(authorization).isNull();
            assertThat(accept).isNull();
            assertThat(contentType).isEqualTo("application/pdf");
            assertThat(request.getHeaders().get("Content-Length")).isEqualTo("400000");
            return;
        }
        assertThat(authorization).isEqualTo(exchange.path().equals("/login") ? null : "Bearer token-1");
        assertThat(accept).isEqualTo("application/json");
        assertThat(contentType).isEqualTo(exchange.method().equals("POST") ? "application/json" : null);
    }

    private static void assertBody(Samples.Exchange exchange, RecordedRequest request) {
        if (exchange.requestBody() != null) {
            JsonNode sent =
                    Samples.json(Objects.requireNonNull(request.getBody()).toByteArray());
            assertThat(comparable(sent)).isEqualTo(comparable(exchange.request()));
        } else if (!exchange.method().equals("PUT")) {
            assertThat(request.getBodySize()).isZero();
        }
    }

    /** As the index says: the form of a number does not matter, a counter of 0 is none. */
    private static JsonNode comparable(JsonNode node) {
        JsonNode copy = node.deepCopy();
        JsonNode counters = copy.get("SpareParts");
        if (counters instanceof ObjectNode parts) {
            COUNTERS.stream()
                    .filter(name -> parts.path(name).decimalValue().signum() == 0)
                    .forEach(parts::remove);
        }
        return normalised(copy);
    }

    private static JsonNode normalised(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getValue().isNumber()) {
                    BigDecimal number = field.getValue().decimalValue().stripTrailingZeros();
                    field.setValue(Samples.MAPPER.getNodeFactory().textNode(number.toPlainString()));
                } else {
                    normalised(field.getValue());
                }
            }
        }
        return node;
    }
}
