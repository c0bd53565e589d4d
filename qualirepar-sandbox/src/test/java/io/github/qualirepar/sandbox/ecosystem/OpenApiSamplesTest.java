package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample exchanges and the OpenAPI document say the same. The answers that the sandbox itself gives, in every test of
 * this package, are looked at by the {@link Client}.
 */
class OpenApiSamplesTest {

    /** Requests that are wrong on purpose, with the place or the rule that the document names. */
    private static final Map<String, String> WRONG_REQUESTS = Map.ofEntries(
            Map.entry("login-missing-field", "password"),
            Map.entry("new_claim-repair-code-missing", "RepairTypeCode"),
            Map.entry("new_claim-email-missing", "Email"),
            Map.entry("new_claim-extra-property", "SparePartsDescription"),
            Map.entry("new_claim-unknown-brand-no-name", "PartnerProduct"),
            Map.entry("upload-file-unknown-type", "FileType"),
            Map.entry("upload-file-bad-extension", "FileName"),
            Map.entry("payments-bad-dates", "from_date"),
            Map.entry("gateway-unknown-route", "There is no operation POST /Login"));

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(Dataset.SAMPLES);

    static List<Exchange> exchanges() {
        return StreamSupport.stream(
                        SampleExchangesTest.sample("index.json")
                                .path("exchanges")
                                .spliterator(),
                        false)
                .map(Exchange::new)
                .toList();
    }

    private static Stream<Exchange> withAnswer() {
        return exchanges().stream().filter(exchange -> exchange.file("responseBody") != null);
    }

    @Test
    void everyExchangeIsLookedAt() {
        assertThat(exchanges()).hasSize(78);
        assertThat(withAnswer()).hasSize(69);
        assertThat(exchanges().stream().map(Exchange::id)).containsAll(WRONG_REQUESTS.keySet());
        assertThat(exchanges().stream()
                        .filter(exchange -> exchange.text("play").equals("BOTH"))
                        .map(Exchange::id))
                .doesNotContainAnyElementsOf(WRONG_REQUESTS.keySet());
    }

    @Test
    void everyCallOfTheDocumentIsPlayedButTheGuessedOne() {
        List<String> played = exchanges().stream()
                .map(exchange -> String.valueOf(Witness.DOCUMENT.operation(exchange.method(), exchange.path())))
                .distinct()
                .toList();
        assertThat(Witness.DOCUMENT.operations())
                .filteredOn(operation -> !played.contains(operation))
                .containsExactly("GET /payments/{RepairerID}");
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void theRequestIsAsDescribedUnlessItIsWrongOnPurpose(Exchange exchange) {
        List<String> problems =
                new ArrayList<>(Witness.DOCUMENT.problemsOfQuery(exchange.method(), exchange.path(), exchange.query()));
        problems.addAll(Witness.DOCUMENT.problemsOfRequest(exchange.method(), exchange.path(), exchange.requestBody()));
        String wrong = WRONG_REQUESTS.get(exchange.id());
        if (wrong == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .isNotEmpty()
                    .anySatisfy(problem -> assertThat(problem).contains(wrong));
        }
    }

    /** Those that no sandbox makes included. */
    @ParameterizedTest
    @MethodSource("withAnswer")
    void theAnswerIsAsDescribedAndHoldsNothingElse(Exchange exchange) {
        byte[] body = Json.bytes(SampleExchangesTest.sample(String.valueOf(exchange.file("responseBody"))));
        assertThat(Witness.problemsOfAnswer(
                        exchange.method(),
                        exchange.path(),
                        exchange.node().path("status").asInt(),
                        body))
                .isEmpty();
    }

    /** The document allows any word, since the real service may use new ones. The samples use those that it lists. */
    @ParameterizedTest
    @CsvSource({
        "status, ErrorStatus",
        "RequestStatus, RequestStatus",
        "RejectReason, RejectReason",
        "FileType, FileType",
        "Customer, Anonymized"
    })
    void theWordsOfTheAnswersAreListed(String member, String schema) {
        List<String> listed = Witness.DOCUMENT
                .root()
                .at("/components/schemas/" + schema + "/x-values")
                .findValuesAsText("value");
        List<String> answered = withAnswer()
                .map(exchange -> SampleExchangesTest.sample(String.valueOf(exchange.file("responseBody"))))
                .flatMap(answer -> answer.findValues(member).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
        assertThat(answered).isNotEmpty().allSatisfy(word -> assertThat(listed).contains(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[],\"Count\":0,\"NextToken\":\"x\"}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"x\",\"Reference\":\"y\"}]}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"x\",\"Repairer\":{\"RepairerId\":\"y\"}}]}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"x\",\"RequestStatus\":7}]}",
                "{\"Count\":0}",
                "no JSON"
            })
    void anAnswerOfTheSandboxThatIsNotDescribedDoesNotGoUnnoticed(String body) {
        sandbox.ecosystem().forceNext(Route.CLAIMS, ForcedAnswer.answer(Reply.text(200, "application/json", body)));
        assertThatThrownBy(() -> sandbox.client().get("/reimbursement-claims"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /reimbursement-claims");
    }

    /** The client looks at every answer. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DROP_ANSWER")
    void whateverSwitchIsOnEveryCallIsAnsweredAsDescribed(Switch on) throws IOException {
        sandbox.ecosystem().switchOn(on);
        sandbox.client().login("590002");
        sandbox.client().get("/catalog?brands=true&repair-codes=true&reimbursement-amounts=true&ecologic=true");
        sandbox.client().get("/catalog?product-sheets=true&threshold=true&limit=2&offset=1");
        sandbox.client().get("/partners?subcontractor=true&repair-places=true&business-sheets=true");
        sandbox.client().delete("/reimbursement-claims/" + sandbox.created(RunningSandbox.phone("F-1")));
        String id = sandbox.confirmed("REJ08");
        sandbox.client().get("/reimbursement-claims/" + id);
        sandbox.client().get("/reimbursement-claims");
        sandbox.ecosystem().pay(List.of(id));
        sandbox.client().get("/payments?from_date=01.06.2026&to_date=30.06.2026&details=true");
        sandbox.client().get("/payments/2990001?from_date=01.06.2026&to_date=30.06.2026");
        sandbox.ecosystem().advanceClock(Period.ofMonths(4));
        sandbox.client().login("590002").get("/reimbursement-claims/" + id);

        assertThat(sandbox.ecosystem().claim(id).anonymised()).isTrue();
    }

    /** One exchange of the index. */
    record Exchange(JsonNode node) {

        String text(String member) {
            return node.path(member).asText();
        }

        String id() {
            return text("id");
        }

        String method() {
            return text("method");
        }

        String path() {
            return Witness.describedPath(method(), text("path"));
        }

        @Nullable
        String file(String member) {
            return node.path(member).textValue();
        }

        String requestBody() {
            String file = file("requestBody");
            if (method().equals("PUT")) {
                return "the bytes of a file";
            }
            return file == null ? "" : SampleExchangesTest.sample(file).toString();
        }

        Map<String, String> query() {
            Map<String, String> query = new TreeMap<>();
            node.path("query")
                    .properties()
                    .forEach(member ->
                            query.put(member.getKey(), member.getValue().asText()));
            return query;
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
