package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What the contract knows is no drift, everything else is, and nothing personal is in what is told of it. */
class DriftTest {

    private final List<Sighting> seen = new ArrayList<>();
    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body =
            service.builder().driftListener(seen::addAll).build();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    /** All that is parsed: what only an answer shows (kind ANSWER) is known as well. */
    static List<Samples.Exchange> answered() {
        return Samples.exchanges().stream()
                .filter(exchange -> !exchange.play().equals("NOT_BUILT"))
                .toList();
    }

    /** The calls by the names they have in the shape. */
    private static String operation(Samples.Exchange exchange) {
        String path = exchange.path();
        if (exchange.method().equals("PUT")) {
            return "put file";
        }
        if (exchange.method().equals("DELETE")) {
            return "delete claim";
        }
        if (path.equals("/reimbursement-claims")) {
            return "claims";
        }
        if (path.startsWith("/reimbursement-claims/")) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            return List.of("new_claim", "upload-file", "confirm-claim").contains(last) ? last : "claim";
        }
        return path.equals("/Login") ? "login" : path.substring(1);
    }

    private static List<Sighting> news(String operation, int status, String text) {
        Tree tree = Tree.parse(text).orElse(null);
        ServiceError error = ServiceError.of(status, text, tree).orElse(null);
        return Drift.news(new Reply(operation, status, text, tree, error, null, null));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void aSampleAnswerIsNoDrift(Samples.Exchange exchange) {
        assertThat(news(operation(exchange), exchange.status(), exchange.answer()))
                .isEmpty();
    }

    /** Changes one thing in a sample and tells what is seen of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a key that nobody has described
            login         | login.response.200.json             | "isIntermediary"      | "RefreshToken": "x", "isIntermediary" | RefreshToken UNKNOWN_KEY
            partners      | partners.response.200.json          | "RepairPlaces"        | "HomeRepair": true, "RepairPlaces"    | Items[].HomeRepair UNKNOWN_KEY
            catalog       | catalog.response.200.full.json      | "PiecAuthorized"      | "PhotoRequired": true, "PiecAuthorized" | results[].PhotoRequired UNKNOWN_KEY
            new_claim     | new_claim.response.200.json         | "RepairDate"          | "Warning": "x", "RepairDate"          | Warning UNKNOWN_KEY
            upload-file   | upload-file.response.200.json       | "url"                 | "fileLocation": "x", "url"            | fileLocation UNKNOWN_KEY
            claims        | claims.response.200.json            | "Count"               | "NextToken": "x", "Count"             | NextToken UNKNOWN_KEY
            claim         | claim.response.200.paid.json        | "Bill"                | "PaymentReference": "x", "Bill"       | Items[].PaymentReference UNKNOWN_KEY
            claim         | claim.response.200.root-object.json | "Bill"                | "PaymentReference": "x", "Bill"       | $[].PaymentReference UNKNOWN_KEY
            payments      | payments.response.200.json          | "PaymentDate"         | "Iban": "x", "PaymentDate"            | Items[].Iban UNKNOWN_KEY
            # another case, which the adapter puts up with
            claim         | claim.response.200.paid.json        | "ProductId"           | "ProductID"                           | Items[].Product.ProductID UNKNOWN_KEY
            # another type
            login         | login.response.200.json             | false                 | "false"                               | isIntermediary OTHER_TYPE
            catalog       | catalog.response.200.full.json      | "25.00"               | 25.00                                 | results[].Amounts[].Amount OTHER_TYPE
            catalog       | catalog.response.200.light.json     | 6,                    | "6",                                  | total OTHER_TYPE
            claim         | claim.response.200.paid.json        | "8000000104"          | 8000000104                            | Items[].SapServiceOrder OTHER_TYPE
            # a word outside of its list
            claim         | claim.response.200.paid.json        | Remboursement effectué | Remboursement partiel                | Items[].RequestStatus UNKNOWN_WORD
            claims        | claims.response.200.json            | Annulé                | Suspendu                              | Items[].RequestStatus UNKNOWN_WORD
            claim         | claim.response.200.rejected.json    | 08 :                  | 16 :                                  | Items[].RejectReason UNKNOWN_WORD
            claim         | claim.response.200.anonymized.json  | Anonymized            | Anonymisé                             | Items[].Customer UNKNOWN_WORD
            # what every answer has
            login         | login.response.200.json             | "IdToken"             | "AccessToken"                         | IdToken MISSING_KEY; AccessToken UNKNOWN_KEY
            confirm-claim | confirm-claim.response.200.json     | "8000000102"          | null                                  | SapServiceOrder OTHER_TYPE
            """)
    void whatIsNewIsSeen(String operation, String sample, String from, String to, String expected) {
        String text = Samples.text(sample);
        assertThat(text).contains(from);
        assertThat(told(news(operation, 200, text.replace(from, to)))).isEqualTo(expected);
    }

    private static String told(List<Sighting> news) {
        return String.join(
                "; ",
                news.stream()
                        .map(one -> one.path() + " " + one.kind())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            new_claim    | 400 | {"error":{"code":400,"status":"NOUVEAU_CODE","message":"x"}}     | error.status UNKNOWN_WORD
            upload-file  | 400 | {"error":{"code":400,"status":"PIEC_NOT_AUTHORIZED"}}             | error.status UNKNOWN_WORD
            new_claim    | 400 | {"error":"400 : PIEC_NOT_AUTHORIZED"}                             | error OTHER_TYPE
            new_claim    | 400 | {"error":{"code":"400","status":"PIEC_NOT_AUTHORIZED","details":[]}} | error.code OTHER_TYPE; error.details UNKNOWN_KEY
            new_claim    | 422 | {"error":{"code":422,"status":"PIEC_NOT_AUTHORIZED"}}             | HTTP 422 UNKNOWN_WORD
            catalog      | 400 | {"error":{"code":400,"status":"ERREUR_DE_PAYLOAD"}}               | HTTP 400 UNKNOWN_WORD; error UNKNOWN_KEY
            claims       | 429 | {"message":"Too Many Requests","reason":"x"}                      | reason UNKNOWN_KEY
            delete claim | 200 | {"RequestStatus":"ARCHIVED"}                                      | HTTP 200 UNKNOWN_WORD; RequestStatus UNKNOWN_KEY
            put file     | 201 | <Error/>                                                          | HTTP 201 UNKNOWN_WORD
            """)
    void aNewRefusalIsSeen(String operation, int status, String answer, String expected) {
        assertThat(told(news(operation, status, answer))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            claims    | 502 | <html><body>Bad Gateway</body></html>
            claims    | 502 | {"message":"Bad Gateway","trace":"x"}
            new_claim | 413 | Request Entity Too Large
            catalog   | 200 | <!DOCTYPE html><title>Maintenance</title>
            login     | 503 | upstream connect error
            """)
    void anAnswerOfSomethingInBetweenIsNoDrift(String operation, int status, String answer) {
        assertThat(news(operation, status, answer)).isEmpty();
    }

    @Test
    void anAnswerInWordsThatSaysYesIsDriftAllTheSame() {
        assertThat(told(news("partners", 200, "done"))).isEqualTo("$ UNKNOWN_KEY");
    }

    @Test
    void aListenerIsToldThatAnswersAreComparedAndOfAPageInBetweenOnlyThatItWasOne() {
        List<OrganisationId> compared = new ArrayList<>();
        DriftListener listener = new DriftListener() {
            @Override
            public void seen(List<Sighting> sightings) {
                seen.addAll(sightings);
            }

            @Override
            public void compared(OrganisationId organisation) {
                compared.add(organisation);
            }
        };
        try (EcosystemFundingBody connection =
                service.builder().driftListener(listener).build()) {
            service.answerLogin(502, "<html>").answerLogin(502, "<html>").answerLogin(502, "<html>");
            assertThatThrownBy(connection::checkConnection).isInstanceOf(FundingBodyException.class);
            assertThat(compared).isEmpty();

            service.answerLogin(200, "{\"IdToken\":\"t\"}").answer(200, Samples.text("partners.response.200.json"));
            connection.checkConnection();
        }
        assertThat(compared).isNotEmpty().containsOnly(OrganisationId.ECOSYSTEM);
        assertThat(seen)
                .isNotEmpty()
                .containsOnly(
                        new Sighting(OrganisationId.ECOSYSTEM, "login", "HTTP 502", Sighting.Kind.NO_JSON, "page"));
    }

    @Test
    void everyCallOfTheConnectionIsCompared() {
        service.answerLogin(200, "{\"IdToken\":\"t\",\"new\":1}");
        List<Consumer<EcosystemFundingBody>> calls = List.of(
                EcosystemFundingBody::checkConnection,
                EcosystemFundingBody::referenceData,
                connection -> connection.createClaim(Repairs.aRepair().content()),
                connection -> connection.attach("a-claim", Play.document("upload-file-invoice")),
                connection -> connection.submit("a-claim"),
                connection -> connection.read("a-claim"),
                connection -> connection.withdrawals().orElseThrow().withdraw("a-claim"),
                connection -> connection
                        .draftSearch()
                        .orElseThrow()
                        .findDrafts(Repairs.aRepair().content(), Play.LONG_AGO),
                connection -> connection
                        .paymentFeed()
                        .orElseThrow()
                        .payments(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)));
        service.answer(
                299,
                "{\"Items\":[],\"results\":[],\"total\":0,\"ReimbursementClaimID\":\"x\",\"new\":1,\"RequestStatus\":\"x\","
                        + "\"url\":\"" + service.url() + "/place\",\"SapServiceOrder\":null}");
        for (Consumer<EcosystemFundingBody> call : calls) {
            try {
                call.accept(body);
            } catch (FundingBodyException e) {
                assertThat(e).isNotNull();
            }
        }
        assertThat(seen.stream().map(Sighting::call).distinct())
                .contains(
                        "login",
                        "partners",
                        "catalog",
                        "new_claim",
                        "upload-file",
                        "claim",
                        "delete claim",
                        "claims",
                        "payments",
                        "put file");
        service.answer(
                        200,
                        "{\"Items\":[{\"ReimbursementClaimID\":\"a-claim\",\"RequestStatus\":\"En cours de création\"}]}")
                .answer(200, "{\"SapServiceOrder\":\"1\",\"new\":1}");
        body.submit("a-claim");
        assertThat(seen).extracting(Sighting::call).contains("confirm-claim");
    }

    @Test
    void nothingPersonalAndNoSecretIsInWhatIsSeen() {
        String planted = "{\"IdToken\":\"secret-token-1\",\"Delaunoy.Marie@example.org\":1,\"tel0639981001\":1,"
                + "\"Nouveau\":\"Delaunoy Marie\",\"ExpiresIn\":{\"Delaunoy\":\"06 39 98 10 01\"}}";
        service.answerLogin(200, planted)
                .answer(
                        200,
                        "{\"Items\":[{\"ReimbursementClaimID\":{\"x\":\"Delaunoy\"},\"RequestStatus\":\"Delaunoy Marie\","
                                + "\"Customer\":{\"LastName\":[\"Delaunoy\"],\"Mobile\":\"0639981001\"},"
                                + "\"RejectReason\":\"appeler Delaunoy au 06 39 98 10 01\"}]}");
        body.read("a-claim");
        service.answer(502, "<html>Delaunoy 0639981001 secret-token-1</html>");
        try {
            body.read("a-claim");
        } catch (FundingBodyException e) {
            assertThat(e).isNotNull();
        }
        assertThat(seen).hasSizeGreaterThan(8);
        assertThat(seen.toString())
                .doesNotContain("Delaunoy", "Marie", "0639981001", "06 39 98 10 01", "secret-token-1", "example.org");
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
        service.answer(200, "{\"Items\":[],\"new\":1}");
        try (EcosystemFundingBody connection =
                service.builder().driftListener(broken).build()) {
            connection.checkConnection();
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list).hasSize(1);
        ILoggingEvent line = lines.list.get(0);
        assertThat(line.getLevel()).isEqualTo(Level.WARN);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage())
                .contains("partners", "IllegalStateException")
                .doesNotContain("Delaunoy", "new");
    }

    @Test
    void anAnswerWithNothingNewIsNotToldOf() {
        service.answer(200, Samples.text("partners.response.200.json"));
        body.checkConnection();
        assertThat(seen).isEmpty();
    }
}
