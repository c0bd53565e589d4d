package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlRoutesTest {

    private static final String SUBMITTED = "5d0c3d1e-0002-4a11-8a01-000000000002";

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void sampleClaimsAreAddedByNameAndEverythingIsForgottenByAReset() throws IOException {
        order("POST", "seed", "{'names':['0002-submitted','0004-paid','0006-anonymized','VIR-EX-20260619-01']}");
        order("POST", "switches", "{'on':['root-object']}");
        assertThat(state().path("claims")).hasSize(3);
        assertThat(running.ecosystem().switchesOn()).containsExactly(Switch.ROOT_OBJECT);

        order("POST", "reset", "{}");

        assertThat(state().path("claims")).isEmpty();
        assertThat(running.ecosystem().switchesOn()).isEmpty();
        assertThat(running.client().get("/catalog").status()).isEqualTo(401);
    }

    @Test
    void theClockIsSetAndAdvanced() throws IOException {
        order("POST", "clock", "{'set':'2026-07-01T00:00:00Z'}");
        assertThat(state().path("clock").asText()).isEqualTo("2026-07-01T00:00:00Z");
        order("POST", "clock", "{'advance':'P3M'}");
        assertThat(state().path("clock").asText()).isEqualTo("2026-10-01T00:00:00Z");
        order("POST", "clock", "{'advance':'PT16M'}");
        assertThat(state().path("clock").asText()).isEqualTo("2026-10-01T00:16:00Z");
    }

    @Test
    void staffDecidesByTheServiceOrderOrTheId() throws IOException {
        order("POST", "seed", "{'names':['0002-submitted']}");

        order("POST", "claims/8000000102/accept", "{}");
        assertThat(status()).isEqualTo("Approuvé, en cours rembourst");
        order("POST", "claims/" + SUBMITTED + "/reject", "{'code':'07'}");
        assertThat(status()).isEqualTo("Rejeté");
        order("POST", "claims/" + SUBMITTED + "/cancel", "{}");
        assertThat(status()).isEqualTo("Annulé");
        order("POST", "claims/" + SUBMITTED + "/status", "{'status':'Nouveau'}");
        assertThat(status()).isEqualTo("Nouveau");
        JsonNode paid = control("POST", "claims/" + SUBMITTED + "/pay", "{}").json();
        assertThat(paid.path("reference").asText()).isEqualTo("VIR-SB-20260620-01");
        assertThat(status()).isEqualTo("Remboursement effectué");
    }

    @Test
    void aPaymentRunHasAReferenceAndADay() throws IOException {
        order("POST", "seed", "{'names':['0002-submitted']}");

        control("POST", "payments", "{'claims':['8000000102'],'reference':'VIR-X','date':'2026-06-25'}");

        assertThat(running.client()
                        .get("/payments?from_date=25.06.2026&to_date=25.06.2026")
                        .json()
                        .at("/Items/0/PaymentReference")
                        .asText())
                .isEqualTo("VIR-X");
    }

    @Test
    void receivedDocumentsAreListedWithTheirDigestAndReadByteForByte() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.upload(id, Uploads.PICTURE, "a.jpg", new byte[] {1, 2, 3});
        running.upload(id, Uploads.PICTURE, "b.jpg", new byte[] {4});

        JsonNode documents = control("GET", "claims/" + id + "/documents", null).json();

        assertThat(documents.at("/documents/0/sha256").asText())
                .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(control("GET", "claims/" + id + "/documents/device_picture", null)
                        .body())
                .containsExactly(1, 2, 3);
        assertThat(control("GET", "claims/" + id + "/documents/device_picture/2", null)
                        .body())
                .containsExactly(4);
        assertThat(control("GET", "claims/" + id + "/documents/invoice", null).status())
                .isEqualTo(404);
    }

    @Test
    void callsAreListedWithoutValuesAndForgotten() throws IOException {
        running.client().get("/partners?subcontractor=false");

        String calls = new String(control("GET", "calls", null).body(), StandardCharsets.UTF_8);

        assertThat(calls).contains("\"/partners\"", "authorization").doesNotContain("Bearer", "subcontractor");
        order("DELETE", "calls", "{}");
        assertThat(running.ecosystem().calls()).isEmpty();
    }

    @Test
    void theNextAnswersOfARouteAreForced() throws IOException {
        order(
                "POST",
                "force-next",
                "{'route':'catalog','status':503,'body':'<html>','contentType':'text/html','times':2}");
        order("POST", "force-next", "{'route':'catalog','delayMs':31000}");

        running.client().takingAnyAnswer();
        assertThat(running.client().get("/catalog").status()).isEqualTo(503);
        Answer second = running.client().get("/catalog");
        assertThat(new String(second.body(), StandardCharsets.UTF_8)).isEqualTo("<html>");
        assertThat(second.response().headers().firstValue("Content-Type")).contains("text/html");
        assertThat(running.client().get("/catalog").status()).isEqualTo(200);
        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void aForcedAnswerIsLostWithOrWithoutTheWork() throws IOException {
        order("POST", "force-next", "{'route':'new_claim','drop':true}");
        assertThatIOException().isThrownBy(() -> running.create(RunningSandbox.phone()));
        assertThat(running.ecosystem().claims()).hasSize(1);

        order("POST", "force-next", "{'route':'new_claim','drop':true,'work':false}");
        assertThatIOException().isThrownBy(() -> running.create(RunningSandbox.phone()));
        assertThat(running.ecosystem().claims()).hasSize(1);
    }

    @Test
    void aForcedAnswerMayBeJsonWithAWaitHint() throws IOException {
        order(
                "POST",
                "force-next",
                "{'route':'claims','status':429,'body':{'message':'Too Many Requests'},'headers':{'Retry-After':'3'}}");

        Answer answer = running.client().get("/reimbursement-claims");

        assertThat(answer.json()).isEqualTo(SampleExchangesTest.sample("gateway.response.429.throttled.json"));
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void settingsAndAccountsAreChanged() throws IOException {
        order("POST", "settings", "{'tokenLife':'PT2M','slowness':'PT9S','largestFileMb':40}");
        order("POST", "accounts", "{'username':'590009','password':'fictional-password','repairers':['2990001']}");
        running.client().login("590009");
        running.create(RunningSandbox.phone("SLOW"));
        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(9));

        order("POST", "tokens/forget", "{}");
        assertThat(running.client().get("/catalog").status()).isEqualTo(401);
    }

    @Test
    void aWrongOrderIsAnsweredWithItsReason() throws IOException {
        assertThat(control("POST", "seed", "{'names':['no-such']}").status()).isEqualTo(400);
        assertThat(control("POST", "switches", "{'on':['no-such']}")
                        .json()
                        .path("error")
                        .asText())
                .contains("no-such");
        assertThat(control("POST", "clock", "{'set':'noon'}").status()).isEqualTo(400);
        assertThat(control("POST", "switches", "{}").status()).isEqualTo(400);
        assertThat(control("POST", "switches", "{'on':'root-object'}").status()).isEqualTo(400);
        assertThat(control("POST", "switches", "{'on':['root-object'],'set':[]}")
                        .json()
                        .path("error")
                        .asText())
                .contains("set", "on, off");
        assertThat(control("POST", "switches", "{'on':['root-object','no-such']}")
                        .status())
                .isEqualTo(400);
        assertThat(running.ecosystem().switchesOn()).isEmpty();
        assertThat(control("POST", "claims/no-such/accept", "{}").status()).isEqualTo(400);
        assertThat(control("POST", "force-next", "{}").status()).isEqualTo(400);
        assertThat(control("GET", "no-such", null).status()).isEqualTo(404);
        assertThat(control("POST", "claims/x/no-such", "{}").status()).isEqualTo(404);
    }

    private String status() throws IOException {
        return control("GET", "claims/" + SUBMITTED, null).json().path("status").asText();
    }

    private JsonNode state() throws IOException {
        return control("GET", "state", null).json();
    }

    private void order(String method, String path, String body) throws IOException {
        assertThat(control(method, path, body).status()).isEqualTo(204);
    }

    private Answer control(String method, String path, @Nullable String body) throws IOException {
        JsonNode json = body == null ? null : Json.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return running.client().control(method, path, json);
    }
}
