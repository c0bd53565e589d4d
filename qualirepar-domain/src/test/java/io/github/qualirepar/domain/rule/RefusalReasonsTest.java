package io.github.qualirepar.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.RefusalReason;
import io.github.qualirepar.domain.fixture.Asking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalReasonsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-20");
    private static final RefusalReasons REASONS = new RefusalReasons(Asking.DATA);

    @ParameterizedTest
    @CsvSource({
        "00, REFUSED_AUTOMATIC_CHECK,        DLY-09",
        "01, REFUSED_BUSINESS_NUMBER_ABSENT, INV-01",
        "02, REFUSED_FAULT,                  FLT-01",
        "03, REFUSED_BUSINESS_CUSTOMER,      SCO-02",
        "04, REFUSED_REASON_UNKNOWN,         ",
        "05, REFUSED_DUPLICATE,              DLY-07",
        "06, REFUSED_BONUS_WRONG,            AMT-02",
        "07, REFUSED_INVOICE_UNREADABLE,     DOC-08",
        "08, REFUSED_BONUS_ABSENT,           INV-07",
        "09, REFUSED_BONUS_NOT_DEDUCTED,     INV-08",
        "10, REFUSED_FRAUD_SUSPECTED,        ",
        "11, REFUSED_CONSUMER_DENIES,        ",
        "12, REFUSED_CONSUMER_UNREACHABLE,   DAT-03",
        "13, REFUSED_NO_INVOICE,             DOC-08",
        "14, REFUSED_PIEC_CONSENT_ABSENT,    DOC-08",
        "15, REFUSED_NAMEPLATE_ABSENT,       DOC-08",
        "NUMERO_SERIE_DUPLIQUE, REFUSED_DEVICE_USED, DLY-07",
        "ID_REPARATEUR_INVALIDE, REFUSED_REPAIRER, SCO-06",
        "PRODUCTID_NON_VALIDE, REFUSED_PRODUCT, SCO-05",
        "BRANDID_NON_VALIDE, REFUSED_BRAND, RTE-01",
        "CODE_REPARATION_INVALIDE, REFUSED_REPAIR_CODE, FLT-12"
    })
    void everyReasonHasItsMeaningAndTheRuleThatSaysTheSame(String code, FindingCode meaning, @Nullable String rule) {
        Finding finding = REASONS.finding(OrganisationId.ECOSYSTEM, code, "as they say", TODAY)
                .orElseThrow();

        assertThat(finding.code()).isEqualTo(meaning);
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.level()).isEqualTo(Level.BLOCK);
        assertThat(finding.overridable())
                .as("the organisation has decided, however uncertain its reason")
                .isFalse();
        assertThat(finding.organisationText()).isEqualTo("as they say");
        assertThat(finding.source()).isNotBlank();
        assertThat(finding.parameters())
                .containsEntry("organisation", "ECOSYSTEM")
                .containsEntry("organisationCode", code);
    }

    @Test
    void aCodeThatIsNotKnownMeansNothingToUs() {
        assertThat(REASONS.finding(OrganisationId.ECOSYSTEM, "16", null, TODAY)).isEmpty();
        assertThat(REASONS.finding(OrganisationId.ECOSYSTEM, null, "text", TODAY))
                .isEmpty();
        assertThat(REASONS.finding(OrganisationId.ECOLOGIC, "08", null, TODAY)).isEmpty();
    }

    @Test
    void aReasonIsReadOnTheDaysOnWhichItIsInUse() {
        assertThat(REASONS.finding(OrganisationId.ECOSYSTEM, "14", null, LocalDate.parse("2023-12-31")))
                .isEmpty();
        assertThat(REASONS.finding(OrganisationId.ECOSYSTEM, "14", null, LocalDate.parse("2024-01-01")))
                .isPresent();
    }

    @Test
    void theRulesBehindReasonsAreRulesOfTheScheme() {
        Set<String> known = new HashSet<>(RuleCatalogue.leftOut().keySet());
        for (Rule rule : Rules.all()) {
            known.add(rule.id());
            known.addAll(rule.also());
        }
        List<String> named = new ArrayList<>();
        for (RefusalReason reason : Asking.DATA.refusalReasons()) {
            if (reason.rule() != null) {
                named.add(reason.rule());
            }
        }

        assertThat(named).hasSize(21).isSubsetOf(known);
    }
}
