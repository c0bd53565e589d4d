package io.github.qualirepar.adapter.ecosystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.LongSupplier;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/** Sends one request once and takes its answer in. Safe for use by several threads. */
final class Transport {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
    private static final String[] CORRELATION_HEADERS = {
        "x-amzn-requestid", "x-amz-apigw-id", "x-amz-request-id", "x-request-id", "x-correlation-id"
    };

    private final Clock clock;
    private final LongSupplier ticker;
    private final String apiHost;
    private final Drift drift;

    Transport(Config config) {
        clock = config.clock();
        ticker = config.ticker();
        apiHost = config.baseUrl().host();
        drift = new Drift(config.driftListener());
    }

    /**
     * Sends a request.
     *
     * @throws NoAnswer if no answer came, or none that can be taken in
     */
    Reply send(String operation, Call<ResponseBody> call) throws NoAnswer {
        Request request = call.request();
        long begun = ticker.getAsLong();
        try {
            Response<ResponseBody> response = execute(call);
            Reply reply = replyOf(operation, response);
            logAnswer(request, begun, Integer.toString(reply.httpStatus()));
            drift.look(reply);
            return reply;
        } catch (IOException e) {
            logAnswer(request, begun, e.getClass().getSimpleName());
            throw new NoAnswer(SendMark.of(request).isSent(), e);
        }
    }

    /** OkHttp lets an interruption while connecting out as it is, undeclared, and forgets the thread's flag. */
    private static Response<ResponseBody> execute(Call<ResponseBody> call) throws IOException {
        try {
            return call.execute();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("interrupted while connecting", e);
        }
    }

    private Reply replyOf(String operation, Response<ResponseBody> response) throws IOException {
        ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody();
        // UTF-8 whatever the header says (Q32): an answer without a charset is no Latin-1.
        String text = body == null ? "" : new String(body.bytes(), StandardCharsets.UTF_8);
        Tree tree = Tree.parse(text).orElse(null);
        ServiceError error = ServiceError.of(response.code(), text, tree).orElse(null);
        return new Reply(
                operation,
                response.code(),
                text,
                tree,
                error,
                waitHint(response.headers().get("Retry-After")),
                correlationId(response));
    }

    private static @Nullable String correlationId(Response<ResponseBody> response) {
        for (String name : CORRELATION_HEADERS) {
            String value = response.headers().get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Seconds or a date; {@code null} if there is no hint that can be read. */
    private @Nullable Duration waitHint(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            if (header.strip().matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(header.strip()));
            }
            ZonedDateTime until = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(clock.instant(), until.toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The only log line of a call: never a query value, header or body; of an upload address nothing at all. */
    private void logAnswer(Request request, long begun, String outcome) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} -> {} in {} ms",
                    request.method(),
                    request.method().equals("PUT")
                            ? "(upload address)"
                            : apiHost + request.url().encodedPath(),
                    outcome,
                    (ticker.getAsLong() - begun) / 1_000_000);
        }
    }
}
