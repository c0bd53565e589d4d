package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void anUnknownKeyIsRefusedAndAKeyInTheQueryIsNone() throws IOException {
        running.client().useKey("00000000-0000-4000-8000-0000000000ff");
        assertThat(running.client().get("printbrandlist", Map.of()).status()).isEqualTo(401);
        assertThat(running.status(1).status()).isEqualTo(401);

        running.client().useKey(null);
        assertThat(running.client()
                        .get("printbrandlist", Map.of("ApiKey", Client.KEY))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aKeyGivesItsOwnSitesAndNobodyElsesFiles() throws IOException {
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();
        running.ecologic().addKey("other", List.of(RunningSandbox.LYON));
        running.client().useKey("other");

        Answer sites = running.client().get("getrepairsitesbyats", Map.of());
        assertThat(sites.data()).hasSize(1);
        assertThat(sites.data().at("/0/City").asText()).isEqualTo("LYON");
        assertThat(running.status(id).json().path("IsValid").asBoolean()).isFalse();
        assertThat(running.submit(id).errorMessage()).isEqualTo("Invalid claim");
        assertThat(running.create("FAC-2", RunningSandbox.phone()).status()).isEqualTo(500);
        assertThatIllegalArgumentException().isThrownBy(() -> running.ecologic().addKey("third", List.of("no-such")));
    }

    @Test
    void namesOfMethodsAndParametersAreTakenInAnyCase() throws IOException {
        running.ecologic().seed("730815-to-finalise");

        Answer answer =
                running.client().send("GET", "/API/V1/EcoSupport/GetClaimStatus", Map.of("CLAIMID", "730815"), null);

        assertThat(answer.lastStatus()).isEqualTo("A finaliser");
    }

    @Test
    void unknownParametersAreIgnored() throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "depositSiteId", "x");

        assertThat(running.client()
                        .post("createclaim", query, RunningSandbox.phone())
                        .status())
                .isEqualTo(206);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/ecosupport/nosuchmethod",
        "/api/v1/ecosupport/",
        "/api/v1/ecosupport/printbrandlist/1",
        "/api/v2/ecosupport/printbrandlist",
        "/api/printbrandlist"
    })
    void anUnknownPathIsNotFoundAndSaysItsAddress(String path) throws IOException {
        Answer answer = running.client().send("GET", path, Map.of(), null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("Message").asText())
                .contains("'" + running.sandbox().url() + path + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, printbrandlist",
        "POST, getclaimstatus",
        "GET, createclaim",
        "GET, submitclaim",
        "PUT, updateclaim",
        "DELETE, attachfile"
    })
    void aWrongVerbIsNotSupported(String verb, String method) throws IOException {
        assertThat(running.client()
                        .send(verb, "/api/v1/ecosupport/" + method, Map.of(), null)
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"repairEndDate", "repairSiteId", "consumerInvoiceNumber"})
    void everyMandatoryParameterOfAClaimIsMissed(String name) throws IOException {
        Map<String, String> query = RunningSandbox.without(RunningSandbox.terms("FAC-1"), name);

        assertThat(running.client()
                        .post("createclaim", query, RunningSandbox.phone())
                        .status())
                .isEqualTo(404);
        assertThat(running.client()
                        .post("updateclaim", RunningSandbox.with(query, "claimId", "1"), RunningSandbox.phone())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theQuoteNumberOfAClaimMayBeMissing() throws IOException {
        Map<String, String> query = RunningSandbox.without(RunningSandbox.terms("FAC-1"), "quoteNumber");

        assertThat(running.client()
                        .post("createclaim", query, RunningSandbox.phone())
                        .status())
                .isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-15",
                "2026-07-15T17:30:00",
                "2026-07-15T17:30:00.123",
                "2026-07-15T17:30:00Z",
                "2026-07-15T17:30:00+02:00",
                "2026-07-15T17:30:00.000+0000",
                "07/15/26",
                "07/15/2026"
            })
    void datesAreReadInEveryFormThatClientsSend(String date) throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "repairEndDate", date);

        long id = running.client()
                .post("createclaim", query, RunningSandbox.phone())
                .claimId();

        assertThat(running.ecologic().claim(id).repairDate()).hasToString("2026-07-15");
    }

    @ParameterizedTest
    @CsvSource({
        "repairEndDate, 15/07/2026",
        "repairEndDate, 2026-02-30",
        "repairEndDate, 02/30/2026",
        "repairEndDate, ''",
        "repairSiteId, MACON",
        "repairSiteId, 1-1-1-1-1",
        "requestId, 51x",
        "claimId, -1",
        "submit, yes"
    })
    void valuesThatCannotBeReadAreNamed(String name, String value) throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "claimId", "1");
        String method = name.equals("requestId") ? "createclaim" : "updateclaim";

        Answer answer = running.client().post(method, RunningSandbox.with(query, name, value), RunningSandbox.phone());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("ModelState").path(name)).hasSize(1);
    }

    @Test
    void everyUnreadableValueIsNamedAtOnce() throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "repairEndDate", "demain");

        Answer answer = running.client()
                .post("createclaim", RunningSandbox.with(query, "repairSiteId", "x"), RunningSandbox.phone());

        assertThat(answer.json().path("ModelState")).hasSize(2);
        assertThat(running.ecologic().claims()).isEmpty();
    }

    @Test
    void theWordNullForARequestMeansNone() throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "requestId", "null");

        Answer answer = running.client().post("createclaim", query, RunningSandbox.phone());

        assertThat(answer.claimId()).isPositive();
        assertThat(answer.data().has("RequestId")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{} {}"})
    void aBodyThatIsNoObjectIsUnreadable(String body) throws IOException {
        assertThat(running.client()
                        .postText("createclaim", RunningSandbox.terms("FAC-1"), body)
                        .status())
                .isEqualTo(400);
        assertThat(running.ecologic().claims()).isEmpty();
    }

    @Test
    void aProductThatTheSiteIsNotLabelledForIsRefusedOnUpdateToo() throws IOException {
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();
        Map<String, String> query = RunningSandbox.with(
                RunningSandbox.with(RunningSandbox.terms("FAC-1"), "claimId", Long.toString(id)),
                "repairSiteId",
                RunningSandbox.LYON);

        Answer answer = running.client().post("updateclaim", query, RunningSandbox.phone());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errorMessage()).contains("labellisé");
        assertThat(running.create("FAC-2", RunningSandbox.phoneWith("Product", "ProductId", "EEE.X9.999"))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void nothingPersonalShowsInTexts() throws IOException {
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();
        running.ecologic().setStatus(id, "Non conforme", "Rappeler Camille");
        long request = running.client()
                .post("createsupportrequest", RunningSandbox.requestTerms(), RunningSandbox.phone())
                .requestId();

        assertThat(running.ecologic().claim(id)).hasToString("claim " + id + " (Non conforme)");
        assertThat(running.ecologic().request(request).toString()).doesNotContain("DEV-1");
        assertThat(running.ecologic().claim(id).errors().toString()).doesNotContain("requises");
        assertThat(new FileBody(RunningSandbox.phone())).hasToString("file body");
        assertThat(running.ecologic().calls().toString()).doesNotContain(Client.KEY, "FAC-1", "Camille");
    }
}
