package io.github.qualirepar.adapter.cli.repairfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.demo.ExampleFiles;
import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.Title;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairFileReaderTest {
    private static final Path FOLDER = Path.of("/documents");

    private static final String WHOLE = """
            {
              "number": "SAV-1", "site": "PARIS", "place": "HOME", "repairPlace": "2000001",
              "customer": {"kind": "PRIVATE", "title": "MRS", "lastName": "Exemple", "firstName": "Camille",
                "email": "camille.exemple@example.org", "phone": "06 39 98 10 99", "street": "12 rue des Lilas",
                "postalCode": "75011", "city": "Paris", "country": "FR"},
              "device": {"product": "lave-linge", "brand": "MARQUE ALPHA", "model": "MA-LL-1299",
                "serialNumber": "MA1299-004417", "imei": "350000000001137", "purchasedOn": "2019-03-02",
                "outOfWarranty": {"declaredBy": "atelier.paris", "declaredOn": "2026-06-08"}},
              "repair": {"receivedOn": "2026-06-08", "completedOn": "2026-06-12", "working": true,
                "repairCode": "LLI01", "symptomCode": "XX1", "irisCode": "ABC",
                "iris": {"condition": "1", "conditionEx": "123", "defect": "D"},
                "description": "Pompe de vidange remplacée",
                "parts": [{"reference": "PMP-33", "label": "Pompe", "origin": "PIEC", "quantity": 2}],
                "declarations": [{"rule": "FLT-05", "answer": true, "by": "atelier.paris", "on": "2026-06-12"}]},
              "quote": {"number": "DEV-1", "date": "2026-06-09", "approval": "SMS", "labourExclVat": "60.00",
                "partsExclVat": 47.5, "travelExclVat": 0, "totalExclVat": "107.50", "totalInclVat": "129.00",
                "bonus": "50.00"},
              "invoice": {"number": "FAC-1", "date": "2026-06-12", "paid": true, "issued": false,
                "labourExclVat": "60.00", "partsExclVat": "47.50", "travelExclVat": "0.00",
                "totalExclVat": "107.50", "totalInclVat": 129.00, "bonus": "50"},
              "documents": [{"kind": "INVOICE", "path": "FAC-1.pdf"}, {"kind": "NAMEPLATE", "path": "/photos/p.jpg"}]
            }
            """;

    private static Reading<RepairFile> read(String json) {
        return RepairFileReader.read(json.getBytes(StandardCharsets.UTF_8), FOLDER);
    }

    private static RepairFile good(String json) {
        Reading<RepairFile> reading = read(json);
        assertThat(reading.problems()).isEmpty();
        return reading.orThrow(InputKind.INPUT_UNREADABLE);
    }

    @Test
    void everyFieldArrivesInItsPlace() {
        RepairFile file = good(WHOLE);

        assertThat(file.number()).isEqualTo("SAV-1");
        assertThat(file.site()).isEqualTo("PARIS");
        assertThat(file.place()).isEqualTo(Place.HOME);
        assertThat(file.repairPlace()).isEqualTo("2000001");
        assertThat(file.customer().kind()).isEqualTo(CustomerKind.PRIVATE);
        assertThat(file.customer().title()).isEqualTo(Title.MRS);
        assertThat(List.of(
                        Objects.requireNonNull(file.customer().lastName()),
                        Objects.requireNonNull(file.customer().firstName()),
                        Objects.requireNonNull(file.customer().email()),
                        Objects.requireNonNull(file.customer().phone()),
                        Objects.requireNonNull(file.customer().street()),
                        Objects.requireNonNull(file.customer().postalCode()),
                        Objects.requireNonNull(file.customer().city()),
                        Objects.requireNonNull(file.customer().country())))
                .containsExactly(
                        "Exemple",
                        "Camille",
                        "camille.exemple@example.org",
                        "06 39 98 10 99",
                        "12 rue des Lilas",
                        "75011",
                        "Paris",
                        "FR");
        assertThat(file.device().imei()).isEqualTo("350000000001137");
        assertThat(file.device().serialNumber()).isEqualTo("MA1299-004417");
        assertThat(file.device().purchasedOn()).isEqualTo("2019-03-02");
        assertThat(Objects.requireNonNull(file.device().outOfWarranty()).declaredOn())
                .isEqualTo("2026-06-08");
        assertThat(file.repair().completedOn()).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(file.repair().working()).isTrue();
        assertThat(file.repair().irisCode()).isEqualTo("ABC");
        assertThat(file.repair().iris().conditionEx()).isEqualTo("123");
        assertThat(file.repair().parts().get(0).origin()).isEqualTo(PartOrigin.PIEC);
        assertThat(file.repair().parts().get(0).quantity()).isEqualTo(2);
        assertThat(file.repair().declarations().get(0).rule()).isEqualTo("FLT-05");
        assertThat(file.repair().declarations().get(0).answer()).isTrue();
    }

    @Test
    void amountsOfQuoteAndInvoiceComeAsTextsOrNumbers() {
        RepairFile file = good(WHOLE);

        assertThat(Objects.requireNonNull(file.quote()).approval()).isEqualTo(QuoteApproval.SMS);
        assertThat(file.quote().amounts().partsExclVat()).isEqualTo(new EuroAmount(4750));
        assertThat(file.quote().amounts().travelExclVat()).isEqualTo(EuroAmount.ZERO);
        assertThat(Objects.requireNonNull(file.invoice()).issued()).isFalse();
        assertThat(file.invoice().amounts().totalInclVat()).isEqualTo(new EuroAmount(12900));
        assertThat(file.invoice().amounts().bonus()).isEqualTo(EuroAmount.ofEuros(50));
    }

    @Test
    void relativeDocumentsAreMeantFromTheFolderAndAbsoluteOnesStay() {
        RepairFile file = good(WHOLE);

        assertThat(file.documents().get(0).kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(file.documents().get(0).path()).isEqualTo("/documents/FAC-1.pdf");
        assertThat(file.documents().get(1).path()).isEqualTo("/photos/p.jpg");
    }

    @Test
    void anAbsentFieldIsAsGoodAsNull() {
        RepairFile absent = good("{\"number\": \"SAV-1\"}");
        RepairFile nulls = good("{\"number\": \"SAV-1\", \"site\": null, \"customer\": null, \"device\": null,"
                + " \"repair\": null, \"quote\": null, \"invoice\": null, \"documents\": null}");

        assertThat(absent).isEqualTo(nulls);
        assertThat(absent.isEarly()).isTrue();
        assertThat(absent.repair().parts()).isEmpty();
    }

    @Test
    void everythingWrongIsReportedAtOnceInTheOrderOfTheFields() {
        Reading<RepairFile> reading = read("""
                {
                  "numbr": "SAV-1",
                  "place": "WORKSHOPS",
                  "customer": {"phone": 639981099},
                  "device": {"purchaseOn": "2019-03-02"},
                  "repair": {"completedOn": "12/06/2026", "working": "yes", "parts": [{"quantity": 1.5}, "pump"]},
                  "invoice": {"labourExclVat": 60.004, "bonus": [], "date": "2026-02-30"},
                  "documents": [{"path": "a.pdf"}, {"kind": "BILL", "path": ""}],
                  "place": "HOME"
                }
                """);

        assertThat(reading.isGood()).isFalse();
        assertThat(reading.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "FIELD_TWICE place",
                        "FIELD_MISSING number",
                        "TYPE_WRONG customer.phone",
                        "FIELD_UNKNOWN device.purchaseOn",
                        "DATE_WRONG repair.completedOn",
                        "TYPE_WRONG repair.working",
                        "NUMBER_WRONG repair.parts[0].quantity",
                        "TYPE_WRONG repair.parts[1]",
                        "DATE_WRONG invoice.date",
                        "AMOUNT_WRONG invoice.labourExclVat",
                        "TYPE_WRONG invoice.bonus",
                        "FIELD_MISSING documents[0].kind",
                        "WORD_WRONG documents[1].kind",
                        "FIELD_MISSING documents[1].path",
                        "FIELD_UNKNOWN numbr");
    }

    @Test
    void aMisspeltFieldIsToldWithTheOneThatWasMeant() {
        Problem problem = read("{\"number\": \"1\", \"device\": {\"purchaseOn\": null}}")
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(ProblemCode.FIELD_UNKNOWN);
        assertThat(problem.parameters()).containsEntry("nearest", "purchasedOn");
    }

    @Test
    void aWrongWordIsToldWithTheAllowedOnes() {
        Problem problem =
                read("{\"number\": \"1\", \"place\": \"home\"}").problems().get(0);

        assertThat(problem.parameters())
                .containsEntry("allowed", "WORKSHOP, HOME, REMOTE")
                .containsEntry("nearest", "HOME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"number\": \"1\",}'|1|15",
                "'{\"number\": \"1\"'|1|15",
                "'{\"number\": \"1\"} {}'|1|17",
                "'Bonjour,'|1|1",
                "''|1|1"
            })
    void aSyntaxErrorIsToldWithLineAndColumn(String text, int line, int column) {
        Problem problem = read(text).problems().get(0);

        assertThat(problem.code()).isEqualTo(ProblemCode.JSON_SYNTAX);
        assertThat(problem.parameters().get("line")).isEqualTo(Integer.toString(line));
        assertThat(Integer.parseInt(problem.parameters().get("column"))).isBetween(column - 1, column + 7);
    }

    @Test
    void aSyntaxErrorFurtherDownHasItsOwnLine() {
        Problem problem =
                read("{\n  \"number\": \"1\",\n  \"site\": PARIS\n}").problems().get(0);

        assertThat(problem.parameters()).containsEntry("line", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"60.004", "1e-3", "60.000", "12345678901234", "1e30", "\"60,00\"", "\"\"", "\"60.\"", "\"1e2\""})
    void anAmountWithMoreThanTwoDecimalsOrNoneAtAllIsRefused(String amount) {
        List<Problem> problems = read("{\"number\": \"1\", \"quote\": {\"bonus\": " + amount + "}}")
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.AMOUNT_WRONG);
    }

    @ParameterizedTest
    @CsvSource({"50", "50.0", "50.00", "\"50\"", "\"50.0\"", "\"50.00\"", "5e1"})
    void anAmountWithUpToTwoDecimalsIsTakenExactly(String amount) {
        RepairFile file = good("{\"number\": \"1\", \"quote\": {\"bonus\": " + amount + "}}");

        assertThat(Objects.requireNonNull(file.quote()).amounts().bonus()).isEqualTo(EuroAmount.ofEuros(50));
    }

    @ParameterizedTest
    @CsvSource({"2026-2-01", "2026-02-30", "20260201", "2026-02-01T00:00:00Z", "+12026-02-01"})
    void whatIsNoDayOfTheCalendarIsRefused(String date) {
        List<Problem> problems = read("{\"number\": \"1\", \"repair\": {\"completedOn\": \"" + date + "\"}}")
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DATE_WRONG);
    }

    @Test
    void aListOrATextIsNoRepairFile() {
        assertThat(read("[]").problems()).extracting(Problem::code).containsExactly(ProblemCode.JSON_NOT_OBJECT);
        assertThat(read("\"x\"").problems()).extracting(Problem::code).containsExactly(ProblemCode.JSON_NOT_OBJECT);
    }

    @Test
    void problemsDoNotQuoteWhatACustomerIsCalled() {
        Reading<RepairFile> reading =
                read("{\"number\": \"1\", \"customer\": {\"lastName\": [\"Exemple\"], \"phone\": 639981099}}");

        assertThat(reading.problems().toString()).doesNotContain("Exemple").doesNotContain("639981099");
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsAProblemAndNoException(@TempDir Path folder) throws IOException {
        RepairFileReader reader = new RepairFileReader(null);
        Path large = Files.write(folder.resolve("large.json"), new byte[1024 * 1024 + 1]);

        assertThat(reader.read(folder.resolve("none.json")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_NOT_FOUND);
        assertThat(reader.read(folder).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_UNREADABLE);
        assertThat(reader.read(large).problems()).extracting(Problem::code).containsExactly(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void aDocumentsFolderWinsOverTheFolderOfTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("f.json"),
                "{\"number\": \"1\", \"documents\": [{\"kind\": \"OTHER\", \"path\": \"a b.pdf\"}]}");

        assertThat(path(new RepairFileReader(null), file))
                .isEqualTo(folder.resolve("a b.pdf").toString());
        assertThat(path(new RepairFileReader(FOLDER), file)).isEqualTo("/documents/a b.pdf");
    }

    private static String path(RepairFileReader reader, Path file) {
        return reader.read(file)
                .orThrow(InputKind.INPUT_UNREADABLE)
                .documents()
                .get(0)
                .path();
    }

    static List<Path> goodExamples() {
        return ExampleFiles.FOLDERS.stream()
                .map(folder -> Path.of("..", "examples", "repair-files", folder, "repair-file.json"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goodExamples")
    void everyGoodExampleIsRead(Path file) {
        Reading<RepairFile> reading = new RepairFileReader(null).read(file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow(InputKind.INPUT_UNREADABLE).documents())
                .allSatisfy(document -> assertThat(Path.of(document.path())).isRegularFile());
    }
}
