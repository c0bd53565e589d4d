package io.github.qualirepar.sandbox.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.support.Transfer;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PaymentDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 21);

    private final HttpClient http = HttpClient.newHttpClient();
    private Sandbox sandbox = start();

    private static Sandbox start() {
        return Sandbox.builder()
                .clock(Clock.fixed(Instant.parse("2026-07-20T08:00:00Z"), ZoneOffset.UTC))
                .dataset(Dataset.SAMPLES)
                .start();
    }

    @BeforeEach
    void bothOrganisationsHaveAcceptedAClaim() {
        sandbox.ecosystem().seed("0003-approved", "0002-submitted");
        sandbox.ecologic().seed("730815-accepted");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void whatIsAcceptedIsPaidAndNothingElse() {
        PaymentDay day = sandbox.payAccepted(DAY);

        assertThat(day.transfers()).extracting(Transfer::payer).containsExactly("ECOSYSTEM", "ECOLOGIC");
        assertThat(sandbox.ecosystem().claims())
                .extracting(claim -> claim.status())
                .containsExactlyInAnyOrder("Remboursement effectué", "Envoyé, en cours vérification");
        assertThat(sandbox.ecologic().claim(730815).status()).isEqualTo("Clôturée");
        assertThat(sandbox.payAccepted(DAY.plusDays(1)).transfers()).isEmpty();
    }

    @Test
    void noMoreClaimsArePaidThanAskedFor() {
        sandbox.ecosystem().accept("8000000102");

        assertThat(sandbox.payAccepted(DAY, 1).transfers())
                .allSatisfy(transfer -> assertThat(transfer.claims()).hasSize(1));
        assertThat(sandbox.payAccepted(DAY.plusDays(1), 1).transfers()).hasSize(1);
    }

    @Test
    void ecosystemsAnswerIsTheOneOfItsCallForThatDay() {
        PaymentDay day = sandbox.payAccepted(DAY);
        JsonNode answer = json(day.text(PaymentDay.ECOSYSTEM_PAYMENTS));

        assertThat(answer.path("Count").asInt()).isEqualTo(1);
        assertThat(answer.at("/Items/0/PaymentReference").asText()).isEqualTo("VIR-SB-20260721-01");
        assertThat(answer.at("/Items/0/PaymentDate").asText()).isEqualTo("2026-07-21");
        assertThat(answer.at("/Items/0/Claims")).hasSize(1);
    }

    @Test
    void ecologicsStatementHasTheColumnsOfItsKind() {
        String statement = sandbox.payAccepted(DAY).text(PaymentDay.ECOLOGIC_STATEMENT);

        assertThat(statement)
                .isEqualTo("Date de paiement;Code paiement;Numero de dossier;Numero de dossier interne;"
                        + "Numero de facture;Montant du soutien;\r\n"
                        + "21/07/2026;4400000001-20260721;730815;REP-2026-0815;FAC-2026-0815;25,0000;\r\n");
    }

    @Test
    void theBanksFrenchFileHasLinesOf120CharactersThatAddUp() {
        PaymentDay day = sandbox.payAccepted(DAY);
        List<String> lines = day.text(PaymentDay.CFONB_120).lines().toList();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(120));
        BigDecimal moved = lines.stream()
                .filter(line -> line.startsWith("04"))
                .map(PaymentDayTest::overPunched)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(overPunched(lines.get(0)).add(moved)).isEqualByComparingTo(overPunched(lines.get(lines.size() - 1)));
        assertThat(lines).filteredOn(line -> line.startsWith("04")).hasSize(4);
        for (Transfer transfer : day.transfers()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("05") && line.contains(transfer.reference()))
                    .hasSize(2);
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("04") && line.contains(transfer.payer()))
                    .singleElement()
                    .satisfies(line -> assertThat(overPunched(line)).isEqualByComparingTo(transfer.amount()));
        }
    }

    /** Columns 91 to 104 of a line. */
    private static BigDecimal overPunched(String line) {
        String digits = line.substring(90, 103);
        int credit = "{ABCDEFGHI".indexOf(line.charAt(103));
        int debit = "}JKLMNOPQR".indexOf(line.charAt(103));
        BigDecimal cents = new BigDecimal(digits + Math.max(credit, debit));
        return (credit < 0 ? cents.negate() : cents).movePointLeft(2);
    }

    @Test
    void theBanksEuropeanFileHoldsTheSameMovements() throws Exception {
        PaymentDay day = sandbox.payAccepted(DAY);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(day.text(PaymentDay.CAMT_053).getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("Ntry").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("EndToEndId").item(1).getTextContent())
                .isEqualTo(day.transfers().get(0).reference());
        assertThat(document.getElementsByTagName("Nm").item(2).getTextContent()).isEqualTo("ECOLOGIC");
    }

    @Test
    void aDayIsRunOnce() {
        sandbox.payAccepted(DAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.payAccepted(DAY))
                .withMessageContaining("2026-07-21");
    }

    @Test
    void aDayOnWhichNothingIsDueHasABankFileOnly() {
        sandbox.payAccepted(DAY);

        assertThat(sandbox.payAccepted(DAY.plusDays(1)).files())
                .containsOnlyKeys(PaymentDay.ECOSYSTEM_PAYMENTS, PaymentDay.CFONB_120, PaymentDay.CAMT_053);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.payAccepted(DAY.plusDays(2)).text(PaymentDay.ECOLOGIC_STATEMENT));
    }

    @Test
    void theControlRouteRunsADayAndGivesItsFiles() throws Exception {
        HttpResponse<String> run = send("POST", "", "{\"date\":\"2026-07-21\",\"atMost\":5}");

        JsonNode day = json(run.body());
        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(day.path("transfers")).hasSize(2);
        assertThat(day.at("/transfers/1/reference").asText()).isEqualTo("4400000001-20260721");
        assertThat(day.at("/files/ecologic-statement/name").asText()).matches("260721\\d+\\.csv");
        String cfonb = day.at("/files/cfonb120/text").asText();
        assertThat(send("GET", "/2026-07-21/cfonb120", "").body()).isEqualTo(cfonb);
        assertThat(send("GET", "/2026-07-21/ecologic-statement", "").body()).startsWith("Date de paiement;");
        assertThat(send("DELETE", "", "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/2026-07-21/cfonb120", "").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutADateTheDayIsTheSandboxsOwn() throws Exception {
        assertThat(json(send("POST", "", "").body()).path("date").asText()).isEqualTo("2026-07-20");
    }

    @Test
    void wrongOrdersAreAnsweredWithTheirReason() throws Exception {
        assertThat(send("POST", "", "{\"date\":\"21/07/2026\"}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "[]").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "{\"dat\":\"2026-07-21\"}").body()).contains("dat", "atMost");
        assertThat(send("POST", "", "{\"atMost\":\"3\"}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "{\"atMost\":0}").statusCode()).isEqualTo(400);
        send("POST", "", "{\"date\":\"2026-07-21\"}");
        assertThat(send("POST", "", "{\"date\":\"2026-07-21\"}").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/2026-07-21/pdf", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/2026-07-22/cfonb120", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "", "").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + PaymentDays.PREFIX + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(String text) {
        return Objects.requireNonNull(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    }
}
