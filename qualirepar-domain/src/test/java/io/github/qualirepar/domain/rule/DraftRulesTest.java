package io.github.qualirepar.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.fixture.Asking;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft of 30 November 2025, not confirmed. */
class DraftRulesTest {

    @ParameterizedTest
    @CsvSource({"2025-11-30, 0", "2025-12-01, 0", "2025-12-02, 1", "2026-02-28, 1"})
    void itIsAnnouncedFromTheSecondDayOn(String today, int findings) {
        assertThat(draft(OrganisationId.ECOSYSTEM, today)).hasSize(findings);
    }

    @Test
    void theWarningSaysHowOldItIsAndWhenItWillBeDeleted() {
        assertThat(draft(OrganisationId.ECOSYSTEM, "2025-12-10"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding).hasToString("WARN DRAFT_GROWING_OLD DLY-06");
                    assertThat(finding.source()).isEqualTo("S4");
                    assertThat(finding.parameters())
                            .containsEntry("organisation", "ECOSYSTEM")
                            .containsEntry("date", "2025-11-30")
                            .containsEntry("days", "10")
                            .containsEntry("lastDay", "2026-02-28");
                });
    }

    @Test
    void whereNothingIsKnownToBeDeletedNoLastDayIsNamed() {
        assertThat(draft(OrganisationId.ECOLOGIC, "2025-12-01")).isEmpty();
        assertThat(draft(OrganisationId.ECOLOGIC, "2025-12-02")).singleElement().satisfies(finding -> {
            assertThat(finding).hasToString("WARN DRAFT_GROWING_OLD DLY-06");
            assertThat(finding.source()).isEqualTo("ours");
            assertThat(finding.parameters()).containsEntry("days", "2").doesNotContainKey("lastDay");
        });
    }

    @Test
    void aThirdOrganisationHasNoSuchRule() {
        assertThat(draft(new OrganisationId("OTHER"), "2026-02-28")).isEmpty();
    }

    private static List<Finding> draft(OrganisationId organisation, String today) {
        return DraftRules.unconfirmed(organisation, LocalDate.parse("2025-11-30"), LocalDate.parse(today), Asking.DATA);
    }
}
