package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.openapi.OpenApiDocument;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.EcosystemSandbox;
import io.github.qualirepar.sandbox.http.LoopbackServer;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** The simulated organisation on loopback, where the OpenAPI document looks at every request and every answer. */
final class Witness implements AutoCloseable {

    static final OpenApiDocument DOCUMENT = OpenApiDocument.load("ecosystem.yaml");

    private static final OpenApiDocument CLOSED = DOCUMENT.withoutUnknownKeys();

    final TestClock clock = new TestClock();
    final EcosystemSandbox sandbox;
    private final LoopbackServer server;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    Witness() {
        sandbox = new EcosystemSandbox(clock, Dataset.SAMPLES, () -> url());
        try {
            server = LoopbackServer.start(0, this::handle, pause -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return server.url();
    }

    EcosystemFundingBody.Builder connection() {
        return EcosystemFundingBody.builder()
                .url(url().toString())
                .credentials("590001", "fictional-password")
                .clock(clock)
                .sleeper(pause -> {});
    }

    /** What did not satisfy the document so far, or broke a custom of the service. */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(sandbox.brokenConventions());
        return all;
    }

    /** The described calls that were made so far. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    private Reply handle(Request request) {
        String method = request.method();
        // Of the addresses in the object store the document describes any one; their query is the store's affair.
        boolean stored = method.equals("PUT");
        String path = stored ? "/a-file" : request.path();
        List<String> found = new ArrayList<>();
        found.addAll(DOCUMENT.problemsOfRequest(method, path, text(request.body())));
        if (!stored) {
            found.addAll(DOCUMENT.problemsOfQuery(method, path, request.query()));
            found.addAll(emptiness(request));
        }
        Reply reply = sandbox.handle(request);
        found.addAll(CLOSED.problemsOfResponse(method, path, reply.status(), text(reply.body())));
        found.forEach(problem -> problems.add(request + ": " + problem));
        seen.add(String.valueOf(DOCUMENT.operation(method, path)));
        return reply;
    }

    /** Nulls and empty texts, said by this class itself and not by the document. */
    private static List<String> emptiness(Request request) {
        List<String> found = new ArrayList<>();
        request.query().forEach((name, value) -> {
            if (value.isBlank()) {
                found.add("parameter " + name + " is empty");
            }
        });
        if (request.body().length > 0) {
            look("", Samples.json(request.body()), found);
        }
        return found;
    }

    private static void look(String place, JsonNode value, List<String> found) {
        if (value.isNull() || (value.isTextual() && value.textValue().isBlank())) {
            found.add(place + " is null or empty");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            look(place + "/" + member.getKey(), member.getValue(), found);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
