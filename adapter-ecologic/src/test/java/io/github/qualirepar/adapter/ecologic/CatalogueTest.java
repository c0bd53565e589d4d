package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists as downloaded. */
class CatalogueTest {
    private static final String SITES = Samples.text("getrepairsitesbyats.response.json");
    private static final String BRANDS = Samples.text("printbrandlist.response.json");
    private static final String PRODUCTS = Samples.text("printproducttypewithlabellist.response.json");

    @Test
    void theListsOfTheSamplesAreTakenOver() {
        ReferenceData data = download(SITES, BRANDS, PRODUCTS);

        assertThat(data.account()).isEqualTo(Repairs.ACCOUNT);
        assertThat(data.fetchedAt()).isEqualTo(Service.CLOCK.instant());
        assertThat(data.brandsByProduct()).isFalse();
        assertThat(data.sites())
                .first()
                .isEqualTo(new ReferenceSite(
                        Repairs.MACON, "Atelier Exemple Mâcon", "MACON", List.of(), List.of(), false));
        assertThat(data.brands()).contains(new Brand("243", "Apple", true));
        ReferenceProduct phone = data.product("EEE.M6.060").orElseThrow();
        assertThat(phone.label()).isEqualTo("Téléphone portable");
        assertThat(phone.eligible()).isEqualTo(new Period(LocalDate.of(2022, 1, 1), null));
        assertThat(phone.identifier()).isEqualTo(IdentifierKind.UNSPECIFIED);
        assertThat(phone.repairCodes()).contains(new Code("CAS", "Écran cassé"));
        assertThat(phone.symptomCodes()).contains(new Code("E7", "Affichage défectueux"));
        assertThat(data.product("EEE.M5.004").orElseThrow().symptomCodes()).isEmpty();
    }

    @Test
    void theCorrectSpellingOfTheSymptomsIsReadToo() {
        ReferenceData data = download(SITES, BRANDS, PRODUCTS.replace("IRISSymtoms", "IRISSymptoms"));

        assertThat(data.product("EEE.M6.060").orElseThrow().symptomCodes()).hasSize(4);
        assertThat(data.version()).isEqualTo(download(SITES, BRANDS, PRODUCTS).version());
    }

    @Test
    void theOrderOfTheRowsIsNoNewVersion() {
        String apple = "{\"BrandName\":\"Apple\",\"BrandId\":\"243\"}";
        String home = "{\"BrandName\":\"EXEMPLE HOME\",\"BrandId\":9003}";

        assertThat(download(SITES, list(apple, home), PRODUCTS).version())
                .isEqualTo(download(SITES, list(home, apple), PRODUCTS).version())
                .isNotEqualTo(download(SITES, list(apple), PRODUCTS).version());
    }

    @Test
    void aNewLabelIsANewVersion() {
        assertThat(download(SITES, BRANDS, PRODUCTS).version())
                .isNotEqualTo(download(SITES, BRANDS, PRODUCTS.replace("Écran cassé", "Écran brisé"))
                        .version());
    }

    @Test
    void oddRowsArePassedOver() {
        ReferenceData data = download(
                list("{\"Name\":\"ohne id\"}", "{\"siteid\":\"7\",\"NAME\":\"Atelier\",\"City\":null}"),
                list("null", "\"text\"", "{\"BrandName\":\"X\",\"BrandId\":12,\"New\":{}}"),
                list(
                        "{\"ProductId\":\"P\",\"EligibilityStartDate\":\"bientôt, dit-on\",\"RepairCodes\":[\"A\",{\"Code\":\"B\"}]}"));

        assertThat(data.sites()).containsExactly(new ReferenceSite("7", "Atelier", "", List.of(), List.of(), false));
        assertThat(data.brands()).containsExactly(new Brand("12", "X", true));
        assertThat(data.products()).hasSize(1);
        assertThat(data.products().get(0).eligible()).isEqualTo(Period.ALWAYS);
        assertThat(data.products().get(0).repairCodes()).containsExactly(new Code("A", ""), new Code("B", ""));
    }

    @Test
    void anAnswerWithoutListIsNoEmptyList() {
        String nothing = "{\"ResponseData\":null,\"ResponseStatus\":\"S\",\"IsValid\":true}";

        assertThatThrownBy(() -> download(SITES, nothing, PRODUCTS)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void anEmptyListTakesThePlaceOfNone() {
        String empty = list();

        assertThatThrownBy(() -> download(empty, BRANDS, PRODUCTS)).isInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(() -> download(SITES, list("{}"), PRODUCTS)).isInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(() -> download(SITES, BRANDS, empty)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void aRefusedListIsNoEmptyList() {
        String refused = "{\"ResponseData\":[],\"IsValid\":false,\"ResponseErrorMessage\":\"non\"}";

        assertThatThrownBy(() -> download(refused, BRANDS, PRODUCTS))
                .isInstanceOfSatisfying(
                        ReadRefused.class, e -> assertThat(e.words()).isEqualTo("non"));
    }

    @Test
    void theConnectionIsCheckedByTheListOfSites() throws InterruptedException {
        try (Service service = new Service();
                EcologicFundingBody body = service.answers(200, SITES).body()) {
            body.checkConnection();

            assertThat(service.taken().getUrl().encodedPath()).isEqualTo("/api/v1/ecosupport/getrepairsitesbyats");
            assertThat(service.requests()).isEqualTo(1);
        }
    }

    private static String list(String... rows) {
        return "{\"ResponseData\":[" + String.join(",", rows) + "],\"ResponseStatus\":\"S\",\"IsValid\":true}";
    }

    private static ReferenceData download(String sites, String brands, String products) {
        try (Service service = new Service();
                EcologicFundingBody body = service.answers(200, sites)
                        .answers(200, brands)
                        .answers(200, products)
                        .body()) {
            return body.referenceData();
        }
    }
}
