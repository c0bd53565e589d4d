package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The calls of one probe: each sent once, whatever is answered. Remembers what was new in the answers. */
final class ProbeCalls {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String CLAIMS = "reimbursement-claims";

    private final Client client;
    private final Config config;
    private final Set<Sighting> news = new LinkedHashSet<>();

    ProbeCalls(Client client, Config config) {
        this.client = client;
        this.config = config;
    }

    /** What the contract does not know of the answers so far. */
    Set<Sighting> news() {
        return news;
    }

    Reply login() throws CannotSee {
        return login(config.password());
    }

    /** With this password instead of the account's. */
    Reply login(String password) throws CannotSee {
        LoginBody body = new LoginBody(config.username(), password);
        return noted(() -> client.observe("login", client.routes().login(body)));
    }

    Reply get(String operation, String path) throws CannotSee {
        return get(operation, path, bearer());
    }

    /** With another token, or none at all. */
    Reply get(String operation, String path, @Nullable String bearer) throws CannotSee {
        return sent(operation, client.probeRoutes().get(path, bearer));
    }

    Reply claims() throws CannotSee {
        return get("claims", CLAIMS);
    }

    Reply claim(String key) throws CannotSee {
        return get("claim", CLAIMS + "/" + key);
    }

    Reply newClaim(JsonNode body) throws CannotSee {
        return post("new_claim", CLAIMS + "/new_claim", body.toString());
    }

    Reply uploadFile(String id, JsonNode body) throws CannotSee {
        return post("upload-file", CLAIMS + "/" + id + "/upload-file", body.toString());
    }

    Reply confirm(String id) throws CannotSee {
        return post("confirm-claim", CLAIMS + "/" + id + "/confirm-claim", "");
    }

    Reply delete(String id) throws CannotSee {
        return sent("delete claim", client.probeRoutes().delete(CLAIMS + "/" + id, bearer()));
    }

    private Reply post(String operation, String path, String body) throws CannotSee {
        RequestBody bytes = RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON);
        return sent(operation, client.probeRoutes().post(path, bearer(), bytes));
    }

    private String bearer() throws CannotSee {
        try {
            return client.bearer();
        } catch (FundingBodyException e) {
            throw new CannotSee(EcosystemObservation.NO_TOKEN.with(
                    e.getClass().getSimpleName(), e.call().httpStatus()));
        }
    }

    private Reply sent(String operation, Call<ResponseBody> call) throws CannotSee {
        return noted(() -> client.observe(operation, call));
    }

    private Reply noted(Retries.Attempt attempt) throws CannotSee {
        try {
            Reply reply = attempt.send();
            news.addAll(Drift.news(reply));
            return reply;
        } catch (NoAnswer e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CannotSee(
                    CommonObservation.NO_ANSWER.with(cause.getClass().getSimpleName()), e.sent());
        }
    }
}
