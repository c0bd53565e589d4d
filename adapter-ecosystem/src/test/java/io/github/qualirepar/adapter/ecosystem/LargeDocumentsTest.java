package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.qualirepar.ports.RemoteProblem;
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

    private static final long THIRTY_MEGABYTES = 30_000_000;
    private static final long MORE_THAN_ALL_MEMORY = 200_000_000;

    private final AtomicLong received = new AtomicLong();
    private HttpServer server;

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
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Counts the bytes of a document and keeps none. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            byte[] chunk = new byte[64 * 1024];
            long count = 0;
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                count += read;
            }
            String path = exchange.getRequestURI().getPath();
            String answer = "";
            if (path.equals("/login")) {
                answer = "{\"IdToken\":\"t\"}";
            } else if (path.endsWith("/upload-file")) {
                answer = "{\"url\":\"" + url() + "/place\"}";
            } else {
                received.addAndGet(count);
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
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

    @Test
    void aDocumentLargerThanAllMemoryGoesThrough() throws IOException, InterruptedException {
        assertThat(upload("32m", MORE_THAN_ALL_MEMORY, Long.MAX_VALUE)).isZero();
        assertThat(received).hasValue(MORE_THAN_ALL_MEMORY);
    }

    @Test
    void thirtyMegabytesGoThroughOnceTheLimitIsRaised() throws IOException, InterruptedException {
        assertThat(upload("96m", THIRTY_MEGABYTES, THIRTY_MEGABYTES)).isZero();
        assertThat(received).hasValue(THIRTY_MEGABYTES);
    }

    @Test
    void overTheLimitADocumentIsRefusedWithItsNameAndSize() {
        try (EcosystemFundingBody body = EcosystemFundingBody.builder()
                .url(url())
                .credentials("590001", "fictional-password")
                .clock(new TestClock())
                .maxFileBytes(5_000_000)
                .build()) {
            assertThat(body.attach("a-claim", LargeUpload.document(THIRTY_MEGABYTES))
                            .problems())
                    .extracting(RemoteProblem::text)
                    .containsExactly("facture.pdf: 30000000 bytes, at most 5000000");
        }
        assertThat(received).hasValue(0);
    }
}
