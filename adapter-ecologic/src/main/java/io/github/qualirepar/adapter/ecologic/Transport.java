package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.Unreachable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Carries calls out and tells broken infrastructure apart: what surely was not processed, and what may have been. Logs
 * method, path, status and duration, never a query value or a body. Safe for use by several threads.
 */
final class Transport {
    private static final Logger LOG = LoggerFactory.getLogger(EcologicFundingBody.class);

    private final EcologicFundingBody.Sleeper sleeper;
    private final LongSupplier ticker;
    private final RetryAfter retryAfter;
    private final long largestAnswer;
    private final RetryPolicy retries;
    private final Failures failures;
    private final Drift drift;

    Transport(Config config, RetryPolicy retries, Failures failures) {
        this.sleeper = config.sleeper();
        this.ticker = config.ticker();
        this.retryAfter = new RetryAfter(config.clock());
        this.largestAnswer = config.maxAnswerBytes();
        this.retries = retries;
        this.failures = failures;
        this.drift = new Drift(config.driftListener());
    }

    /**
     * Reads, with the tries that the policy allows.
     *
     * @param operation name of the call
     * @param call makes the call, anew for each try
     * @param settled answers that are final although their status might pass
     * @throws Unreachable if no usable answer came
     * @throws CredentialsRefused if the key is refused
     */
    HttpAnswer read(String operation, Function<SendWatch, Call<ResponseBody>> call, Predicate<HttpAnswer> settled) {
        for (int tries = 1; ; tries++) {
            Optional<Duration> pause;
            try {
                HttpAnswer answer = exchange(operation, call.apply(new SendWatch()));
                if (answer.refusesCredentials()) {
                    throw failures.credentials(operation, answer);
                }
                if (!answer.mayPass() || settled.test(answer)) {
                    return answer;
                }
                pause = retries.after(tries, answer);
                if (pause.isEmpty()) {
                    throw failures.unreachable(operation, answer, "out of order, given up after try " + tries);
                }
            } catch (IOException e) {
                pause = retries.after(tries, e);
                if (pause.isEmpty()) {
                    throw failures.unreachable(operation, "no answer, given up after try " + tries, e);
                }
            }
            sleep(operation, pause.get());
        }
    }

    /**
     * Changes something: sent once, never again by itself.
     *
     * @throws Unreachable if nothing of it was sent, or its document could not be read to the end
     * @throws OutcomeUnknown if it may have arrived and no usable answer came
     * @throws CredentialsRefused if the key is refused
     */
    HttpAnswer change(String operation, Function<SendWatch, Call<ResponseBody>> call) {
        SendWatch watch = new SendWatch();
        HttpAnswer answer;
        try {
            answer = exchange(operation, call.apply(watch));
        } catch (Base64File.Unreadable e) {
            // Half a body is no JSON: it cannot have been taken for a document.
            throw failures.unreachable(operation, "the document could not be read", e);
        } catch (IOException e) {
            if (!watch.hasBegun()) {
                throw failures.unreachable(operation, "no connection, nothing was sent", e);
            }
            throw failures.unknown(operation, "sent, and no answer came", e);
        }
        if (answer.refusesCredentials()) {
            throw failures.credentials(operation, answer);
        }
        return answer;
    }

    /**
     * Makes a call once and gives its answer, whatever it is.
     *
     * @throws IOException if none came
     */
    HttpAnswer observe(String operation, Call<ResponseBody> call) throws IOException {
        return exchange(operation, call);
    }

    /** Waits on the calling thread. */
    void sleep(String operation, Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.unreachable(operation, "interrupted while waiting", e);
        }
    }

    private HttpAnswer exchange(String operation, Call<ResponseBody> call) throws IOException {
        HttpAnswer answer = answered(call);
        drift.look(operation, answer);
        return answer;
    }

    private HttpAnswer answered(Call<ResponseBody> call) throws IOException {
        Request request = call.request();
        long start = ticker.getAsLong();
        int status = 0;
        try {
            Response<ResponseBody> response = execute(call);
            status = response.code();
            Duration hint = retryAfter.read(response.headers().get("Retry-After"));
            return new HttpAnswer(status, body(response), hint);
        } finally {
            LOG.debug(
                    "{} {} {} in {} ms",
                    request.method(),
                    request.url().encodedPath(),
                    status == 0 ? "without answer" : status,
                    Duration.ofNanos(ticker.getAsLong() - start).toMillis());
        }
    }

    /** The HTTP library lets an interrupt while connecting out as it is, though its signature says nothing of it. */
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

    private String body(Response<ResponseBody> response) throws IOException {
        try (ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody()) {
            if (body == null) {
                return "";
            }
            BufferedSource source = body.source();
            Buffer buffer = new Buffer();
            while (source.read(buffer, 8192) != -1) {
                if (buffer.size() > largestAnswer) {
                    throw new IOException("the answer is longer than what is read");
                }
            }
            return buffer.readString(StandardCharsets.UTF_8);
        }
    }
}
