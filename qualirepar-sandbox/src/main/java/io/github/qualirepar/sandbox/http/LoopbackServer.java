package io.github.qualirepar.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's HTTP server in front of one service, on the IPv4 loopback address only. */
public final class LoopbackServer implements AutoCloseable {

    private static final int WORKERS = 16;
    private static final int LARGEST_BODY = 128 * 1024 * 1024;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final AtomicInteger THREAD_NUMBER = new AtomicInteger();

    static {
        // Head and body of an answer leave in two packets; without this the second waits 40 ms for the client's
        // acknowledgement of the first. The JDK's server reads it once, when its first instance is made.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService workers;
    private final Service service;
    private final Sleeper sleeper;

    private LoopbackServer(HttpServer server, Service service, Sleeper sleeper) {
        this.server = server;
        this.service = service;
        this.sleeper = sleeper;
        this.workers = Executors.newFixedThreadPool(WORKERS, LoopbackServer::worker);
    }

    /**
     * Starts a server.
     *
     * @param port the port, 0 for a free one
     * @param service answers every request
     * @param sleeper how delayed answers wait
     * @return the running server
     * @throws IOException when the port cannot be had
     */
    public static LoopbackServer start(int port, Service service, Sleeper sleeper) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        LoopbackServer started = new LoopbackServer(HttpServer.create(address, 0), service, sleeper);
        started.server.setExecutor(started.workers);
        started.server.createContext("/", started::exchange);
        started.server.start();
        return started;
    }

    /** The address served, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Stops at once; requests under way lose their connection. */
    @Override
    public void close() {
        workers.shutdownNow();
        server.stop(0);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, reply(exchange));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.empty(413);
        }
        try {
            return service.handle(request(exchange, body));
        } catch (RuntimeException fault) {
            // The class alone: a message might quote what was sent.
            return Reply.jsonText(500, "{\"sandboxFault\":\"" + fault.getClass().getName() + "\"}");
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        String rawQuery = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
        String method = exchange.getRequestMethod().toUpperCase(Locale.ROOT);
        return new Request(method, path, rawQuery, Query.decode(rawQuery), headers(exchange), body);
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return Map.copyOf(headers);
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        if (!reply.delay().isZero()) {
            sleeper.sleep(reply.delay());
        }
        if (reply.drop()) {
            // Closing an exchange that has not been answered closes its connection.
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        if (reply.contentType() != null) {
            headers.set("Content-Type", reply.contentType());
        }
        reply.headers().forEach(headers::set);
        byte[] body = reply.body();
        boolean silent = body.length == 0 || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(reply.status(), silent ? -1 : body.length);
        if (!silent) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "qualirepar-sandbox-" + THREAD_NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
