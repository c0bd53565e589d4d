package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionsTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void headersThatAreLeftOutAreNoted() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(running.sandbox().ecologicUrl() + "submitclaim?claimId=1"))
                .header("api_key", Client.KEY)
                .POST(BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(running.ecologic().brokenConventions())
                .containsExactly(
                        "submitclaim: the header Accept does not name application/json",
                        "submitclaim: the header Content-Type is not application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "Consumer, City, Mâcon, City",
        "Consumer, City, Macon, City",
        "Product, IRISRepair, '', IRISRepair",
        "Product, IRISSection, BAI, IRISRepair"
    })
    void customsOfTheBodyAreNotedWithoutTheirValues(String section, String key, String value, String named)
            throws IOException {
        running.create("FAC-1", RunningSandbox.phoneWith(section, key, value));

        assertThat(running.ecologic().brokenConventions())
                .singleElement()
                .satisfies(note ->
                        assertThat(note).startsWith("createclaim: " + named).doesNotContain("con", "BAI"));
    }

    @Test
    void amountsHaveTwoDecimalsAndAreInEuros() throws IOException {
        ObjectNode body = RunningSandbox.phone();
        RunningSandbox.amount(body, "LaborCost", "40.001");
        RunningSandbox.amount(body, "TravelCost", "0.000");
        ((ObjectNode) body.path("Quote").path("SparePartsCost")).put("Currency", "USD");

        running.create("FAC-1", body);

        assertThat(running.ecologic().brokenConventions())
                .containsExactly(
                        "createclaim: LaborCost has more than two decimals",
                        "createclaim: SparePartsCost is not in EUR");
    }

    @Test
    void formsOfTheQueryThatAreOnlyToleratedAreNoted() throws IOException {
        running.client()
                .post(
                        "createclaim",
                        RunningSandbox.with(
                                RunningSandbox.with(RunningSandbox.terms("FAC-1"), "repairEndDate", "2026-07-15"),
                                "requestId",
                                "null"),
                        RunningSandbox.phone());
        running.client()
                .post(
                        "updatesupportrequest",
                        RunningSandbox.with(RunningSandbox.requestTerms(), "requestId", "1"),
                        RunningSandbox.phone());
        running.attach(1, "INVOICE", "facture.PDF", "pdf", new byte[] {1});

        assertThat(running.ecologic().brokenConventions())
                .containsExactly(
                        "createclaim: repairEndDate is not written as yyyy-MM-dd'T'HH:mm:ss",
                        "createclaim: requestId is the word null",
                        "updatesupportrequest: requestId and claimId are not both sent",
                        "attachfile: fileName ends with the extension");
    }
}
