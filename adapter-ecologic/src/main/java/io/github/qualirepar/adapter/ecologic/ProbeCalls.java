package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * The calls of one probe: each sent once, whatever is answered, at a polite distance from the one before. Remembers what
 * was new in the answers. For one thread.
 */
final class ProbeCalls {
    private final ProbeApi api;
    private final Transport transport;
    private final Spacing spacing;
    private final HttpUrl base;
    private final Set<Sighting> news = new LinkedHashSet<>();

    ProbeCalls(ProbeApi api, Transport transport, Config config) {
        this.api = api;
        this.transport = transport;
        this.spacing = new Spacing(config, transport);
        this.base = config.baseUrl();
    }

    /** What the contract does not know of the answers so far. */
    Set<Sighting> news() {
        return news;
    }

    HttpAnswer get(String operation, Map<String, String> query) throws CannotSee {
        return sent(operation, api.get(address(operation, query), new SendWatch(), null));
    }

    /** With another key than the account's, or with none at all. */
    HttpAnswer get(String operation, @Nullable String key) throws CannotSee {
        return sent(operation, api.get(address(operation, Map.of()), new SendWatch(), new ProbeApi.Key(key)));
    }

    HttpAnswer post(String operation, Map<String, String> query, JsonNode body) throws CannotSee {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return post(operation, query, RequestBody.create(bytes, EcologicApi.JSON));
    }

    HttpAnswer post(String operation, Map<String, String> query, RequestBody body) throws CannotSee {
        return sent(operation, api.post(address(operation, query), body, new SendWatch()));
    }

    /** The address of a page of the same machine. */
    HttpUrl pageAddress(String path) {
        return base.newBuilder().encodedPath(path).build();
    }

    /** A page; it is none of the interface's answers. */
    HttpAnswer page(HttpUrl address) throws CannotSee {
        return sent("page", api.get(address, new SendWatch(), null));
    }

    private HttpUrl address(String operation, Map<String, String> query) {
        // The base ends with a slash, which is an empty segment that the name takes the place of.
        HttpUrl.Builder address = base.newBuilder().addPathSegment(operation);
        query.forEach(address::addQueryParameter);
        return address.build();
    }

    private HttpAnswer sent(String operation, Call<ResponseBody> call) throws CannotSee {
        spacing.await(operation);
        try {
            HttpAnswer answer = transport.observe(operation, call);
            news.addAll(Drift.news(operation, answer));
            return answer;
        } catch (IOException e) {
            throw new CannotSee(CommonObservation.NO_ANSWER.with(e.getClass().getSimpleName()));
        }
    }
}
