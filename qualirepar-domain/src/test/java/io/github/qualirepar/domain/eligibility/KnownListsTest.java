package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.SiteMapping;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists and site configuration where they say little. */
class KnownListsTest {

    @Test
    void ofTwoAccountsAtTheOnlyOrganisationTheClaimsOwnListsCount() {
        Account second = new Account("second", OrganisationId.ECOSYSTEM);
        ReferenceData usual = SampleLists.ecosystem();
        ReferenceData ofSecond = new ReferenceData(
                second, usual.fetchedAt(), "es-9", true, usual.products(), usual.brands(), usual.sites());

        assertThat(about(aRepair())
                        .with(usual, ofSecond)
                        .settledAt(second)
                        .facts()
                        .lists()
                        .map(ReferenceData::version))
                .contains("es-9");
    }

    @Test
    void nobodySaysWhetherASiteIsLabelledForAProductThatHasNoNameThere() {
        SiteMapping paris = new SiteMapping(
                "PARIS",
                OrganisationId.ECOSYSTEM,
                SampleLists.ECOSYSTEM.name(),
                SampleLists.PARIS,
                null,
                null,
                Set.of("lave-linge"));

        assertThat(about(aRepair().product("ecologic:EEE.M99.999"))
                        .sites(paris)
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()
                        .label()
                        .answer())
                .isEqualTo(LabelStanding.Answer.UNKNOWN);
    }
}
