package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.openapi.OpenApiDocument;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.http.LoopbackServer;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** The simulated organisation on loopback, where the OpenAPI document looks at every request and every answer. */
final class Witness implements AutoCloseable {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load("ecologic.yaml");
    private static final OpenApiDocument CLOSED = DOCUMENT.withoutUnknownKeys();
    private static final String KEY_HEADER =
            DOCUMENT.root().at("/components/securitySchemes/apiKey/name").asText();

    final EcologicSandbox sandbox = new EcologicSandbox(Service.CLOCK, Dataset.SAMPLES);
    private final LoopbackServer server;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    Witness() {
        try {
            server = LoopbackServer.start(0, this::handle, pause -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EcologicFundingBody.Builder connection() {
        return EcologicFundingBody.builder()
                .url(server.url() + "/api/v1/ecosupport/")
                .apiKey(Service.KEY)
                .clock(Service.CLOCK)
                .sleeper(pause -> {});
    }

    /** What did not satisfy the document so far. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The described calls that were made so far. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    /** The calls that the document describes for version 1. */
    static List<String> described() {
        return DOCUMENT.operations().stream()
                .filter(call -> call.contains("/api/v1/"))
                .sorted()
                .toList();
    }

    private Reply handle(Request request) {
        String path = written(request);
        List<String> found = new ArrayList<>();
        found.addAll(DOCUMENT.problemsOfQuery(request.method(), path, request.query()));
        found.addAll(DOCUMENT.problemsOfRequest(request.method(), path, text(request.body())));
        if (!Service.KEY.equals(request.header(KEY_HEADER))) {
            found.add("the key is not in the header " + KEY_HEADER);
        }
        Reply reply = sandbox.handle(request);
        found.addAll(CLOSED.problemsOfResponse(request.method(), path, reply.status(), text(reply.body())));
        found.forEach(problem -> problems.add(request + ": " + problem));
        seen.add(request.method() + " " + path);
        return reply;
    }

    /** The path as the document writes it: the service takes any case. */
    private static String written(Request request) {
        return DOCUMENT.operations().stream()
                .filter(call -> call.equalsIgnoreCase(request.method() + " " + request.path()))
                .map(call -> call.substring(call.indexOf(' ') + 1))
                .findFirst()
                .orElse(request.path());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
