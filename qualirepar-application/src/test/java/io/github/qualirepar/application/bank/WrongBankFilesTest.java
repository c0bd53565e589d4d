package io.github.qualirepar.application.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a bank file is told with its line and a reason, and nothing of such a file is taken. */
class WrongBankFilesTest {
    private static final FindingTexts ENGLISH = FindingTexts.of(Locale.ENGLISH);

    /** One line of the list of cases. */
    private record Case(String file, String code, String row, String sentence) {
        private static Case of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }
    }

    private static List<Case> cases() throws IOException {
        return BankFile.text("cases.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::of)
                .toList();
    }

    static Stream<String> files() throws IOException {
        return cases().stream().map(Case::file).distinct();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachWrongFileSaysWhereAndWhy(String file) throws IOException {
        List<Case> expected =
                cases().stream().filter(one -> one.file().equals(file)).toList();
        List<Case> found = new ArrayList<>();
        for (Finding problem : BankFile.reading(file).problems()) {
            found.add(new Case(
                    file,
                    problem.code().name(),
                    problem.parameters().getOrDefault("row", "-"),
                    ENGLISH.sentence(problem)));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsTakenOfAFileThatIsNotReadWhole(String file) throws IOException {
        BankReading reading = BankFile.reading(file);
        boolean isForeignOnly = file.startsWith("foreign");
        assertThat(reading.taken()).isEqualTo(isForeignOnly);
        assertThat(reading.credits().isEmpty()).isEqualTo(!isForeignOnly);
    }

    @Test
    void noSentenceIsLeftWithoutItsWordsInEitherLanguage() throws IOException {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (Problem.Reason reason : Problem.Reason.values()) {
                String sentence =
                        FindingTexts.of(locale).sentence(Problem.of(FindingCode.PAYMENT_FILE_MALFORMED, 7, reason));
                assertThat(sentence).contains("7").doesNotContain("BANK_", "{");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"good.cfo", "good.camt053.xml", "good.camt054.xml"})
    void aFileCutAnywhereIsNeverTaken(String file) throws IOException {
        byte[] whole = BankFile.bytes(file);
        TreeSet<Integer> taken = new TreeSet<>();
        int contentEnd =
                new String(whole, StandardCharsets.UTF_8).stripTrailing().length();
        // The last record of CFONB is complete only with the blanks that end it.
        int end = file.endsWith(".cfo") ? whole.length - 1 : contentEnd;
        for (int length = 0; length < end; length++) {
            BankReading reading = BankFiles.read(Arrays.copyOf(whole, length));
            if (reading.taken() || !reading.credits().isEmpty()) {
                taken.add(length);
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00 CRDT, 1030.00 CRDT, ''",
        "20.00 DBIT, 10.00 CRDT, ''",
        "1000.00 CRDT, 1030.01 CRDT, 'Line 1: old balance and movements make 1030.00, the new balance says 1030.01.'",
        "20.00 DBIT, 10.00 DBIT, 'Line 1: old balance and movements make 10.00, the new balance says -10.00.'"
    })
    void theBalancesOfCamt053AreCheckedWhereBothAreThere(String opening, String closing, String told) {
        String text = statement(balance("OPBD", opening) + balance("CLBD", closing));
        assertThat(BankFile.readingOf(text).problems().stream()
                        .map(ENGLISH::sentence)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(told);
        assertThat(BankFile.readingOf(text).taken()).isEqualTo(told.isEmpty());
    }

    @Test
    void aStatementWithOneBalanceOrNoneIsTakenWithAWarning() {
        for (String balances : List.of("", balance("OPBD", "7.00 CRDT"), balance("CLBD", "7.00 CRDT"))) {
            BankReading reading = BankFile.readingOf(statement(balances));
            assertThat(reading.taken()).isTrue();
            assertThat(reading.credits()).hasSize(1);
            assertThat(reading.problems())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.PAYMENT_TOTALS_UNCHECKED);
        }
    }

    @Test
    void eachStatementOfAFileIsCheckedByItself() {
        String good = balance("OPBD", "0.00 CRDT") + balance("CLBD", "30.00 CRDT");
        String bad = balance("OPBD", "0.00 CRDT") + balance("CLBD", "31.00 CRDT");
        String text = statement(good).replace("</BkToCstmrStmt></Document>", "")
                + statement(bad).replace("<Document><BkToCstmrStmt>", "");
        assertThat(BankFile.readingOf(text).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_TOTALS_DIFFER, FindingCode.PAYMENT_FILE_NOT_TAKEN);
    }

    private static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + money(amount) + "</Bal>";
    }

    private static String money(String amount) {
        String[] parts = amount.split(" ", -1);
        return "<Amt Ccy='EUR'>" + parts[0] + "</Amt><CdtDbtInd>" + parts[1] + "</CdtDbtInd>";
    }

    /** 50 in, 20 out, and 7 that are not booked yet. */
    private static String statement(String balances) {
        return "<Document><BkToCstmrStmt><Stmt>" + balances + entry("50.00 CRDT", "BOOK") + entry("20.00 DBIT", "BOOK")
                + entry("7.00 CRDT", "PDNG") + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String entry(String amount, String status) {
        return "<Ntry>" + money(amount) + "<Sts>" + status + "</Sts><BookgDt><Dt>2026-06-22</Dt></BookgDt></Ntry>";
    }

    @Test
    void aFileThatIsNotInTheEncodingItNamesIsToldByItsLine() throws IOException {
        String good = BankFile.text("good.camt053.xml").replaceFirst("<Ntry>", "<!-- é -->\n<Ntry>");
        int row = good.substring(0, good.indexOf('é')).split("\n", -1).length;

        List<Finding> problems =
                BankFiles.read(good.getBytes(StandardCharsets.ISO_8859_1)).problems();

        assertThat(BankFile.readingOf(good).taken()).isTrue();
        assertThat(problems).extracting(Finding::code).contains(FindingCode.PAYMENT_FILE_MALFORMED);
        assertThat(problems.get(0).parameters())
                .containsEntry("reason", "BANK_NO_UTF_8")
                .containsEntry("row", String.valueOf(row));
    }

    @Test
    void aFileOverTheLimitIsNotRead() {
        byte[] large = new byte[BankFiles.LARGEST + 1];
        Arrays.fill(large, (byte) ' ');
        BankReading reading = BankFiles.read(large);
        assertThat(reading.problems()).extracting(Finding::code).containsExactly(FindingCode.PAYMENT_FILE_HOSTILE);
        assertThat(ENGLISH.sentence(reading.problems().get(0))).contains("larger than 20 MB");
    }

    @Test
    void elementsNestedWithoutEndAreHostile() {
        String deep = "<Document><BkToCstmrStmt>" + "<a>".repeat(200_000);
        assertThat(BankFile.readingOf(deep).problems())
                .extracting(problem -> problem.parameters().get("reason"))
                .contains("BANK_NESTING");
        String inEntry = "<Document><BkToCstmrStmt><Stmt><Ntry>" + "<a>".repeat(200_000);
        assertThat(BankFile.readingOf(inEntry).problems())
                .extracting(problem -> problem.parameters().get("reason"))
                .contains("BANK_NESTING");
    }

    @Test
    void aTextWithoutEndIsHostile() {
        String text = "<Document><BkToCstmrStmt><Stmt><Ntry><AddtlNtryInf>" + "x".repeat(1_000_000);
        assertThat(BankFile.readingOf(text).problems())
                .extracting(problem -> problem.parameters().get("reason"))
                .contains("BANK_TEXT_TOO_LONG");
    }

    @Test
    void whatStandsInAFileIsNoParameterThatALogMayShow() throws IOException {
        Finding problem = BankFile.reading("wrong-digit.cfo").problems().get(0);
        assertThat(problem.parameters()).containsOnlyKeys("row");
        assertThat(problem.personal()).containsOnlyKeys("value");
        assertThat(problem.toString()).doesNotContain(problem.personal().get("value"));
    }
}
