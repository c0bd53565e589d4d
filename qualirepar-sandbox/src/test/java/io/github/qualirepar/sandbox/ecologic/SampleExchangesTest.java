package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every exchange of the contract's index that the sandbox answers, each from a clean state. */
class SampleExchangesTest {

    private static final JsonNode INDEX = sample("index.json");
    private static final Set<String> TO_PLAY = Set.of("BOTH", "SANDBOX");

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        Clock clock = Clock.fixed(Instant.parse("2026-07-20T08:00:00Z"), ZoneOffset.UTC);
        sandbox = Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void clean() {
        sandbox.ecologic().reset();
    }

    @Test
    void theIndexHoldsAsManyExchangesToPlayAsTheContractSays() {
        Map<String, Long> counts = all().collect(Collectors.groupingBy(e -> text(e, "play"), Collectors.counting()));

        assertThat(counts)
                .containsEntry("BOTH", 41L)
                .containsEntry("SANDBOX", 15L)
                .containsEntry("ANSWER", 10L)
                .containsEntry("NOT_BUILT", 7L)
                .hasSize(4);
        assertThat(playedIds()).hasSize(56).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playedIds")
    void theSandboxAnswersAsTheContractSays(String id) throws IOException {
        JsonNode exchange = exchange(id);

        Answer answer = play(exchange);

        assertThat(answer.status()).isEqualTo(exchange.path("status").asInt());
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        SampleComparison comparison = comparison(exchange);
        assertThat(comparison.normal(answer.json()))
                .isEqualTo(comparison.normal(sample(text(exchange, "responseBody"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playedIds")
    void theSandboxAnswersNothingThatTheOpenApiDocumentDoesNotDescribe(String id) throws IOException {
        JsonNode exchange = exchange(id);

        Answer answer = play(exchange);

        assertThat(OpenApiSamplesTest.CLOSED.problemsOfResponse(
                        text(exchange, "method"),
                        text(exchange, "path"),
                        answer.status(),
                        new String(answer.body(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idsOfBoth")
    void aGoodClientBreaksNoCustom(String id) throws IOException {
        play(exchange(id));

        assertThat(sandbox.ecologic().calls()).hasSize(1);
        assertThat(sandbox.ecologic().brokenConventions()).isEmpty();
    }

    private Answer play(JsonNode exchange) throws IOException {
        JsonNode given = exchange.path("given");
        EcologicSandbox ecologic = sandbox.ecologic();
        ecologic.setClock(Instant.parse(text(given, "clock")));
        given.path("seed").forEach(name -> ecologic.seed(name.asText()));
        given.path("switches").forEach(name -> ecologic.switchOn(Switch.named(name.asText())));
        Client client = new Client(sandbox.url());
        client.useKey(given.path("key").isTextual() ? text(given, "key") : null);
        Map<String, String> query = new LinkedHashMap<>();
        exchange.path("query")
                .properties()
                .forEach(one -> query.put(one.getKey(), one.getValue().asText()));
        return client.send(text(exchange, "method"), text(exchange, "path"), query, body(exchange));
    }

    private static byte[] body(JsonNode exchange) {
        JsonNode body = exchange.path("requestBody");
        if (body.isTextual()) {
            return Json.bytes(sample(body.asText()));
        }
        String document =
                text(exchange.path("query"), "fileName") + '.' + text(exchange.path("query"), "fileExtension");
        JsonNode size = sample("seed.json").path("documents").path(document).path("bytes");
        if (size.isMissingNode()) {
            return new byte[0];
        }
        byte[] made = new byte[size.asInt()];
        Arrays.fill(made, (byte) '.');
        return Json.bytes(Json.object().put("FileContent", Base64.getEncoder().encodeToString(made)));
    }

    private static SampleComparison comparison(JsonNode exchange) {
        String call = text(exchange, "path").replaceAll(".*/", "");
        Set<String> made = INDEX.path("compare")
                .path("made")
                .path(call)
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        boolean submits = !call.equals("updateclaim")
                || text(exchange.path("query"), "submit").equals("true");
        return new SampleComparison(made, submits ? Set.of("MessageDetail") : Set.of("MessageDetail", "LastStatus"));
    }

    private static Stream<JsonNode> all() {
        return INDEX.path("exchanges").valueStream();
    }

    static List<String> playedIds() {
        return all().filter(exchange -> TO_PLAY.contains(text(exchange, "play")))
                .map(exchange -> text(exchange, "id"))
                .toList();
    }

    static List<String> idsOfBoth() {
        return all().filter(exchange -> text(exchange, "play").equals("BOTH"))
                .map(exchange -> text(exchange, "id"))
                .toList();
    }

    private static JsonNode exchange(String id) {
        return all().filter(exchange -> text(exchange, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    static JsonNode sample(String name) {
        return Json.resource(SampleExchangesTest.class, "/ecologic-samples/" + name);
    }

    @Test
    void theSandboxsOwnCopiesAreTheSamples() throws URISyntaxException {
        URL folder = Objects.requireNonNull(EcologicSandbox.class.getResource("samples"));
        String[] names = Objects.requireNonNull(new File(folder.toURI()).list());

        assertThat(names)
                .hasSizeGreaterThan(9)
                .allSatisfy(name -> assertThat(Samples.read(name)).isEqualTo(sample(name)));
    }
}
