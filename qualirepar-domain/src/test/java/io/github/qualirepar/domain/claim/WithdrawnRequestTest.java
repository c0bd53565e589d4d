package io.github.qualirepar.domain.claim;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Claims at an organisation that takes support requests no more, and what a request is called. */
class WithdrawnRequestTest {
    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final Finding WITHDRAWN =
            Finding.ofOrganisation(FindingCode.SUPPORT_METHOD_WITHDRAWN, Level.BLOCK, null, null);
    private static final Finding REFUSED =
            Finding.ofOrganisation(FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, "non");
    private static final Finding BLOCKING =
            Finding.of("AMT-02", FindingCode.BONUS_DIFFERS, Level.BLOCK, Confidence.HIGH, null);

    @Test
    void onlyTheOrganisationsWordForItWithdrawsTheRequest() {
        assertThat(claim(Stage.SUPPORT_IN_ERROR, aRepair(), REFUSED, WITHDRAWN).isRequestWithdrawn())
                .isTrue();
        assertThat(claim(Stage.SUPPORT_IN_ERROR, aRepair(), REFUSED).isRequestWithdrawn())
                .isFalse();
        assertThat(claim(Stage.SUPPORT_IN_ERROR, aRepair()).isRequestWithdrawn())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPPORT_TO_REQUEST", "SUPPORT_IN_ERROR", "TO_CREATE"})
    void aClaimWhoseRequestIsWithdrawnIsCreatedDirectly(Stage stage) {
        assertThat(next(claim(stage, aRepair(), WITHDRAWN))).isEqualTo(NextStep.CREATE);
    }

    @Test
    void theDirectWayNeedsAnInvoiceAndNothingThatBlocks() {
        assertThat(next(claim(Stage.SUPPORT_IN_ERROR, aRepair().early(), WITHDRAWN)))
                .isEqualTo(NextStep.INVOICE);
        assertThat(next(claim(Stage.SUPPORT_IN_ERROR, aRepair(), WITHDRAWN), BLOCKING))
                .isEqualTo(NextStep.CORRECT);
    }

    @Test
    void aRequestsIdAndStatusLeaveTheClaimsOwnIdsAsTheyAre() {
        assertThat(new Remote("R-1", "C-1", "S-1", "Envoyé").withRequest("R-2", "Validé"))
                .isEqualTo(new Remote("R-2", "C-1", "S-1", "Validé"));
    }

    private static @Nullable NextStep next(Claim claim, Finding... rules) {
        return NextSteps.of(claim, null, NOW, List.of(rules), List.of(), MoneyTrace.NONE);
    }

    private static Claim claim(Stage stage, RepairBuilder file, Finding... problems) {
        return new Claim(
                new ClaimId("c1"),
                1,
                file.build(),
                SampleLists.ECOLOGIC,
                ClaimProcess.SUPPORT_REQUEST_FIRST,
                stage,
                null,
                ConsumerApproval.NOT_ASKED,
                EuroAmount.parse("50.00"),
                Basis.NONE,
                Remote.NONE,
                List.of(),
                Set.of(),
                List.of(problems),
                List.of(),
                null,
                null,
                false,
                NOW,
                NOW,
                null,
                null);
    }
}
