package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every exchange of the contract's index that the sandbox answers, each from a clean state. */
class SampleExchangesTest {

    private static final JsonNode INDEX = sample("index.json");
    private static final Map<String, Integer> TO_PLAY = Map.of("BOTH", 45, "SANDBOX", 29);
    private static final byte[] DOCUMENT = {'%', 'P', 'D', 'F', '-', '1', '.', '4', '\n', 0, (byte) 0xFF};

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        Clock clock = Clock.fixed(Instant.parse("2026-06-20T08:00:00Z"), ZoneOffset.UTC);
        sandbox = Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void clean() {
        sandbox.ecosystem().reset();
    }

    @Test
    void theIndexHoldsAsManyExchangesToPlayAsTheContractSays() {
        Map<String, Long> counts = all().collect(Collectors.groupingBy(e -> text(e, "play"), Collectors.counting()));

        assertThat(counts)
                .containsEntry("BOTH", 45L)
                .containsEntry("SANDBOX", 29L)
                .containsEntry("ANSWER", 4L);
        assertThat(played().count())
                .isEqualTo(TO_PLAY.values().stream().mapToInt(Integer::intValue).sum());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playedIds")
    void theSandboxAnswersAsTheContractSays(String id) throws IOException {
        JsonNode exchange = exchange(id);
        Client client = new Client(sandbox.ecosystemUrl());

        Answer answer = play(exchange, client);

        assertThat(answer.status()).isEqualTo(exchange.path("status").asInt());
        JsonNode expected = exchange.path("responseBody");
        if (expected.isTextual()) {
            assertThat(comparison(exchange).normal(answer.json()))
                    .isEqualTo(comparison(exchange).normal(sample(expected.asText())));
        } else if (text(exchange, "note").contains("answer as ")) {
            JsonNode other = exchange(text(exchange, "note").replaceAll(".*answer as ([a-z_-]+).*", "$1"));
            assertThat(SampleComparison.keys(answer.json()))
                    .isEqualTo(SampleComparison.keys(sample(text(other, "responseBody"))));
        } else if (answer.status() < 300) {
            assertThat(answer.body()).isEmpty();
        }
    }

    private Answer play(JsonNode exchange, Client client) throws IOException {
        String after = exchange.path("given").path("after").asText("");
        String earlier = after.isEmpty()
                ? ""
                : play(exchange(after), client).json().path("url").asText();
        prepare(exchange.path("given"), client, after.isEmpty());
        if (text(exchange, "method").equals("PUT")) {
            return client.put(earlier, DOCUMENT);
        }
        if (text(exchange, "auth").equals("none")) {
            client.useToken(null);
        }
        JsonNode body = exchange.path("requestBody");
        return client.send(
                text(exchange, "method"),
                text(exchange, "path") + query(exchange.path("query")),
                body.isTextual() ? sample(body.asText()) : null);
    }

    private void prepare(JsonNode given, Client client, boolean fresh) throws IOException {
        sandbox.ecosystem().setClock(Instant.parse(text(given, "clock")));
        for (JsonNode name : given.path("switches")) {
            sandbox.ecosystem().switchOn(Switch.named(name.asText()));
        }
        if (!fresh) {
            return;
        }
        for (JsonNode name : given.path("seed")) {
            sandbox.ecosystem().seed(name.asText());
        }
        if (given.path("account").isTextual()) {
            client.login(text(given, "account"));
        } else {
            client.useToken("a-token-that-nobody-gave");
        }
    }

    private static SampleComparison comparison(JsonNode exchange) {
        String path = text(exchange, "path");
        String call = path.substring(path.lastIndexOf('/') + 1);
        return new SampleComparison(
                SampleComparison.texts(INDEX.path("compare").path("made").path(call)));
    }

    private static String query(JsonNode query) {
        return query.isEmpty()
                ? ""
                : query.properties().stream()
                        .map(member -> member.getKey() + "=" + member.getValue().asText())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<JsonNode> all() {
        return StreamSupport.stream(INDEX.path("exchanges").spliterator(), false);
    }

    private static Stream<JsonNode> played() {
        return all().filter(exchange -> TO_PLAY.containsKey(text(exchange, "play")));
    }

    static List<String> playedIds() {
        return played().map(exchange -> text(exchange, "id")).toList();
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
        return Json.resource(SampleExchangesTest.class, "/ecosystem-samples/" + name);
    }

    @Test
    void theSandboxsOwnCopiesAreTheSamples() {
        Map<String, JsonNode> differing = new HashMap<>();
        for (String name : Set.of(
                "seed.json",
                "catalog.response.200.full.json",
                "partners.response.200.intermediary.json",
                "new_claim.request.json",
                "new_claim.piec.request.json")) {
            if (!Samples.read(name).equals(sample(name))) {
                differing.put(name, sample(name));
            }
        }
        assertThat(differing).isEmpty();
    }
}
