package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.application.bank.FileText;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list as a person pastes it: its numbers, and of which transfer they are (PAY-06). */
class PastedListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final PastedList.Given GIVEN = new PastedList.Given(DAY, EuroAmount.parse("123.45"), null);

    private static StatementFormat.Reading read(String text) {
        return PastedList.read(text, PastedList.Given.NOTHING);
    }

    private static List<String> sentences(StatementFormat.Reading reading) {
        return reading.problems().stream()
                .map(FindingTexts.of(Locale.ENGLISH)::sentence)
                .toList();
    }

    private static RemotePayment one(StatementFormat.Reading reading) {
        assertThat(sentences(reading)).isEmpty();
        assertThat(reading.payments()).hasSize(1);
        return reading.payments().get(0);
    }

    private static List<String> numbers(RemotePayment payment) {
        return payment.lines().stream()
                .map(line -> line.row() + ":" + line.claimId())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"101,102,103", "101;102;103", "101 102\t103", " 101 , 102 ;;103; ", "101\u00A0102\u202F103"})
    void numbersStandBetweenAnySeparators(String text) {
        RemotePayment payment = one(PastedList.read(text, GIVEN));
        assertThat(numbers(payment)).containsExactly("1:101", "1:102", "1:103");
        assertThat(payment.lines()).allMatch(line -> line.amount() == null);
        assertThat(payment.amount()).isEqualTo(EuroAmount.parse("123.45"));
        assertThat(payment.reference()).isEqualTo("LISTE-20260701-123.45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101,102", "10,20,30", "101.102"})
    void numbersWithACommaBetweenThemAreNoAmount(String text) {
        assertThat(read(text).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_VALUE_MISSING, FindingCode.PAYMENT_VALUE_MISSING);
    }

    @Test
    void numbersKeepTheirLine() {
        assertThat(numbers(one(read("\n01/07/2026 50,00\r\n101\r\n\r\n102, 103\n"))))
                .containsExactly("3:101", "5:102", "5:103");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/07/2026 123,45 € | 2026-07-01 | 123.45 | LISTE-20260701-123.45",
                "2026-07-01;123.45;44000-1 | 2026-07-01 | 123.45 | 44000-1",
                "Date : 01/07/2026 - Total : 1 234,50 EUR - Réf. VIR-7 | 2026-07-01 | 1234.50 | VIR-7",
                "VIR-7 1 234 € du 01/07/2026 | 2026-07-01 | 1234.00 | VIR-7",
                "123,4500€ 01/07/2026 | 2026-07-01 | 123.45 | LISTE-20260701-123.45",
                "4400001234-20260701 01/07/2026 25.00 | 2026-07-01 | 25.00 | 4400001234-20260701"
            })
    void theFirstLineMayTellOfTheTransfer(String head, LocalDate date, String total, String reference) {
        RemotePayment payment = one(read(head + "\n101"));
        assertThat(payment.date()).isEqualTo(date);
        assertThat(payment.amount()).isEqualTo(EuroAmount.parse(total));
        assertThat(payment.reference()).isEqualTo(reference);
        assertThat(numbers(payment)).containsExactly("2:101");
    }

    @Test
    void whatTheCallerGivesWins() {
        RemotePayment payment = one(
                PastedList.read("01/06/2026 50,00 AAA\n101", new PastedList.Given(DAY, EuroAmount.ofEuros(60), "BBB")));
        assertThat(payment.date()).isEqualTo(DAY);
        assertThat(payment.amount()).isEqualTo(EuroAmount.ofEuros(60));
        assertThat(payment.reference()).isEqualTo("BBB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101,102 | Line 1: the date of the transfer is missing. + Line 1: the total of the transfer is missing.",
                "01/07/2026 # 101 | Line 1: the total of the transfer is missing.",
                "50,00 # 101 | Line 1: the date of the transfer is missing.",
                "01/07/2026 50,00 | Line 1: the list of claim numbers is missing.",
                "31/06/2026 50,00 # 101 | Line 1: \"31/06/2026\" is no date. + Line 1: the date of the transfer is missing.",
                "01/07/2026 50,005 # 101 | Line 1: \"50,005\" is no amount in euros and whole cents. + Line 1: the total of the transfer is missing.",
                "01/07/2026 0,00 # 101 | Line 1: \"0,00\" is no amount in euros and whole cents. + Line 1: the total of the transfer is missing.",
                "01/07/2026 -5,00 # 101 | Line 1: \"-5,00\" is no amount in euros and whole cents. + Line 1: the total of the transfer is missing."
            })
    void whatIsMissingIsNamedAndNoTransferIsMade(String text, String expected) {
        StatementFormat.Reading reading = read(text.replace(" # ", "\n"));
        assertThat(reading.payments()).isEmpty();
        assertThat(String.join(" + ", sentences(reading))).isEqualTo(expected);
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(read(" \n;\n").problems()).extracting(Finding::code).containsExactly(FindingCode.PAYMENT_FILE_EMPTY);
    }

    @Test
    void whatIsNoNumberIsToldWithItsLineAndTheRestIsRead() {
        StatementFormat.Reading reading = PastedList.read("101\n<b>\n103", GIVEN);
        assertThat(numbers(reading.payments().get(0))).containsExactly("1:101", "3:103");
        assertThat(sentences(reading))
                .containsExactly("Line 2 cannot be read: it holds something that is no claim number.");
        assertThat(reading.problems().get(0).parameters()).doesNotContainValue("<b>");
    }

    @Test
    void aLineIsToldOnceHoweverMuchInItIsNoNumber() {
        assertThat(sentences(PastedList.read("<a> <b> <c>\n101\nDate de", GIVEN)))
                .containsExactly(
                        "Line 1 cannot be read: it holds something that is no claim number.",
                        "Line 3 cannot be read: it holds something that is no claim number.");
    }

    @Test
    void severalReferencesAreNone() {
        StatementFormat.Reading reading = read("01/07/2026 50,00 AAA BBB\n101");
        assertThat(reading.payments()).extracting(RemotePayment::reference).containsExactly("LISTE-20260701-50.00");
        assertThat(sentences(reading))
                .containsExactly("Line 1 cannot be read: beside date and total there is more than one reference.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
    void theEuroSignIsReadHoweverItIsWritten(String charset) {
        String text = "01/07/2026 123,45 € 4400001234-20260701\n101";
        RemotePayment payment = one(read(FileText.decode(text.getBytes(Charset.forName(charset)))));
        assertThat(payment.amount()).isEqualTo(EuroAmount.parse("123.45"));
        assertThat(payment.reference()).isEqualTo("4400001234-20260701");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0080", "*", "$"})
    void whatIsNoReferenceIsNotTakenForOne(String word) {
        StatementFormat.Reading reading = read("01/07/2026 50,00 " + word + "\n101");
        assertThat(sentences(reading))
                .containsExactly(
                        "Line 1 cannot be read: beside date and total it holds something that is no reference.");
    }
}
