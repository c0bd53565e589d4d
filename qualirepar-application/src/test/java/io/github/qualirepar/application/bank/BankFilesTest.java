package io.github.qualirepar.application.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.payment.BankCredit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came in is read of a bank file, to the cent; what went out, came back or is not booked is not (section 11.2). */
class BankFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 22);

    private static List<String> amounts(BankReading reading) {
        return reading.credits().stream()
                .map(credit -> credit.amount().toString())
                .toList();
    }

    private static List<String> keys(BankReading reading) {
        return reading.credits().stream().map(BankCredit::entry).toList();
    }

    /** The credits without their keys. */
    private static List<List<Object>> content(BankReading reading) {
        return reading.credits().stream()
                .map(credit ->
                        List.<Object>of(credit.row(), credit.date(), credit.amount(), credit.payer(), credit.texts()))
                .toList();
    }

    @Test
    void creditsOfCfonbAreReadWithTheirComplements() throws IOException {
        BankReading reading = BankFile.reading("good.cfo");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.format()).isEqualTo(BankFormat.CFONB_120);
        assertThat(content(reading))
                .containsExactly(
                        List.of(
                                2,
                                DAY,
                                EuroAmount.ofEuros(50),
                                "ECOSYSTEM",
                                List.of(
                                        "VIR SEPA RECU /DE ECOSYSTEM",
                                        "VIR-EX-20260619",
                                        "REGLEMENT VIR-EX-20260619-01",
                                        "NOTPROVIDED")),
                        List.of(
                                8,
                                DAY,
                                EuroAmount.ofEuros(100),
                                "ECOLOGIC FRANCE",
                                List.of("VIR ECOLOGIC", "4400001234-20260701")),
                        List.of(12, DAY, EuroAmount.parse("19.99"), "REPARE CAFE CREME", List.of("VIR CLIENT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", ""})
    void linesOfCfonbEndInAnyWay(String lineEnd) throws IOException {
        String text = BankFile.text("good.cfo").replace("\n", lineEnd);
        BankReading reading = BankFile.readingOf(text);
        assertThat(reading.credits())
                .isEqualTo(BankFile.reading("good.cfo").credits())
                .hasSize(3);
        assertThat(BankFile.readingOf(text + "\u001A")).isEqualTo(reading);
        assertThat(BankFile.readingOf("\uFEFF" + text)).isEqualTo(reading);
        assertThat(BankFile.readingOf(text + "\r\n")).isEqualTo(reading);
    }

    @Test
    void accentsAreReadInBothCharacterSets() throws IOException {
        String text = BankFile.text("good.cfo").replace("REPARE CAFE CREME", "RÉPARE CAFÉ CRÈME");
        BankReading wide = BankFiles.read(text.getBytes(StandardCharsets.UTF_8));
        BankReading narrow = BankFiles.read(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(wide).isEqualTo(narrow);
        assertThat(wide.credits().get(2).payer()).isEqualTo("RÉPARE CAFÉ CRÈME");
    }

    @Test
    void theFrenchSevenBitSetHasLettersForTheBraces() throws IOException {
        String text = BankFile.text("good.cfo").replace('{', 'é').replace('}', 'è');
        assertThat(text).contains("é").contains("è");
        assertThat(BankFiles.read(text.getBytes(StandardCharsets.ISO_8859_1)).credits())
                .isEqualTo(BankFile.reading("good.cfo").credits());
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000{, 2, 0",
        "0000000000012C, 2, 1.23",
        "0000000000012I, 2, 1.29",
        "0000000000012}, 2, -1.20",
        "0000000000012J, 2, -1.21",
        "0000000000012R, 2, -1.29",
        "0000000000012E, 0, 125",
        "0000000001250{, 3, 12.5",
        "9999999999999I, 2, 999999999999.99"
    })
    void theLastDigitOfAnAmountBearsItsSign(String digits, String decimals, String amount) throws IOException {
        String line = BankFile.text("good.cfo").lines().skip(1).findFirst().orElseThrow();
        String changed = line.substring(0, 19) + decimals + line.substring(20, 90) + digits + line.substring(104);
        assertThat(new CfonbRecord(1, changed).amount().orElseThrow()).isEqualByComparingTo(amount);
    }

    @Test
    void severalAccountsStandInOneFileAndEqualMovementsAreTold() throws IOException {
        BankReading reading = BankFile.reading("two-accounts.cfo");
        assertThat(amounts(reading)).containsExactly("50.00", "100.00", "19.99", "1.00", "1.00");
        assertThat(keys(reading)).doesNotHaveDuplicates();
        assertThat(keys(reading).subList(0, 3)).isEqualTo(keys(BankFile.reading("good.cfo")));
        assertThat(keys(reading)).noneMatch(key -> key.contains("123456"));
    }

    @Test
    void creditsOfCamtAreReadAndBatchesSplitWhereTheyAddUp() throws IOException {
        BankReading reading = BankFile.reading("good.camt053.xml");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.format()).isEqualTo(BankFormat.CAMT_053);
        assertThat(content(reading))
                .containsExactly(
                        List.of(
                                1,
                                DAY,
                                EuroAmount.ofEuros(50),
                                "ECOSYSTEM",
                                List.of("VIR-EX-20260619-01", "REGLEMENT & SOLDE", "N1")),
                        List.of(3, DAY, EuroAmount.ofEuros(100), "ECOLOGIC FRANCE", List.of("4400001234-20260701")),
                        List.of(5, DAY, EuroAmount.ofEuros(25), "ECOSYSTEM", List.of("A-1")),
                        List.of(5, DAY, EuroAmount.ofEuros(35), "ECOLOGIC", List.of("A-2")),
                        List.of(6, DAY, EuroAmount.ofEuros(60), "ECOSYSTEM", List.of("B-1", "B-2")));
        assertThat(keys(reading)).doesNotHaveDuplicates();
    }

    @Test
    void olderVersionsOfCamtSayTheSameInOtherPlaces() throws IOException {
        BankReading reading = BankFile.reading("old-version.camt053.xml");
        assertThat(reading.problems()).isEmpty();
        assertThat(content(reading).subList(0, 1))
                .isEqualTo(content(BankFile.reading("good.camt053.xml")).subList(0, 1));
        assertThat(reading.credits()).extracting(BankCredit::date).contains(LocalDate.of(2026, 6, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"})
    void theVersionOfTheNamespaceDoesNotMatter(String version) throws IOException {
        String text = BankFile.text("good.camt053.xml").replace("053.001.08", "053.001." + version);
        assertThat(BankFile.readingOf(text)).isEqualTo(BankFile.reading("good.camt053.xml"));
    }

    @Test
    void aNotificationAndAPrefixAreReadLikeAStatement() throws IOException {
        BankReading notification = BankFile.reading("good.camt054.xml");
        assertThat(notification.format()).isEqualTo(BankFormat.CAMT_054);
        assertThat(amounts(notification)).containsExactly("50.00");
        assertThat(content(BankFile.reading("prefixed.camt053.xml"))).isEqualTo(content(notification));
    }

    @Test
    void camtIsReadInItsOwnCharacterSet() throws IOException {
        String text = BankFile.text("good.camt053.xml").replace("REGLEMENT", "RÈGLEMENT");
        BankReading utf8 = BankFile.readingOf(text);
        BankReading latin =
                BankFiles.read(text.replace("\"UTF-8\"", "\"ISO-8859-1\"").getBytes(StandardCharsets.ISO_8859_1));
        BankReading utf16 =
                BankFiles.read(text.replace("\"UTF-8\"", "\"UTF-16\"").getBytes(StandardCharsets.UTF_16));
        assertThat(utf8.credits().get(0).texts()).contains("RÈGLEMENT & SOLDE");
        assertThat(latin).isEqualTo(utf8);
        assertThat(utf16).isEqualTo(utf8);
    }

    @Test
    void aFileReadTwiceHasTheSameKeysAndAnotherDayOthers() throws IOException {
        assertThat(keys(BankFile.reading("good.camt053.xml"))).isEqualTo(keys(BankFile.reading("good.camt053.xml")));
        String later = BankFile.text("good.camt053.xml").replace("2026-06-22<", "2026-06-23<");
        assertThat(keys(BankFile.readingOf(later)))
                .doesNotContainAnyElementsOf(keys(BankFile.reading("good.camt053.xml")));
    }

    @Test
    void foreignMoneyIsLeftOutAndTheRestIsTaken() throws IOException {
        assertThat(amounts(BankFile.reading("foreign-account.cfo"))).containsExactly("50.00", "100.00", "19.99");
        assertThat(amounts(BankFile.reading("foreign-movement.cfo"))).containsExactly("50.00", "100.00", "19.99");
        assertThat(amounts(BankFile.reading("foreign.camt053.xml"))).containsExactly("50.00");
    }

    @Test
    void aStreamIsReadLikeBytes() throws IOException {
        byte[] bytes = BankFile.bytes("good.cfo");
        assertThat(BankFiles.read(new ByteArrayInputStream(bytes))).isEqualTo(BankFiles.read(bytes));
    }

    @Test
    void whatTheBankWroteIsNotShownByToString() throws IOException {
        String shown = BankFile.reading("good.cfo").credits().stream()
                .map(BankCredit::toString)
                .collect(Collectors.joining());
        assertThat(Map.of("shown", shown).toString()).doesNotContain("CAFE", "ECOSYSTEM", "VIR");
    }
}
