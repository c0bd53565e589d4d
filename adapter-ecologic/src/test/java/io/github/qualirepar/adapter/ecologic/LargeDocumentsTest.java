package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is never whole in memory: it goes through a program that has less memory than the document has bytes. */
class LargeDocumentsTest {
    private static final long TWENTY_MEGABYTES = 20_000_000;
    private static final long MORE_THAN_ALL_MEMORY = 200_000_000;
    private static final int AROUND = "{\"FileContent\":\"\"}".length();

    private final AtomicLong received = new AtomicLong();
    private final HttpServer server;

    @TempDir
    private Path folder;

    LargeDocumentsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Counts the bytes of a body and keeps none. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            byte[] chunk = new byte[64 * 1024];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                received.addAndGet(read);
            }
            byte[] bytes = "\"Code 200 : document ajouté\"".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private int upload(String memory, long size, long limit) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeUpload.class.getName(),
                        url(),
                        Long.toString(size),
                        Long.toString(limit))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the upload does not end");
        }
        assertThat(Files.readString(output)).doesNotContain("OutOfMemoryError");
        return process.exitValue();
    }

    private static long encoded(long size) {
        return AROUND + 4 * ((size + 2) / 3);
    }

    @Test
    void aDocumentLargerThanAllMemoryGoesThrough() throws IOException, InterruptedException {
        assertThat(upload("32m", MORE_THAN_ALL_MEMORY, Long.MAX_VALUE)).isZero();
        assertThat(received).hasValue(encoded(MORE_THAN_ALL_MEMORY));
    }

    @Test
    void twentyMegabytesGoThroughOnceTheLimitIsRaised() throws IOException, InterruptedException {
        assertThat(upload("96m", TWENTY_MEGABYTES, TWENTY_MEGABYTES)).isZero();
        assertThat(received).hasValue(encoded(TWENTY_MEGABYTES));
    }

    @Test
    void overTheLimitNothingIsSent() throws IOException, InterruptedException {
        assertThat(upload("96m", TWENTY_MEGABYTES, TWENTY_MEGABYTES - 1)).isNotZero();
        assertThat(received).hasValue(0);
    }
}
