package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payments answer that was kept as a file is read like the answer itself (contract section 11). */
class EcosystemStatementTest {
    private static final String SAMPLE = Samples.text("payments.response.200.details.json");

    private final StatementFormat format = EcosystemFundingBody.statements();

    private static List<String> told(StatementFormat.Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.parameters().get("row") + " "
                        + problem.parameters()
                                .getOrDefault("missing", problem.parameters().getOrDefault("reason", "")))
                .toList();
    }

    @Test
    void theSampleIsReadLikeTheAnswerOfTheCall() {
        for (String text : List.of(SAMPLE, "\uFEFF" + SAMPLE, "\r\n " + SAMPLE)) {
            assertThat(format.recognises(text)).isTrue();
            StatementFormat.Reading reading = format.read(text);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.payments())
                    .isEqualTo(PaymentReader.payments(Tree.parse(SAMPLE).orElseThrow()))
                    .hasSize(1);
        }
    }

    @Test
    void aFileThatIsCutNamesTheLineWhereItEnds() {
        String cut = SAMPLE.substring(0, SAMPLE.indexOf("\"Claims\""));
        assertThat(format.recognises(cut)).isTrue();
        int lines = (int) cut.lines().count();
        assertThat(told(format.read(cut))).containsExactly("PAYMENT_FILE_TRUNCATED " + lines + " STATEMENT_JSON_CUT");
        assertThat(format.read(cut).payments()).isEmpty();
    }

    @Test
    void brokenJsonNamesItsLine() {
        String broken = "{\n\"Items\": [\n{\"PaymentReference\" \"X\"}]}";
        assertThat(told(format.read(broken))).containsExactly("PAYMENT_FILE_MALFORMED 3 STATEMENT_JSON_BROKEN");
    }

    @Test
    void aTransferWithoutReferenceIsToldAndTheOthersAreRead() {
        StatementFormat.Reading reading = format.read(
                "[{\"PaymentDate\":\"2026-06-19\",\"Amount\":1},{\"PaymentReference\":\"R-2\",\"Amount\":\"x\"}]");
        assertThat(told(reading))
                .containsExactly(
                        "PAYMENT_VALUE_MISSING 1 PaymentReference",
                        "PAYMENT_VALUE_MISSING 2 PaymentDate",
                        "PAYMENT_VALUE_MISSING 2 Amount");
        assertThat(reading.payments()).extracting(RemotePayment::reference).containsExactly("R-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"Items\":[],\"Count\":0}", "{}", "[]"})
    void anAnswerWithoutATransferIsEmpty(String text) {
        assertThat(format.read(text).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101;102", "Items", "{\"price\":1}", "Date de paiement;Code paiement"})
    void otherFilesAreNotRecognised(String text) {
        assertThat(format.recognises(text)).isFalse();
    }

    @Test
    void valuesThatAreNoContainerAreUnknown() {
        assertThat(format.read("12").problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_FILE_UNKNOWN);
    }
}
