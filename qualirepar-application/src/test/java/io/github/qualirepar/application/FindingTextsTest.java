package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rule;
import io.github.qualirepar.domain.rule.Rules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has a sentence and a remedy in both languages. */
class FindingTextsTest {

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeHasASentenceAndARemedyInBothLanguages(FindingCode code) throws IOException {
        for (String language : new String[] {"fr", "en"}) {
            assertThat(texts(language).stringPropertyNames()).contains(code.name(), code + ".remedy");
            assertThat(texts(language).getProperty(code.name())).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties french = texts("fr");
        Properties english = texts("en");
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyQuestionOfARuleHasItsWording() throws IOException {
        for (Rule rule : Rules.all()) {
            if (rule.isQuestion()) {
                assertThat(texts("fr").stringPropertyNames()).contains("question." + rule.id());
            }
        }
    }

    @Test
    void theLastDotOfAnOrganisationsWordsIsNotDoubled() {
        Finding refused = Finding.ofOrganisation(
                        FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, "Not set to an instance of an object. ")
                .with("organisation", OrganisationId.ECOLOGIC);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(FindingTexts.of(locale).text(refused))
                    .contains("an instance of an object. ")
                    .doesNotContain("..");
        }
    }

    @Test
    void noTextIsLeftWithoutACode() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        for (FindingCode code : FindingCode.values()) {
            codes.add(code.name());
        }
        assertThat(texts("en").stringPropertyNames().stream()
                        .filter(key -> key.matches("[A-Z_]+(\\.remedy(\\.[A-Z_]+)?)?"))
                        .map(key -> key.replaceAll("\\..*", "")))
                .isSubsetOf(codes);
    }

    @Test
    void parametersAreFilledInAndWordsAreTranslated() {
        Finding finding = Finding.of("DOC-03", FindingCode.DOC_TOO_LARGE, Level.BLOCK, Confidence.LOW, null)
                .with("document", "NAMEPLATE")
                .with("name", "plaque.jpg")
                .with("size", 12_000_000)
                .with("limit", 5_000_000)
                .with("organisation", "ECOSYSTEM");
        assertThat(FindingTexts.of(Locale.FRANCE).text(finding))
                .contains("plaque.jpg", "plaque signalétique", "12000000", "ecosystem")
                .doesNotContain("{");
        assertThat(FindingTexts.of(Locale.US).text(finding)).contains("rating plate", "smaller");
    }

    @Test
    void aCodeThatIsNotGivenIsLeftOut() {
        Finding refusal = Finding.ofOrganisation(
                        FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, "Dossier incomplet")
                .with("organisation", "ECOLOGIC");

        assertThat(FindingTexts.of(Locale.US).sentence(refusal)).endsWith("refuses: Dossier incomplet.");
        assertThat(FindingTexts.of(Locale.US).sentence(refusal.with("organisationCode", "04")))
                .endsWith("refuses: Dossier incomplet (04).");
    }

    @Test
    void theRemedyFitsTheNextStepAndTheDocument() {
        FindingTexts texts = FindingTexts.of(Locale.US);
        Finding refusal = Finding.ofOrganisation(FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, "non");
        Finding used = Finding.ofOrganisation(FindingCode.DOC_USED_ELSEWHERE, Level.WARN, null, null);

        assertThat(texts.remedy(refusal)).startsWith("Correct");
        assertThat(texts.remedy(refusal.with("remedy", "REPLACE"))).contains("claim replace");
        assertThat(texts.remedy(refusal.with("remedy", "ATTACH_DOCUMENTS"))).contains("claim attach");
        assertThat(texts.remedy(used.with("document", "INVOICE"))).contains("invoice of this repair");
        assertThat(texts.remedy(used.with("document", "NAMEPLATE"))).contains("picture");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "findings_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(FindingTexts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
