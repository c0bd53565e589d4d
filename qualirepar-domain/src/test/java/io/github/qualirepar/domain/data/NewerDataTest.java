package io.github.qualirepar.domain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.FindingCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the host that add to the shipped data. */
class NewerDataTest {
    private static final String SCALE = "bonus-scale.csv";
    private static final String SCALE_HEADER =
            "product,organisations,bonus_eur,threshold_eur,from,until,piec,confidence,source,note\n";
    private static final String DEADLINES_HEADER =
            "organisation,kind,length,unit,rule,level,confidence,from,until,source\n";

    @Test
    void withoutFilesTheShippedDataStand() {
        RuleData data = RuleData.shippedAnd("rules", Map.of());

        assertThat(data.version()).isEqualTo(Asking.DATA.version());
        assertThat(data.scale().rows("lave-linge"))
                .isEqualTo(Asking.DATA.scale().rows("lave-linge"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 25.00",
        "2024-01-01, 50.00",
        "2026-12-31, 50.00",
        "2027-01-01, 55.00",
        "2027-12-31, 55.00",
        "2028-01-01, 60.00"
    })
    void aNewerRowEndsTheOpenOneTheDayBefore(LocalDate day, String bonus) {
        RuleData data = scale(washingMachine("55", "2027-01-01,2027-12-31") + washingMachine("60", "2028-01-01,"));

        assertThat(data.scale().at("lave-linge", day).map(ScaleRow::bonus)).contains(EuroAmount.parse(bonus));
    }

    @Test
    void otherRowsStay() {
        RuleData data = scale(washingMachine("55", "2027-01-01,"));

        assertThat(data.scale().rows("lave-vaisselle"))
                .isEqualTo(Asking.DATA.scale().rows("lave-vaisselle"));
        assertThat(data.deadlines()).isEqualTo(Asking.DATA.deadlines());
        assertThat(data.version()).isNotEqualTo(Asking.DATA.version()).hasSize(64);
    }

    @Test
    void aRowThatBeginsOnTheSameDayTakesTheOldOnesPlace() {
        RuleData data = scale(washingMachine("50", "2024-01-01,2026-12-31"));

        assertThat(periods(data)).containsExactly("2022-12-15..2023-12-31", "2024-01-01..2026-12-31");
        assertThat(data.scale().at("lave-linge", LocalDate.parse("2027-01-01"))).isEmpty();
    }

    @Test
    void anEarlierRowComesFirst() {
        RuleData data = scale(washingMachine("20", "2022-10-01,2022-12-14"));

        assertThat(periods(data))
                .containsExactly("2022-10-01..2022-12-14", "2022-12-15..2023-12-31", "2024-01-01..null");
    }

    private static List<String> periods(RuleData data) {
        return data.scale().rows("lave-linge").stream()
                .map(ScaleRow::period)
                .map(period -> period.from() + ".." + period.until())
                .toList();
    }

    @Test
    void aProductIsAddedOrDescribedAnew() {
        String header = "product,scheme,family,label_fr,other_names,codes,identifier,note\n";
        RuleData data = RuleData.shippedAnd(
                "rules",
                Map.of(
                        "products.csv",
                        header + "machine-a-coudre,EEE,entretien-maison,Machine à coudre,,,SERIAL_NUMBER,\n"
                                + "lave-linge,EEE,gros-electromenager,Lave-linge,Machine à laver,,SERIAL_NUMBER,\n",
                        SCALE,
                        SCALE_HEADER + "machine-a-coudre,ECOLOGIC,25,,2027-01-01,,NO,LOW,S36,\n"));

        assertThat(data.scale().at("machine-a-coudre", LocalDate.parse("2027-01-01")))
                .isPresent();
        assertThat(data.scale().product("lave-linge").map(Product::otherNames)).contains(List.of("Machine à laver"));
        assertThat(data.scale().products())
                .hasSize(Asking.DATA.scale().products().size() + 1);
    }

    @Test
    void aDeadlineIsRenewedForItsOrganisationAndRule() {
        RuleData data = deadlines("ECOSYSTEM,CLAIM_AFTER_REPAIR,4,MONTHS,DLY-02,BLOCK,HIGH,2027-03-01,,ours\n");
        LocalDate before = LocalDate.parse("2027-02-28");

        assertThat(limit(data, before)).containsExactly(6);
        assertThat(limit(data, before.plusDays(1))).containsExactly(4);
    }

    private static List<Integer> limit(RuleData data, LocalDate day) {
        return data.deadlines(DeadlineKind.CLAIM_AFTER_REPAIR, OrganisationId.ECOSYSTEM, day).stream()
                .filter(deadline -> deadline.rule().equals("DLY-02"))
                .map(Deadline::length)
                .toList();
    }

    @Test
    void aReasonThatTurnsOutKnownIsAdded() {
        RuleData data = RuleData.shippedAnd("rules", Map.of("refusal-reasons.csv", """
                        organisation,code,finding,rule,confidence,from,until,source
                        ECOSYSTEM,16,REFUSED_DUPLICATE,,LOW,,,ours
                        """));

        Optional<RefusalReason> reason = data.refusalReasons().stream()
                .filter(known -> known.code().equals("16"))
                .findFirst();
        assertThat(reason.map(RefusalReason::finding)).contains(FindingCode.REFUSED_DUPLICATE);
        assertThat(reason.map(RefusalReason::period)).contains(Period.ALWAYS);
        assertThat(data.refusalReasons()).hasSize(Asking.DATA.refusalReasons().size() + 1);
    }

    @Test
    void everyFileCanBeRenewed() {
        RuleData data = RuleData.shippedAnd(
                "rules",
                Map.of(
                        "piec.csv",
                        """
                        organisation,factor,declarable,rule,confidence,from,until,source
                        ECOSYSTEM,1.30,YES,AMT-08,HIGH,2027-01-01,,ours
                        """,
                        "required-documents.csv",
                        """
                        organisation,kind,condition,rule,level,confidence,from,until,source
                        ECOLOGIC,CONSUMER_APPROVAL,ALWAYS,DOC-08,WARN,HIGH,2027-01-01,,ours
                        """,
                        "document-limits.csv",
                        """
                        organisation,kind,most,rule,level,confidence,from,until,source
                        ECOSYSTEM,DEVICE_PICTURE,10,DOC-04,BLOCK,HIGH,2027-01-01,,ours
                        """,
                        "required-fields.csv",
                        """
                        organisation,field,phase,condition,rule,level,confidence,max_length,from,until,source
                        ECOSYSTEM,customer.city,OPTIONAL,ALWAYS,DAT-17,BLOCK,MEDIUM,45,2027-01-01,,ours
                        *,customer.city,INVOICING,ALWAYS,DAT-05,WARN,HIGH,,2027-01-01,,ours
                        """,
                        "judged-codes.csv",
                        """
                        organisation,product,code,rule,level,confidence,from,until,source
                        ECOLOGIC,telephone-portable,CAS,FLT-08,WARN,LOW,2022-12-15,2023-06-30,ours
                        """,
                        "obsolete-codes.csv",
                        """
                        organisation,label_mark,rule,level,confidence,from,until,source
                        ECOLOGIC,2023,DLY-11,WARN,LOW,2027-01-01,,ours
                        """));

        assertThat(data.piecFactor(OrganisationId.ECOSYSTEM, LocalDate.parse("2026-12-31"))
                        .map(PiecFactor::factor))
                .contains(new BigDecimal("1.20"));
        assertThat(data.piecFactor(OrganisationId.ECOSYSTEM, LocalDate.parse("2027-01-01"))
                        .map(PiecFactor::factor))
                .contains(new BigDecimal("1.30"));
        assertThat(data.documents().stream()
                        .filter(row -> row.kind() == DocumentKind.CONSUMER_APPROVAL)
                        .map(row -> row.level() + " " + row.period().from() + " "
                                + row.period().until()))
                .containsExactly("BLOCK 2023-12-11 2026-12-31", "WARN 2027-01-01 null");
        assertThat(data.documentLimits().stream()
                        .map(row -> row.most() + " " + row.level() + " "
                                + row.period().until()))
                .containsExactly("5 WARN 2026-12-31", "10 BLOCK null");
        assertThat(data.fields().stream()
                        .filter(row -> row.paths().contains(FieldPaths.of("customer.city")))
                        .map(row -> row.phase() + " " + row.maxLength() + " "
                                + row.period().until()))
                .containsExactly(
                        "INTAKE null 2026-12-31", "OPTIONAL 40 2026-12-31", "OPTIONAL 45 null", "INVOICING null null");
        assertThat(data.judgedCodes().stream()
                        .map(row -> row.level() + " " + row.period().until()))
                .containsExactly("WARN 2023-06-30");
        assertThat(data.obsoleteCodes().stream()
                        .map(row -> row.level() + " " + row.period().until()))
                .containsExactly("BLOCK 2026-12-31", "WARN null");
    }

    @Test
    void anOverlapWithAClosedRowIsRefusedAndBothFilesAreNamed() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> scale(washingMachine("30", "2023-06-01,2023-12-31")))
                .withMessageMatching("rules/bonus-scale.csv, line 2: its days overlap with those of line \\d+"
                        + " of bonus-scale.csv");
    }

    @Test
    void aGapIsRefused() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() ->
                        scale(washingMachine("50", "2024-01-01,2026-12-31") + washingMachine("55", "2027-01-02,")))
                .withMessageContaining("rules/bonus-scale.csv, line 3: there is a gap")
                .withMessageEndingWith("those of line 2");
    }

    @Test
    void twoRowsOfTheHostForOneDayAreRefused() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> scale(washingMachine("55", "2024-01-01,") + washingMachine("60", "2024-01-01,")))
                .withMessageContaining("overlap");
    }

    @Test
    void anUnknownColumnIsRefused() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> RuleData.shippedAnd("rules", Map.of(SCALE, "product,amount\n")))
                .withMessageStartingWith("rules/bonus-scale.csv, line 1: unknown column 'amount'");
    }

    @Test
    void aValueIsReadAsStrictlyAsAShippedOne() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> deadlines("ECOSYSTEM,CLAIM_AFTER_REPAIR,four,MONTHS,DLY-02,BLOCK,HIGH,,,ours\n"))
                .withMessageStartingWith("rules/deadlines.csv, line 2: ");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> scale(washingMachine("55", "01.01.2027,")))
                .withMessage("rules/bonus-scale.csv, line 2: column 'from' '01.01.2027' is no date yyyy-MM-dd");
    }

    @Test
    void aFileOfAnotherNameIsRefusedAndTheNamesAreTold() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> RuleData.shippedAnd("rules", Map.of("bonus.csv", SCALE_HEADER)))
                .withMessageStartingWith("rules/bonus.csv, line 1: no data file is called so, known are products.csv,")
                .withMessageContaining("refusal-reasons.csv");
    }

    @Test
    void aByteOrderMarkOfTheEditorIsNoPartOfTheHeader() {
        RuleData data = RuleData.shippedAnd(
                "rules", Map.of(SCALE, "\uFEFF" + SCALE_HEADER + washingMachine("55", "2027-01-01,")));

        assertThat(data.scale().rows("lave-linge")).hasSize(3);
    }

    private static String washingMachine(String bonus, String days) {
        return "lave-linge,ECOSYSTEM;ECOLOGIC," + bonus + ",," + days + ",YES,HIGH,S38,\n";
    }

    private static RuleData scale(String rows) {
        return RuleData.shippedAnd("rules", Map.of(SCALE, SCALE_HEADER + rows));
    }

    private static RuleData deadlines(String rows) {
        return RuleData.shippedAnd("rules", Map.of("deadlines.csv", DEADLINES_HEADER + rows));
    }
}
