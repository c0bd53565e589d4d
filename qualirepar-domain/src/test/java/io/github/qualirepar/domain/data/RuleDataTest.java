package io.github.qualirepar.domain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleDataTest {
    private static final RuleData SHIPPED = RuleData.shipped();

    @ParameterizedTest
    @CsvSource({
        "lave-linge,         2022-12-14, -,     -",
        "lave-linge,         2022-12-15, 25.00, -",
        "lave-linge,         2023-12-31, 25.00, -",
        "lave-linge,         2024-01-01, 50.00, -",
        "lave-linge,         2026-06-12, 50.00, -",
        "ordinateur-portable,2023-12-31, 45.00, 180.00",
        "ordinateur-portable,2024-01-01, 50.00, 150.00",
        "televiseur,         2023-12-31, 30.00, -",
        "televiseur,         2024-01-01, 60.00, -",
        "micro-ondes,        2023-12-31, -,     -",
        "micro-ondes,        2024-01-01, 20.00, -",
        "perceuse-visseuse,  2024-01-01, 20.00, -",
        "moniteur,           2026-06-12, 30.00, 100.00"
    })
    void amountsAndThresholdsFollowTheDay(String key, LocalDate day, String bonus, String threshold) {
        assertThat(SHIPPED.scale().at(key, day).map(ScaleRow::bonus).map(EuroAmount::toString))
                .isEqualTo(bonus.equals("-") ? Optional.empty() : Optional.of(bonus));
        assertThat(SHIPPED.scale().at(key, day).map(ScaleRow::threshold).map(EuroAmount::toString))
                .isEqualTo(threshold.equals("-") ? Optional.empty() : Optional.of(threshold));
    }

    @Test
    void theScaleIsThatOfTheSources() {
        List<Product> products = SHIPPED.scale().products().stream()
                .filter(product -> product.scheme().equals(BonusScale.EEE))
                .toList();
        LocalDate before = LocalDate.parse("2023-06-01");
        LocalDate since = LocalDate.parse("2024-06-01");

        assertThat(products.stream().filter(product -> rise(product, before, since) != null))
                .as("products of the first period")
                .hasSize(49);
        assertThat(products.stream()
                        .filter(product ->
                                SHIPPED.scale().at(product.key(), since).isPresent()))
                .as("products since 2024")
                .hasSize(71);
        assertThat(products.stream().filter(product -> EuroAmount.ofEuros(5).equals(rise(product, before, since))))
                .as("rises of 5 euros")
                .hasSize(21);
        assertThat(products.stream().filter(product -> isLargeRise(rise(product, before, since))))
                .as("large rises")
                .extracting(Product::key)
                .containsExactlyInAnyOrder("aspirateur", "lave-linge", "lave-vaisselle", "seche-linge", "televiseur");
    }

    private static @Nullable EuroAmount rise(Product product, LocalDate before, LocalDate since) {
        BonusScale scale = SHIPPED.scale();
        return scale.at(product.key(), before)
                .flatMap(old -> scale.at(product.key(), since)
                        .map(fresh -> fresh.bonus().minus(old.bonus())))
                .orElse(null);
    }

    private static boolean isLargeRise(@Nullable EuroAmount rise) {
        return rise != null && rise.isGreaterThan(EuroAmount.ofEuros(5));
    }

    @Test
    void otherSchemesAreThereAsDataOnly() {
        BonusScale scale = SHIPPED.scale();

        assertThat(scale.product("cycle-palier-1").map(Product::scheme)).contains("ASL");
        assertThat(scale.product("zip-court").map(Product::scheme)).contains("TLC");
        assertThat(scale.organisations(BonusScale.EEE))
                .containsExactly(OrganisationId.ECOLOGIC, OrganisationId.ECOSYSTEM);
    }

    @Test
    void anInferredAmountSaysSo() {
        assertThat(SHIPPED.scale()
                        .at("seche-cheveux", LocalDate.parse("2026-01-01"))
                        .map(ScaleRow::confidence))
                .contains(Confidence.LOW);
    }

    @Test
    void everyRuleNamedInTheDataIsInTheCatalogue() {
        Stream<String> ids = Stream.of(
                        SHIPPED.fields().stream().map(RequiredField::rule),
                        SHIPPED.documents().stream().map(DocumentRow::rule),
                        SHIPPED.documentLimits().stream().map(DocumentLimit::rule),
                        SHIPPED.deadlines().stream().map(Deadline::rule),
                        SHIPPED.judgedCodes().stream().map(JudgedCode::rule),
                        SHIPPED.obsoleteCodes().stream().map(ObsoleteCodes::rule))
                .flatMap(rules -> rules);

        assertThat(ids).allSatisfy(id -> assertThat(Rules.of(id)).as(id).isPresent());
    }

    @Test
    void theVersionFollowsTheContent() {
        assertThat(RuleData.shipped().version()).isEqualTo(SHIPPED.version()).hasSize(64);
        assertThat(changed(DataFile.PIEC, text -> text.replace("S3; S16", "S3")).version())
                .isNotEqualTo(SHIPPED.version());
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(DataFile.BONUS_SCALE, "2024-01-01,,NO,HIGH,S8; S9", "2024-01-32,,NO,HIGH,S8; S9", "is no date"),
                slip(DataFile.BONUS_SCALE, "ECOLOGIC,40,", "ECOLOGIC,40.005,", "is no amount"),
                slip(DataFile.BONUS_SCALE, "ECOLOGIC,40,", "ECOLOGIC,0,", "is not above zero"),
                slip(DataFile.BONUS_SCALE, "ECOLOGIC,40,", "ecologic,40,", "names no organisation"),
                slip(DataFile.BONUS_SCALE, "2023-12-31,NO", "2024-01-01,NO", "overlap with those of line"),
                slip(DataFile.BONUS_SCALE, "2023-12-31,NO", "2023-12-30,NO", "there is a gap"),
                slip(DataFile.BONUS_SCALE, "2023-12-31,NO", "2022-12-14,NO", "lies before 'from'"),
                slip(DataFile.BONUS_SCALE, "2023-12-31,NO", "2023-12-31,MAYBE", "'MAYBE' is none of"),
                slip(DataFile.BONUS_SCALE, "\naspirateur,", "\naspirateurs,", "stands in no line of products.csv"),
                slip(DataFile.PRODUCTS, "\ncentrale-vapeur,", "\naspirateur,", "stands there twice"),
                slip(DataFile.PRODUCTS, "ECOLOGIC:EEE.M5.011", "EEE.M5.011", "is not of the form"),
                slip(DataFile.PRODUCTS, "ECOLOGIC:EEE.M5.011", "ECOLOGIC:A;ECOLOGIC:B", "two codes of ECOLOGIC"),
                slip(DataFile.PRODUCTS, "ECOLOGIC:EEE.M5.011", "ECOLOGIC:", "is not of the form"),
                slip(DataFile.PRODUCTS, "ECOLOGIC:EEE.M5.011", ":EEE.M5.011", "is not of the form"),
                slip(DataFile.REQUIRED_FIELDS, "customer.lastName", "customer.name", "customer.email, customer.first"),
                slip(DataFile.REQUIRED_DOCUMENTS, "NAMEPLATE,IMEI_PRODUCT", "NAMEPLATE,ALWAYS", "overlap"),
                slip(DataFile.PIEC, "ECOLOGIC,1.20", "ECOSYSTEM,1.20", "overlap"),
                slip(DataFile.PRODUCTS, "ECOLOGIC:EEE.M5.011", "ECOLOGIC:A;", "separated by ';'"),
                slip(DataFile.REQUIRED_FIELDS, "customer.email", "customer.mail", "'customer.mail' is none of"),
                slip(DataFile.REQUIRED_FIELDS, ",,2022-12-15,,S14", ",40,2022-12-15,,S14", "phase OPTIONAL"),
                slip(DataFile.REQUIRED_FIELDS, "MEDIUM,40,", "MEDIUM,forty,", "is no whole number"),
                slip(DataFile.REQUIRED_FIELDS, "MEDIUM,40,", "MEDIUM,0,", "is not above zero"),
                slip(DataFile.REQUIRED_FIELDS, "customer.firstName,INTAKE", "customer.lastName,INTAKE", "overlap"),
                slip(DataFile.REQUIRED_DOCUMENTS, "PRODUCT:tablette", "PRODUCT:ardoise", "is no product key"),
                slip(DataFile.REQUIRED_DOCUMENTS, "PRODUCT:tablette", "PRODUCT", "names no product"),
                slip(DataFile.REQUIRED_DOCUMENTS, "PIEC_CONSENT,PIEC", "PIEC_LETTER,PIEC", "'PIEC_LETTER' is none of"),
                slip(DataFile.DOCUMENT_LIMITS, "ECOSYSTEM,DEVICE_PICTURE", "ECOSYSTEM,PICTURE", "'PICTURE' is none of"),
                slip(DataFile.DOCUMENT_LIMITS, "PICTURE,5,", "PICTURE,0,", "is not above zero"),
                slip(DataFile.DOCUMENT_LIMITS, "DOC-04", "DOC-44", "'DOC-44' is the id of no rule"),
                slip(DataFile.DOCUMENT_LIMITS, "WARN,LOW", "WARNS,LOW", "'WARNS' is none of"),
                slip(DataFile.DEADLINES, "2023-11-29", "2023-11-30", "overlap"),
                slip(DataFile.DEADLINES, "2023-11-29", "2023-11-28", "there is a gap"),
                slip(DataFile.DEADLINES, "6,MONTHS,DLY-02", "6,YEARS,DLY-02", "'YEARS' is none of"),
                slip(DataFile.PIEC, "1.20,YES", "0.80,YES", "is below one"),
                slip(DataFile.PIEC, "1.20,YES", "a fifth,YES", "is no number"),
                slip(DataFile.PIEC, "1.20,YES", "1.20,PERHAPS", "neither YES nor NO"),
                slip(DataFile.PIEC, "S3; S16; S31", "", "column 'source' is empty"),
                slip(DataFile.JUDGED_CODES, "telephone-portable", "telephone", "is no product key"),
                slip(DataFile.DEADLINES, "90,DAYS,LAB-03", "30,DAYS,LAB-03", "overlap"),
                slip(DataFile.OBSOLETE_CODES, "ECOLOGIC,2023,", "ECOLOGIC,,", "column 'label_mark' is empty"),
                slip(DataFile.REFUSAL_REASONS, "ECOSYSTEM,01,", "ECOSYSTEM,00,", "overlap"),
                slip(DataFile.DEADLINES, "MONTHS,DLY-02", "MONTHS,DLY-22", "'DLY-22' is the id of no rule"),
                slip(DataFile.REQUIRED_FIELDS, "ALWAYS,DAT-03", "ALWAYS,DAT-30", "'DAT-30' is the id of no rule"),
                slip(DataFile.REQUIRED_DOCUMENTS, "PIEC,DOC-08", "PIEC,DOC-8", "'DOC-8' is the id of no rule"),
                slip(DataFile.PIEC, "YES,AMT-08", "YES,AMT-80", "'AMT-80' is the id of no rule"),
                slip(DataFile.JUDGED_CODES, "FLT-08", "FLT-80", "'FLT-80' is the id of no rule"),
                slip(DataFile.OBSOLETE_CODES, "DLY-11", "DLY-1", "'DLY-1' is the id of no rule"),
                slip(DataFile.REFUSAL_REASONS, "SCO-02", "SCO-20", "'SCO-20' is the id of no rule"),
                slip(DataFile.REFUSAL_REASONS, "REFUSED_FAULT", "REFUSED", "'REFUSED' is none of"));
    }

    private static Arguments slip(DataFile file, String right, String wrong, String reason) {
        return Arguments.of(file, right, wrong, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("slips")
    void aSlipIsRefusedWithFileAndLine(DataFile file, String right, String wrong, String reason) {
        assertThat(text(file)).as("the slip touches the file").contains(right);

        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() ->
                        changed(file, text -> text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .withMessageMatching("(?s)" + file.fileName() + ", line \\d+: .*")
                .withMessageContaining(reason);
    }

    @Test
    void theLineNamedIsTheLineOfTheSlip() {
        String scale = text(DataFile.BONUS_SCALE);
        int line =
                (int) scale.substring(0, scale.indexOf("televiseur,")).lines().count() + 1;

        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> changed(
                        DataFile.BONUS_SCALE,
                        text -> text.replace("televiseur,ECOSYSTEM;ECOLOGIC,30", "televiseur,X,30")))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line));
    }

    @Test
    void rowsOfOneCodeDoNotOverlap() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> changed(
                        DataFile.JUDGED_CODES,
                        text -> text + "ECOLOGIC,telephone-portable,CAS,FLT-08,BLOCK,MEDIUM,2023-12-31,,S8\n"))
                .withMessageContaining("overlap");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> changed(
                        DataFile.OBSOLETE_CODES, text -> text + "ECOLOGIC,2023,DLY-11,BLOCK,MEDIUM,2025-01-01,,S6\n"))
                .withMessageContaining("overlap");
    }

    @Test
    void limitsOfOneKindDoNotOverlap() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> changed(
                        DataFile.DOCUMENT_LIMITS,
                        text -> text + "ECOSYSTEM,DEVICE_PICTURE,10,DOC-04,WARN,LOW,2026-01-01,,ours\n"))
                .withMessageContaining("overlap");
    }

    /** Read here and now, not once for all tests. */
    @Test
    void everyRowOfEveryFileIsRead() {
        RuleData fresh = RuleData.shipped();

        assertThat(fresh.fields()).hasSize(rows(DataFile.REQUIRED_FIELDS));
        assertThat(fresh.documents()).hasSize(rows(DataFile.REQUIRED_DOCUMENTS));
        assertThat(fresh.documentLimits()).hasSize(rows(DataFile.DOCUMENT_LIMITS));
        assertThat(fresh.deadlines()).hasSize(rows(DataFile.DEADLINES));
        assertThat(fresh.judgedCodes()).hasSize(rows(DataFile.JUDGED_CODES));
        assertThat(fresh.obsoleteCodes()).hasSize(rows(DataFile.OBSOLETE_CODES));
        assertThat(fresh.refusalReasons()).hasSize(rows(DataFile.REFUSAL_REASONS));
        assertThat(fresh.scale().products()).hasSize(rows(DataFile.PRODUCTS));
        assertThat(fresh.scale().products().stream()
                        .mapToInt(product -> fresh.scale().rows(product.key()).size())
                        .sum())
                .isEqualTo(rows(DataFile.BONUS_SCALE));
    }

    private static int rows(DataFile file) {
        return (int) text(file).lines().count() - 1;
    }

    @Test
    void codesThresholdsAndFactorsAreReadAsTheyStand() {
        RuleData fresh = RuleData.shipped();
        LocalDate day = LocalDate.parse("2026-06-12");

        assertThat(fresh.scale().product("aspirateur").map(Product::codes))
                .contains(Map.of(OrganisationId.ECOLOGIC, "EEE.M5.004"));
        assertThat(fresh.scale().at("ordinateur-portable", day).map(ScaleRow::threshold))
                .contains(EuroAmount.parse("150.00"));
        assertThat(fresh.piecFactor(OrganisationId.ECOSYSTEM, day)).hasValueSatisfying(factor -> {
            assertThat(factor.factor()).isEqualByComparingTo("1.20");
            assertThat(factor.declarable()).isTrue();
        });
        assertThat(fresh.piecFactor(OrganisationId.ECOLOGIC, day).map(PiecFactor::declarable))
                .contains(false);
        assertThat(changed(DataFile.PIEC, text -> text.replaceFirst("1.20", "1.00"))
                        .piecFactor(OrganisationId.ECOSYSTEM, day)
                        .map(PiecFactor::factor))
                .as("a factor that raises nothing is none below one")
                .contains(new BigDecimal("1.00"));
    }

    @Test
    void rowsAreFoundByWhatTheySpeakOf() {
        RuleData fresh = RuleData.shipped();
        LocalDate day = LocalDate.parse("2026-06-12");

        assertThat(fresh.deadlines(DeadlineKind.LABEL_ENDING, null, day))
                .extracting(Deadline::length)
                .containsExactly(90, 30, 7);
        assertThat(fresh.demandedFields(OrganisationId.ECOSYSTEM, day))
                .isNotEmpty()
                .noneMatch(field -> field.phase() == Phase.OPTIONAL);
        assertThat(fresh.limitedFields(OrganisationId.ECOSYSTEM, day))
                .isNotEmpty()
                .allMatch(field -> field.phase() == Phase.OPTIONAL);
        assertThat(fresh.documents(OrganisationId.ECOLOGIC, day))
                .isNotEmpty()
                .noneMatch(row -> OrganisationId.ECOSYSTEM.equals(row.organisation()));
        assertThat(fresh.documents(new OrganisationId("REFASHION"), day))
                .as("what everybody wants")
                .extracting(DocumentRow::kind)
                .containsExactly(DocumentKind.INVOICE);
    }

    @Test
    void theCodeOfAProductOfAnotherSchemeLeadsToNoKey() {
        RuleData data =
                changed(DataFile.PRODUCTS, text -> text + "velo,ASL,cycles,Vélo,,ECOLOGIC:EEE.M5.004,UNSPECIFIED,\n");

        assertThat(data.scale().keysOf(OrganisationId.ECOLOGIC, "EEE.M5.004")).containsExactly("aspirateur");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> RuleData.read(file -> {
                    throw new IOException("gone");
                }))
                .withMessageContaining("products.csv");
    }

    private static RuleData changed(DataFile changed, UnaryOperator<String> change) {
        return RuleData.read(file -> reader(file, file == changed ? change : UnaryOperator.identity()));
    }

    private static Reader reader(DataFile file, UnaryOperator<String> change) {
        return new StringReader(change.apply(text(file)));
    }

    private static String text(DataFile file) {
        try (InputStream in = RuleData.class.getResourceAsStream(file.fileName())) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
