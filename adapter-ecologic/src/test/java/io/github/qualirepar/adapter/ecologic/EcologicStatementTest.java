package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement as CSV, to the letter of rules section 11.1 and in the shapes that spreadsheets make of it. */
class EcologicStatementTest {
    private static final String HEAD =
            "Date de paiement;Code paiement;Numero de dossier;Numero de dossier interne;Numero de facture;Montant du soutien;\n";
    private static final String CODE = "4400001234-20260701";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String TWO_ROWS = HEAD
            + "01/07/2026;" + CODE + ";700101;SAV-1;F-1;25,0000;\n"
            + "01/07/2026;" + CODE + ";700102;;F-2;50,0000;\n";
    private static final RemotePayment TWO = new RemotePayment(
            CODE,
            DAY,
            EuroAmount.ofEuros(75),
            null,
            List.of(line(2, "700101", "SAV-1", "F-1", 25), line(3, "700102", null, "F-2", 50)));

    private final StatementFormat format = EcologicFundingBody.statements();

    private static RemotePayment.Line line(
            int row, @Nullable String claim, @Nullable String file, @Nullable String invoice, int euros) {
        return new RemotePayment.Line(row, claim, null, file, invoice, EuroAmount.ofEuros(euros));
    }

    private void assertReadsTwo(String text) {
        assertThat(format.recognises(text)).isTrue();
        StatementFormat.Reading reading = format.read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.payments()).containsExactly(TWO);
    }

    /** Code, line and the reason or name in it. */
    private static List<String> told(StatementFormat.Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.parameters().get("row") + detail(problem))
                .toList();
    }

    private static String detail(Finding problem) {
        for (String name : List.of("reason", "missing", "column")) {
            if (problem.parameters().containsKey(name)) {
                return " " + problem.parameters().get(name);
            }
        }
        return "";
    }

    @Test
    void theStatementIsReadWhole() {
        assertReadsTwo(TWO_ROWS);
    }

    @Test
    void shapesOfSpreadsheetsAreRead() {
        assertReadsTwo("\uFEFF" + TWO_ROWS);
        assertReadsTwo(TWO_ROWS.replace("\n", "\r\n"));
        assertReadsTwo(TWO_ROWS.replace(";\n", "\n"));
        assertReadsTwo(TWO_ROWS.replaceAll("[^;\n]+", "\"$0\""));
        assertReadsTwo(TWO_ROWS.replace("Numero", "NUMÉRO").replace("Code paiement", " code PAIEMENT "));
        assertReadsTwo(TWO_ROWS.replace("25,0000", " 25.00 €"));
    }

    @Test
    void tabsAndLinesAboveTheHeadingAreRead() {
        assertReadsTwo(TWO_ROWS.replace(';', '\t'));
        String titled = "Bordereau du 01/07/2026\n\n" + TWO_ROWS;
        assertThat(format.recognises(titled)).isTrue();
        assertThat(format.read(titled).problems()).isEmpty();
        assertThat(format.read(titled).payments().get(0).amount()).isEqualTo(TWO.amount());
    }

    @Test
    void commasBetweenColumnsAreOneProblem() {
        String commas = TWO_ROWS.replace(';', ',');
        assertThat(format.recognises(commas)).isTrue();
        assertThat(told(format.read(commas))).containsExactly("PAYMENT_FILE_MALFORMED 1 STATEMENT_COMMAS");
        assertThat(format.read(commas).payments()).isEmpty();
    }

    @Test
    void columnsStandInAnyOrder() {
        assertReadsTwo(
                "Montant du soutien;Numero de facture;Autre;Numero de dossier;Code paiement;Numero de dossier interne;Date de paiement\n"
                        + "25,0000;F-1;x;700101;" + CODE + ";SAV-1;01/07/2026\n"
                        + "50,0000;F-2;y;700102;" + CODE + ";;01/07/2026\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 234,5000|1234.50", "1\u00A0234,50|1234.50", "12\u202F345,0000|12345.00", "0,0000|0.00", "7|7.00"
            })
    void amountsAreReadExactly(String text, String amount) {
        StatementFormat.Reading reading = format.read(TWO_ROWS.replace("25,0000", text));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.payments().get(0).lines().get(0).amount()).isEqualTo(EuroAmount.parse(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25,0050", "25,001", "-25,0000", "25 00,0000", "1.234,50", "vingt", "25,0000 USD", "9999999999"})
    void anAmountThatIsNoneIsToldAndTheSumIsNotKnown(String text) {
        StatementFormat.Reading reading = format.read(TWO_ROWS.replace("25,0000", text));
        assertThat(told(reading)).containsExactly("PAYMENT_AMOUNT_UNREADABLE 2");
        assertThat(reading.problems().get(0).personal()).containsEntry("value", text);
        RemotePayment payment = reading.payments().get(0);
        assertThat(payment.amount()).isNull();
        assertThat(payment.lines()).isEqualTo(TWO.lines().subList(1, 2));
    }

    @Test
    void severalCodesAreSeveralTransfers() {
        String other = TWO_ROWS + "15/07/2026;99-X;700103;;;60,0000;\n";
        StatementFormat.Reading reading = format.read(other);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.payments())
                .containsExactly(
                        TWO,
                        new RemotePayment(
                                "99-X",
                                LocalDate.of(2026, 7, 15),
                                EuroAmount.ofEuros(60),
                                null,
                                List.of(line(4, "700103", null, null, 60))));
    }

    @Test
    void oneCodeWithTwoDatesIsTold() {
        StatementFormat.Reading reading =
                format.read(TWO_ROWS.replace("01/07/2026;" + CODE + ";700102", "02/07/2026;" + CODE + ";700102"));
        assertThat(told(reading)).containsExactly("PAYMENT_FILE_MALFORMED 3 STATEMENT_DATES_DIFFER");
        assertThat(reading.payments()).containsExactly(TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/06/2026", "2026-07-01", "1/7/26", "demain"})
    void aDateThatIsNoneIsToldAndAnotherRowHasIt(String text) {
        StatementFormat.Reading reading = format.read(TWO_ROWS.replaceFirst("01/07/2026", text));
        assertThat(told(reading)).containsExactly("PAYMENT_DATE_UNREADABLE 2");
        assertThat(reading.payments()).containsExactly(TWO);
    }

    @ParameterizedTest
    @CsvSource({
        "';700101;SAV-1;F-1;', ';;;;', Numero de dossier",
        "';25,0000;', ';;', Montant du soutien",
        "01/07/2026;4400001234-20260701;700101, ;4400001234-20260701;700101, Date de paiement",
        "4400001234-20260701;700101, ;700101, Code paiement"
    })
    void aValueThatIsMissingIsNamed(String from, String to, String column) {
        assertThat(told(format.read(TWO_ROWS.replace(from, to)))).containsExactly("PAYMENT_VALUE_MISSING 2 " + column);
    }

    @Test
    void aRowWithoutACodeMakesEverySumUncertain() {
        RemotePayment payment = format.read(TWO_ROWS.replace(CODE + ";700101", ";700101"))
                .payments()
                .get(0);
        assertThat(payment.amount()).isNull();
        assertThat(payment.lines()).hasSize(1);
    }

    @Test
    void aRowIsNamedByAnyOfItsNumbers() {
        StatementFormat.Reading reading = format.read(TWO_ROWS.replace(";700101;SAV-1;F-1;", ";;;F-1;"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.payments().get(0).lines()).contains(line(2, null, null, "F-1", 25));
    }

    @Test
    void columnsThatAreMissingAreNamedWithWhatStandsThere() {
        StatementFormat.Reading reading = format.read(TWO_ROWS.replace("Montant du soutien", "Montant"));
        assertThat(told(reading)).containsExactly("PAYMENT_COLUMN_MISSING 1 Montant du soutien");
        assertThat(reading.problems().get(0).personal()).containsEntry("found", "Montant");
        assertThat(reading.payments()).isEmpty();
    }

    @Test
    void aColumnThatMayBeEmptyMayBeMissing() {
        StatementFormat.Reading reading = format.read(TWO_ROWS.replace("Numero de dossier interne", "Interne"));
        assertThat(told(reading)).containsExactly("PAYMENT_COLUMN_MISSING 1 Numero de dossier interne");
        assertThat(reading.payments().get(0).amount()).isEqualTo(EuroAmount.ofEuros(75));
    }

    @Test
    void brokenRowsAreTold() {
        assertThat(told(format.read(TWO_ROWS.replace("F-1", "\"F-1"))))
                .containsExactly("PAYMENT_FILE_MALFORMED 2 STATEMENT_QUOTE_OPEN");
        assertThat(told(format.read(TWO_ROWS.replace(";50,0000;", ""))))
                .containsExactly(
                        "PAYMENT_FILE_MALFORMED 3 STATEMENT_ROW_SHORT", "PAYMENT_VALUE_MISSING 3 Montant du soutien");
        assertThat(told(format.read(TWO_ROWS.replace("Numero de facture", "Code paiement"))))
                .contains("PAYMENT_FILE_MALFORMED 1 STATEMENT_COLUMN_TWICE");
    }

    @Test
    void anEmptyFileAndAHeadingAlone() {
        assertThat(format.read(" \n").problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_FILE_EMPTY);
        assertThat(format.read(HEAD).payments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101;102;103", "{\"Items\":[]}", "Date;Montant\n1;2", "Numero de dossier\n1"})
    void otherFilesAreNotRecognised(String text) {
        assertThat(format.recognises(text)).isFalse();
    }

    @Test
    void whatStandsInARowIsShownOnDemandOnly() {
        Finding problem = format.read(TWO_ROWS.replace("25,0000", "Jeanne Martin"))
                .problems()
                .get(0);
        assertThat(problem.toString()).doesNotContain("Jeanne");
        assertThat(Objects.requireNonNull(problem.parameters())).doesNotContainValue("Jeanne Martin");
    }
}
