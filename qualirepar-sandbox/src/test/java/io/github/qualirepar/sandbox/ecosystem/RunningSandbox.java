package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox for each test, on 20 June 2026, with a client that is logged in for both repairers. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {

    static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");

    private final Dataset dataset;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private @Nullable Sandbox sandbox;
    private @Nullable Client client;

    RunningSandbox(Dataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        sandbox = Sandbox.builder()
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .dataset(dataset)
                .sleeper(pauses::add)
                .start();
        client = new Client(sandbox.ecosystemUrl()).login("590002");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sandbox().close();
        pauses.clear();
    }

    Sandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    EcosystemSandbox ecosystem() {
        return sandbox().ecosystem();
    }

    Client client() {
        return Objects.requireNonNull(client);
    }

    /** How long answers were to wait, so far. */
    List<Duration> pauses() {
        return pauses;
    }

    /** A right claim for a phone. */
    static ObjectNode phone() {
        return (ObjectNode) SampleExchangesTest.sample("new_claim.request.json");
    }

    static ObjectNode phone(String reference) {
        return phone().put("PurchaseOrderByCustomer", reference);
    }

    Answer create(JsonNode claim) throws IOException {
        return client().post("/reimbursement-claims/new_claim", claim);
    }

    /** The id of a claim that has to be accepted. */
    String created(JsonNode claim) throws IOException {
        Answer answer = create(claim);
        if (answer.status() != 200) {
            throw new AssertionError("The claim was refused: " + answer.json());
        }
        return answer.json().path("ReimbursementClaimID").asText();
    }

    Answer announce(String id, String type, String name, double megabytes) throws IOException {
        ObjectNode body =
                Json.object().put("FileName", name).put("FileType", type).put("FileSizeInMB", megabytes);
        return client().post("/reimbursement-claims/" + id + "/upload-file", body);
    }

    String url(String id, String type, String name) throws IOException {
        return announce(id, type, name, 0.1).json().path("url").asText();
    }

    void upload(String id, String type, String name, byte[] bytes) throws IOException {
        Answer answer = client().put(url(id, type, name), bytes);
        if (answer.status() != 200) {
            throw new AssertionError("The file was refused with " + answer.status());
        }
    }

    Answer confirm(String id) throws IOException {
        return client().post("/reimbursement-claims/" + id + "/confirm-claim", null);
    }

    /** A confirmed claim for a phone with this reference. */
    String confirmed(String reference) throws IOException {
        String id = created(phone(reference));
        upload(id, Uploads.INVOICE, "facture.pdf", new byte[] {1});
        upload(id, Uploads.PLATE, "plaque.jpg", new byte[] {2});
        Answer answer = confirm(id);
        if (answer.status() != 200) {
            throw new AssertionError("The claim was not confirmed: " + answer.json());
        }
        return id;
    }

    JsonNode read(String key) throws IOException {
        return client().get("/reimbursement-claims/" + key).json().path("Items").path(0);
    }

    JsonNode listed(String id) throws IOException {
        for (JsonNode item : client().get("/reimbursement-claims").json().path("Items")) {
            if (item.path("ReimbursementClaimID").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("The list lacks the claim");
    }
}
