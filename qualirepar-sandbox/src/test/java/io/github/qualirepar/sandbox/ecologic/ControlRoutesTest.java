package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlRoutesTest {

    private static final String CLAIM = "claims/730815";

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void sampleFilesAreAddedByNameAndEverythingIsForgottenByAReset() throws IOException {
        order("seed", "{'names':['730815-incomplete','510042-eligible']}");
        order("switches", "{'on':['plate-always','fast-acceptance']}");
        order("switches", "{'off':['plate-always']}");
        order("clock", "{'advance':'P1D'}");
        order("settings", "{'largestFileMb':1}");
        JsonNode state = get("state").json();
        assertThat(state.path("clock").asText()).isEqualTo("2026-07-21T08:00:00Z");
        assertThat(state.path("claims")).hasSize(1);
        assertThat(state.path("requests")).hasSize(1);
        assertThat(state.path("switches")
                        .valueStream()
                        .filter(one -> one.path("on").asBoolean()))
                .singleElement()
                .matches(one -> one.path("name").asText().equals("fast-acceptance"));

        order("reset", "{}");

        assertThat(get("state").json().path("claims")).isEmpty();
        assertThat(get("state").json().path("requests")).isEmpty();
        assertThat(running.ecologic().switchesOn()).isEmpty();
        assertThat(running.ecologic().now()).hasToString("2026-07-20T08:00:00Z");
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();
        assertThat(running.attach(id, "OTHER", "x", "pdf", new byte[2_000_000]).status())
                .isEqualTo(200);
    }

    @Test
    void aClaimIsReturnedCorrectedAcceptedAndClosed() throws IOException {
        order("seed", "{'names':['730815-under-review']}");

        order(
                CLAIM + "/return",
                "{'comment':'Facture à corriger','errors':[{'Field':'Facture','ErrorMessage':'Illisible'}]}");
        assertThat(running.status(730815).fields()).containsExactly("E Facture");
        assertThat(running.status(730815).data().path("Comment").asText()).isEqualTo("Facture à corriger");
        running.update(730815, "FAC-2026-0815", RunningSandbox.phone(), true);
        order(CLAIM + "/accept", "{}");
        assertThat(get(CLAIM).json().path("status").asText()).isEqualTo("Remboursement accepté");
        order(CLAIM + "/close", "{}");

        assertThat(get(CLAIM).json().path("status").asText()).isEqualTo("Clôturée");
    }

    @Test
    void aClaimIsRefusedCancelledOrGivenAnyStatus() throws IOException {
        order("seed", "{'names':['730815-under-review','730700-same-serial']}");

        order(CLAIM + "/refuse", "{'comment':'Panne non couverte'}");
        assertThat(running.status(730815).data().path("Comment").asText()).isEqualTo("Panne non couverte");
        order("claims/730700/cancel", "{}");
        assertThat(running.status(730700).lastStatus()).isEqualTo("Annulée");
        order(CLAIM + "/status", "{'status':'NOTCONFORM','comment':'Autre vocabulaire'}");
        assertThat(running.status(730815).lastStatus()).isEqualTo("NOTCONFORM");
    }

    @Test
    void consumersAnswerAndRequestsExpire() throws IOException {
        order("seed", "{'names':['510042-waiting-consumer']}");
        order("requests/510042/accept", "{}");
        assertThat(get("requests/510042").json().path("status").asText()).isEqualTo("Validé par le consommateur");

        order("seed", "{'names':['510042-waiting-consumer']}");
        order("requests/510042/refuse", "{}");
        assertThat(running.requestStatus(510042).lastStatus()).isEqualTo("Refusée");

        order("requests/510042/status", "{'status':'Eligible'}");
        assertThat(running.requestStatus(510042).lastStatus()).isEqualTo("Eligible");
        order("requests/510042/status", "{'status':'Expirée'}");
        assertThat(running.requestStatus(510042).lastStatus()).isEqualTo("Expirée");
        order("requests/510042/expire", "{}");
        assertThat(running.requestStatus(510042).json().path("IsValid").asBoolean())
                .isFalse();
    }

    @Test
    void receivedDocumentsAreListedWithTheirDigestAndReadByteForByte() throws IOException {
        order("seed", "{'names':['730815-incomplete']}");
        running.attach(730815, "PRODUCTPICTURE", "a", "jpg", new byte[] {1, 2, 3});

        JsonNode documents = get(CLAIM + "/documents").json().path("documents");

        assertThat(documents).hasSize(1);
        assertThat(documents.at("/0/sha256").asText())
                .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(documents.at("/0/name").asText()).isEqualTo("a.jpg");
        assertThat(get(CLAIM + "/documents/productpicture").body()).containsExactly(1, 2, 3);
        assertThat(get(CLAIM + "/documents/INVOICE").status()).isEqualTo(404);
    }

    @Test
    void callsAreListedWithoutValuesAndForgotten() throws IOException {
        running.status(4711);

        String calls = new String(get("calls").body(), StandardCharsets.UTF_8);

        assertThat(calls)
                .contains("/api/v1/ecosupport/getclaimstatus", "api_key")
                .doesNotContain(Client.KEY, "4711");
        assertThat(control("DELETE", "calls", null).status()).isEqualTo(204);
        assertThat(running.ecologic().calls()).isEmpty();
    }

    @Test
    void theNextAnswersOfARouteAreForced() throws IOException {
        order("force-next", "{'route':'getclaimstatus','status':429,'headers':{'Retry-After':'3'},'times':2}");
        order("force-next", "{'route':'GetClaimStatus','delayMs':31000}");
        order("force-next", "{'route':'createclaim','drop':true}");

        assertThat(running.status(1).status()).isEqualTo(429);
        assertThat(running.status(1).response().headers().firstValue("Retry-After"))
                .contains("3");
        assertThat(running.status(1).status()).isEqualTo(200);
        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(31));
        assertThatIOException().isThrownBy(() -> running.create("FAC-1", RunningSandbox.phone()));
        assertThat(running.ecologic().claims()).hasSize(1);
    }

    @Test
    void settingsAndKeysAreChanged() throws IOException {
        order("settings", "{'slowness':'PT9S'}");
        order("keys", "{'key':'second','sites':['" + RunningSandbox.LYON + "']}");
        running.create("SLOW-1", RunningSandbox.phone());
        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(9));

        running.client().useKey("second");
        assertThat(running.client().get("getrepairsitesbyats", Map.of()).data()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "seed | {'names':['no-such']} | 400",
                "switches | {'on':['no-such']} | 400",
                "switches | {'on':['plate-always','no-such']} | 400",
                "switches | {'name':'plate-always','on':true} | 400",
                "switches | {'on':'plate-always'} | 400",
                "switches | {} | 400",
                "clock | {'set':'noon'} | 400",
                "force-next | {} | 400",
                "keys | {'key':'k','sites':['no-such']} | 400",
                "claims/1/accept | {} | 400",
                "claims/x/accept | {} | 400",
                "claims/730815/accept | {} | 400",
                "claims/730815/refuse | {} | 400",
                "claims/730815/no-such | {} | 404",
                "requests/1/accept | {} | 400",
                "requests/510042/accept | {} | 400",
                "requests/510042/no-such | {} | 404",
                "claims | {} | 404",
                "requests | {} | 404",
                "no-such | {} | 404",
                "reset | [] | 400"
            })
    void aWrongOrderIsAnsweredWithItsReason(String path, String body, int status) throws IOException {
        running.ecologic().seed("730815-incomplete", "510042-eligible");

        Answer answer = control("POST", path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isNotBlank();
    }

    @Test
    void controlRoutesAreNoCallsOfTheApi() throws IOException {
        get("state");

        assertThat(running.client()
                        .send("GET", "/__sandbox/ecologic", Map.of(), null)
                        .status())
                .isEqualTo(404);
        assertThat(running.ecologic().calls()).isEmpty();
    }

    private Answer get(String path) throws IOException {
        return control("GET", path, null);
    }

    private void order(String path, String body) throws IOException {
        assertThat(control("POST", path, body).status()).isEqualTo(204);
    }

    private Answer control(String verb, String path, @Nullable String body) throws IOException {
        return running.client().control(verb, path, body);
    }
}
