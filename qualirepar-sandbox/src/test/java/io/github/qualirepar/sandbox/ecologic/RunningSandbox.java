package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox for each test, on 20 July 2026, with a client of the samples' account. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {

    static final String MACON = "11111111-1111-4111-8111-111111111111";
    static final String LYON = "22222222-2222-4222-8222-222222222222";

    private final Dataset dataset;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private @Nullable Sandbox sandbox;
    private @Nullable Client client;

    RunningSandbox(Dataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sandbox = Sandbox.builder()
                .clock(Clock.fixed(Instant.parse("2026-07-20T08:00:00Z"), ZoneOffset.UTC))
                .dataset(dataset)
                .sleeper(pauses::add)
                .start();
        client = new Client(sandbox.url());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sandbox().close();
        pauses.clear();
    }

    Sandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    EcologicSandbox ecologic() {
        return sandbox().ecologic();
    }

    Client client() {
        return Objects.requireNonNull(client);
    }

    /** How long answers were to wait, so far. */
    List<Duration> pauses() {
        return pauses;
    }

    /** The body of a right claim for a phone. */
    static ObjectNode phone() {
        return (ObjectNode) SampleExchangesTest.sample("createclaim.direct.request.json");
    }

    /** The body of a right claim for another phone. */
    static ObjectNode otherPhone() {
        return phoneWith("Product", "SerialNumber", "350000000001020");
    }

    static ObjectNode phoneWith(String section, String key, String value) {
        ObjectNode body = phone();
        ((ObjectNode) body.path(section)).put(key, value);
        return body;
    }

    static void amount(ObjectNode body, String key, String amount) {
        body.withObject("/Quote/" + key).set("Amount", Json.parse(amount.getBytes(StandardCharsets.UTF_8)));
    }

    /** The query of a right claim. */
    static Map<String, String> terms(String invoiceNumber) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("repairEndDate", "2026-07-15T00:00:00");
        query.put("repairSiteId", MACON);
        query.put("consumerInvoiceNumber", invoiceNumber);
        query.put("quoteNumber", "REP-1");
        return query;
    }

    /** The query of a right support request. */
    static Map<String, String> requestTerms() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("callDate", "2026-07-13T00:00:00");
        query.put("repairSiteId", MACON);
        query.put("quoteNumber", "DEV-1");
        return query;
    }

    static Map<String, String> with(Map<String, String> query, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return more;
    }

    static Map<String, String> without(Map<String, String> query, String name) {
        Map<String, String> less = new LinkedHashMap<>(query);
        less.remove(name);
        return less;
    }

    Answer create(String invoiceNumber, JsonNode body) throws IOException {
        return client().post("createclaim", terms(invoiceNumber), body);
    }

    Answer update(long id, String invoiceNumber, JsonNode body, boolean submit) throws IOException {
        Map<String, String> query = with(terms(invoiceNumber), "claimId", Long.toString(id));
        return client().post("updateclaim", with(query, "submit", Boolean.toString(submit)), body);
    }

    Answer attach(long id, String type, String name, String extension, byte[] bytes) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("claimId", Long.toString(id));
        query.put("fileName", name);
        query.put("fileExtension", extension);
        query.put("documentType", type);
        return client().post(
                        "attachfile",
                        query,
                        Json.object().put("FileContent", Base64.getEncoder().encodeToString(bytes)));
    }

    void attachAll(long id) throws IOException {
        for (String type : List.of("INVOICE", "CONSUMERVALIDATION", "NAMEPLATE")) {
            Answer answer = attach(id, type, "document", "pdf", new byte[] {1, 2, 3});
            if (answer.status() != 200) {
                throw new AssertionError("The document was refused with " + answer.status());
            }
        }
    }

    Answer submit(long id) throws IOException {
        return client().postText("submitclaim", Map.of("claimId", Long.toString(id)), "{}");
    }

    Answer status(long id) throws IOException {
        return client().get("getclaimstatus", Map.of("claimId", Long.toString(id)));
    }

    Answer requestStatus(long id) throws IOException {
        return client().get("getsupportrequestStatus", Map.of("requestId", Long.toString(id)));
    }

    /** A complete claim for a phone. */
    long toFinalise(String invoiceNumber) throws IOException {
        long id = create(invoiceNumber, phone()).claimId();
        attachAll(id);
        return id;
    }

    /** A claim for a phone that was handed in. */
    long underReview(String invoiceNumber) throws IOException {
        long id = toFinalise(invoiceNumber);
        if (submit(id).status() != 200) {
            throw new AssertionError("The claim was not submitted");
        }
        return id;
    }
}
