package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the adapter makes of every answer of the samples, whoever got it; the expected lines stand in a table. */
class ReceivedAnswersTest {

    static List<Samples.Exchange> answered() {
        return Samples.exchanges().stream()
                .filter(exchange -> List.of("BOTH", "SANDBOX", "ANSWER").contains(exchange.play()))
                .toList();
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedAnswersTest.class);
    private static final Map<String, Integer> PARSED = new TreeMap<>();

    @AfterAll
    static void allAnswersOfTheIndexWereParsed() {
        LOG.info("sample exchanges in the index: {}; answers parsed: {}", Samples.indexed(), PARSED);
        Map<String, Integer> wanted = Samples.indexed();
        wanted.remove("NOT_BUILT");
        assertThat(PARSED).isEqualTo(wanted);
    }

    private static Map<String, String> expected() throws IOException {
        try (InputStream table = ReceivedAnswersTest.class.getResourceAsStream("/expected-outcomes.txt")) {
            assertThat(table).isNotNull();
            return Play.table(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theTableHasALineForEveryAnswer() throws IOException {
        assertThat(expected().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        answered().stream().map(Samples.Exchange::id).toList());
    }

    @ParameterizedTest
    @MethodSource("answered")
    void theAnswerIsUnderstood(Samples.Exchange exchange) throws IOException {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body = service.connect()) {
            prepare(exchange, service);
            assertThat(Play.outcome(exchange, body)).isEqualTo(expected().get(exchange.id()));
            PARSED.merge(exchange.play(), 1, Integer::sum);
        }
    }

    @Test
    void theInvoiceThatAClaimBearsTellsItFromOthers() {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body = service.connect()) {
            service.answer(200, Samples.text("claim.response.200.submitted.json"));

            assertThat(body.read("5d0c3d1e-0002-4a11-8a01-000000000002")
                            .origin()
                            .invoiceNumber())
                    .isEqualTo("F2026-0139");
        }
    }

    private static void prepare(Samples.Exchange exchange, FakeService service) {
        String path = exchange.path();
        if (path.equalsIgnoreCase("/login")) {
            service.answerLogin(exchange.status(), exchange.answer())
                    .answer(200, Samples.text("partners.response.200.json"));
            return;
        }
        if (path.endsWith("/confirm-claim")) {
            service.answer(200, exchange.draft());
        }
        String uploadAddress = "{\"url\":\"" + service.url() + "/secret/place?X-Signature=a%2Fb\"}";
        if (exchange.method().equals("PUT")) {
            service.answer(200, uploadAddress);
        }
        boolean givesAddress = path.endsWith("/upload-file") && exchange.status() == 200;
        service.answer(exchange.status(), givesAddress ? uploadAddress : exchange.answer());
        if (path.equals("/catalog") && exchange.status() == 200) {
            if (exchange.query().containsKey("offset")) {
                // What another client asked for as second page is this one's first: it asks for the rest.
                service.answer(200, "{\"total\":6,\"results\":[]}");
            }
            service.answer(200, Samples.text("partners.response.200.json"));
        }
        if (givesAddress) {
            service.answer(200, "");
        }
        if (exchange.id().equals("upload-file-type-exists")) {
            service.answer(200, Samples.text("claim.response.200.draft.json"));
        }
        if (exchange.id().equals("confirm-claim-twice")) {
            service.answer(200, Samples.text("claim.response.200.submitted.json"));
        }
    }
}
