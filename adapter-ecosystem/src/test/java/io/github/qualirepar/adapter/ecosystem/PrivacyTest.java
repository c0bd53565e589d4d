package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.domain.document.DocumentKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing personal and no secret in the log, however much is logged, and none in what is kept of a body. */
class PrivacyTest {

    private final Logger root = (Logger) LoggerFactory.getLogger("io.github.qualirepar");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void logEverything() {
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender(lines);
        root.setLevel(null);
    }

    @Test
    void aWholeLifeLogsNothingPersonalAndNoSecret() {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body = service.connect()) {
            service.answer(200, Samples.text("new_claim.response.200.json"))
                    .answer(200, "{\"url\":\"" + service.url() + "/files/Delaunoy.pdf?X-Signature=secret-signature\"}")
                    .answer(200, "")
                    .answer(200, Samples.text("claim.response.200.submitted.json"))
                    .answer(200, Samples.text("claims.response.200.json"))
                    .answer(500, "EXEMPLE");
            body.createClaim(Repairs.aRepair().content());
            body.attach(
                    "a-claim",
                    Repairs.document(DocumentKind.INVOICE, "Delaunoy.pdf", Samples.document("FAC-2026-0412.pdf")));
            body.read("5d0c3d1e-0002-4a11-8a01-000000000002");
            body.draftSearch().orElseThrow().findDrafts(Repairs.aRepair().content(), Play.LONG_AGO);
        }
        String log = lines.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(log)
                .contains("POST 127.0.0.1/reimbursement-claims/new_claim -> 200 in ")
                .contains("PUT (upload address) -> 200 in ")
                .doesNotContain(
                        "EXEMPLE",
                        "Camille",
                        "example.org",
                        "0100000001",
                        "rue des Exemples",
                        "000000000000018",
                        "F2026-0142",
                        "Delaunoy",
                        "secret-signature",
                        "token-1",
                        "590001",
                        "fictional-password");
    }

    @Test
    void whatIsKeptOfABodyIsMaskedEvenIfItIsCutOff() {
        String cutOff = "{\"Items\":[{\"Customer\":{\"LastName\":\"Delaunoy\",\"FirstName\":\"Mar";
        assertThat(Redaction.startOf(cutOff))
                .contains("\"Items\"")
                .doesNotContain("Delaunoy")
                .doesNotContain("Mar");
    }

    @Test
    void theOrganisationsOwnTokensStayReadable() {
        assertThat(Redaction.startOf("{\"error\":{\"code\":400,\"status\":\"PIECE_JOINTE_MANQUANTE\"}}"))
                .isEqualTo("{\"error\":{\"code\":400,\"status\":\"PIECE_JOINTE_MANQUANTE\"}}");
    }

    @Test
    void personalThingsInFreeTextAreMaskedToo() {
        List<String> planted = List.of(
                "camille@example.org",
                "06 39 98 10 01",
                "+33639981001",
                "350000000000018",
                "eyJhbGciOi1.eyJzdWIi.c2ln12345");
        for (String value : planted) {
            assertThat(Redaction.startOf("an error about " + value + " came up"))
                    .doesNotContain(value)
                    .startsWith("an error about ");
        }
    }

    @Test
    void onlyTheStartOfABodyIsKept() {
        assertThat(Redaction.startOf("a ".repeat(100_000))).hasSize(4000);
        assertThat(Redaction.inWords("a ".repeat(100_000))).hasSize(1000);
        assertThat(Redaction.startOf("  ")).isNull();
    }
}
