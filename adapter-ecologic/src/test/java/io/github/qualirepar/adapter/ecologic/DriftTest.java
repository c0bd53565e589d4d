package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What the contract knows is no drift, everything else is, and nothing personal is in what is told of it. */
class DriftTest {

    /** Answers of kind ANSWER that are news, each with its reason. */
    private static final Map<String, String> NEWS_BY_DESIGN =
            Map.of("getclaimstatus-unknown-label", "made up to be a label that nobody knows");

    private final List<Sighting> seen = new ArrayList<>();
    private final Service service = new Service();
    private final EcologicFundingBody body =
            service.connection().driftListener(seen::addAll).build();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    static List<Exchange> answered() {
        return ExchangesTest.answered();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void aSampleAnswerIsNoDriftUnlessItIsMadeToBe(Exchange exchange) {
        List<Sighting> news =
                Drift.news(exchange.operation(), new HttpAnswer(exchange.status(), exchange.answer(), null));

        if (NEWS_BY_DESIGN.containsKey(exchange.id())) {
            assertThat(exchange.play()).isEqualTo("ANSWER");
            assertThat(news).extracting(Sighting::path).containsExactly("ResponseData.LastStatus");
        } else {
            assertThat(news).isEmpty();
        }
    }

    /** Changes one thing in a sample and tells what is seen of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a key that nobody has described
            getclaimstatus-accepted          | "Comment"                | "Paid": true, "Comment"      | ResponseData.Paid UNKNOWN_KEY
            printbrandlist                   | "BrandName"              | "Active": 1, "BrandName"     | ResponseData[].Active UNKNOWN_KEY
            createclaim-missing-parameter    | "Message":               | "Trace": "x", "Message":     | Trace UNKNOWN_KEY
            # another spelling: the adapter reads it, the contract does not know it
            printproducttypewithlabellist    | "IRISSymtoms"            | "IRISSymptoms"               | ResponseData[].IRISSymptoms UNKNOWN_KEY
            # another type
            createclaim-direct               | "ClaimId": 730815        | "ClaimId": "730815"          | ResponseData.ClaimId OTHER_TYPE
            calculateecosupport-eligible     | "SupportAmount": 25.0    | "SupportAmount": "25.00"     | ResponseData[].SupportAmount OTHER_TYPE
            calculateecosupport-eligible-object | "Currency": "EUR"     | "Currency": "USD"            | ResponseData[].SupportAmount.Currency UNKNOWN_WORD
            # a word that is not in the list
            getclaimstatus-accepted          | Remboursement accepté    | Remboursement en cours       | ResponseData.LastStatus UNKNOWN_WORD
            getsupportrequeststatus-eligible | Eligible                 | Waiting                      | ResponseData.LastStatus UNKNOWN_WORD
            getclaimstatus-incomplete        | "MessageType": "E"       | "MessageType": "I"           | ResponseData.ValidationErrors[].MessageType UNKNOWN_WORD
            getclaimstatus-accepted          | "ResponseStatus": "S"    | "ResponseStatus": "OK"       | ResponseStatus UNKNOWN_WORD
            attachfile-invoice               | Code 200                 | Code 201                     | $ UNKNOWN_WORD
            # a key that was in every answer
            createclaim-direct               | "IsValid": false,        | `` | ResponseData.IsValid MISSING_KEY
            getclaimstatus-accepted          | "ResponseStatus": "S",   | `` | ResponseStatus MISSING_KEY
            """)
    void whatIsNewInAnAnswerIsSeen(String exchange, String from, String to, String expected) {
        Exchange sample = Samples.exchange(exchange);
        assertThat(sample.answer()).contains(from);
        String changed = sample.answer().replace(from, to == null ? "" : to);

        assertThat(Drift.news(sample.operation(), new HttpAnswer(sample.status(), changed, null)))
                .extracting(news -> news.path() + " " + news.kind())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "getclaimstatus  | 206 | {\"ResponseData\":null,\"ResponseStatus\":\"S\",\"IsValid\":true} | HTTP 206 UNKNOWN_WORD",
                "createclaim     | 409 | {\"Message\":\"x\"} | HTTP 409 UNKNOWN_WORD",
                "createclaim     | 502 | <html>Bad Gateway</html> | -",
                "createclaim     | 502 | {\"Message\":\"x\",\"Trace\":1} | -",
                "attachfile      | 413 | Request Entity Too Large | -",
                "getclaimstatus  | 200 | <!DOCTYPE html><title>Maintenance</title> | -",
                "getclaimstatus  | 200 | done | $ UNKNOWN_KEY",
                "getclaimstatus  | 200 | `` | $ UNKNOWN_KEY",
                "getclaimstatus  | 200 | null | $ UNKNOWN_KEY",
                "createclaim     | 401 | {\"error\":\"no\"} | error UNKNOWN_KEY",
                "attachfile      | 200 | true | $ OTHER_TYPE",
                "attachfile      | 200 | {\"other\":1} | other UNKNOWN_KEY",
                "getclaimstatus  | 503 | - | -",
                "getclaimstatus  | 401 | {\"Message\":\"Authorization has been denied for this request.\"} | -",
                "attachfile      | 200 | Code 200 | -"
            })
    void answersOfAnotherFormAreSeenToo(String operation, int status, String text, String expected) {
        List<Sighting> news = Drift.news(operation, new HttpAnswer(status, text == null ? "" : text, null));

        if (expected == null) {
            assertThat(news).isEmpty();
        } else {
            assertThat(news).extracting(one -> one.path() + " " + one.kind()).contains(expected);
            assertThat(news).extracting(Sighting::call).containsOnly(operation);
        }
    }

    /** What each call answers goes through the same place. */
    @Test
    void theAnswersOfAllCallsAreLookedAt() {
        String strange = "{\"ResponseStatus\":\"S\",\"IsValid\":true,\"new\":1,\"ResponseData\":null}";
        for (int call = 0; call < 16; call++) {
            service.answers(200, strange);
        }
        Told.of(body::referenceData);
        Told.of(() -> body.onlineEligibility()
                .orElseThrow()
                .calculate(
                        Repairs.aRepair().target(), EuroAmount.ofEuros(119), LocalDate.of(2026, 7, 15), "CAS", "E7"));
        Told.of(() -> requests().createRequest(Repairs.aRepair().content()));
        Told.of(() -> requests().updateRequest("1", Repairs.aRepair().content()));
        Told.of(() -> requests().readRequest("1"));
        Told.of(() -> body.createClaim(Repairs.aRepair().content()));
        Told.of(() ->
                body.corrections().orElseThrow().correct("1", Repairs.aRepair().content()));
        Told.of(() -> body.attach("1", Documents.example(DocumentKind.NAMEPLATE, "plaque.png")));
        Told.of(() -> body.submit("1"));

        assertThat(seen)
                .filteredOn(news -> news.path().equals("new"))
                .extracting(Sighting::call)
                .contains(
                        "getrepairsitesbyats",
                        "calculateecosupport",
                        "createsupportrequest",
                        "updatesupportrequest",
                        "getsupportrequestStatus",
                        "createclaim",
                        "updateclaim",
                        "attachfile",
                        "submitclaim",
                        "getclaimstatus");
    }

    private SupportRequests requests() {
        return body.supportRequests().orElseThrow();
    }

    @Test
    void answersThatAreTriedAgainAreLookedAtToo() {
        service.answers(503, "{\"Trace\":1,\"Message\":\"x\"}").answersSample("getclaimstatus-accepted");

        body.read("730815");

        assertThat(seen).extracting(Sighting::path).contains("Trace");
    }

    @Test
    void nothingPersonalAndNoSecretIsInWhatIsSeen() {
        service.answers(
                        200,
                        "{\"Delaunoy.Marie@example.org\":1,\"tel0639981001\":1,\"ResponseStatus\":\"Delaunoy Marie\","
                                + "\"IsValid\":\"" + Service.KEY
                                + "\",\"ResponseData\":{\"ClaimId\":\"490154203237518\","
                                + "\"LastStatus\":\"appeler Delaunoy au 06 39 98 10 01\","
                                + "\"Comment\":[\"Delaunoy\"],\"Serial\":\"490154203237518\","
                                + "\"ValidationErrors\":[{\"MessageType\":\"Delaunoy\",\"Field\":{\"Marie\":1}}]}}")
                .answers(404, "<html>Delaunoy 0639981001 " + Service.KEY + "</html>");
        Told.of(() -> body.read("730815"));
        Told.of(() -> body.submit("730815"));

        assertThat(seen)
                .hasSizeGreaterThan(8)
                .contains(new Sighting(
                        OrganisationId.ECOLOGIC, "submitclaim", "HTTP 404", Sighting.Kind.NO_JSON, "page"));
        assertThat(seen.toString())
                .doesNotContain(
                        "Delaunoy", "0639981001", "06 39 98 10 01", "490154203237518", Service.KEY, "example.org");
    }

    @Test
    void aListenerThatFailsBreaksNothingAndIsLoggedWithoutValues() {
        DriftListener broken = sightings -> {
            throw new IllegalStateException("Delaunoy " + sightings);
        };
        Logger logger = (Logger) LoggerFactory.getLogger(Drift.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        service.answersSample("getclaimstatus-unknown-label");
        try (EcologicFundingBody connection =
                service.connection().driftListener(broken).build()) {
            assertThat(Told.of(() -> connection.read("730815"))).startsWith("730815 UNRECOGNISED");
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list).hasSize(1);
        ILoggingEvent line = lines.list.get(0);
        assertThat(line.getLevel()).isEqualTo(Level.WARN);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage())
                .contains("getclaimstatus", "IllegalStateException")
                .doesNotContain("Delaunoy", "LastStatus");
    }

    @Test
    void anAnswerWithNothingNewIsNotToldOf() {
        service.answersSample("getclaimstatus-incomplete");

        body.read("730815");

        assertThat(seen).isEmpty();
    }
}
