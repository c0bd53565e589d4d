package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts and tokens (section 2). Guarded by the owner's lock. */
final class Access {

    static final Duration DEFAULT_LIFE = Duration.ofHours(1);

    private static final Schema CREDENTIALS =
            Schema.object().required("username", Schema.text(40)).required("password", Schema.text(200));
    private static final String BEARER = "Bearer ";

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private Duration life = DEFAULT_LIFE;

    Access(Clock clock) {
        this.clock = clock;
    }

    void addAccount(Account account) {
        accounts.put(account.username(), account);
    }

    void life(Duration newLife) {
        life = newLife;
    }

    void forgetTokens() {
        sessions.clear();
    }

    void clear() {
        accounts.clear();
        sessions.clear();
        life = DEFAULT_LIFE;
    }

    Reply login(Request request, boolean expiresAsNumber) {
        JsonNode body = Json.parse(request.body());
        String failure = body == null ? "$ : is no JSON" : CREDENTIALS.firstFailure(body);
        if (body == null || failure != null) {
            return Errors.payload(String.valueOf(failure));
        }
        Account account = accounts.get(body.path("username").asText());
        if (account == null || !account.password().equals(body.path("password").asText())) {
            return Errors.of(401, "IDENTIFIANTS_INVALIDES", "Identifiant inconnu ou mot de passe erroné.");
        }
        return Reply.json(200, answer(account, expiresAsNumber));
    }

    private ObjectNode answer(Account account, boolean expiresAsNumber) {
        ObjectNode answer = Json.object().put("IdToken", newToken(account));
        if (expiresAsNumber) {
            answer.put("ExpiresIn", life.toSeconds());
        } else {
            answer.put("ExpiresIn", Long.toString(life.toSeconds()));
        }
        account.repairers().forEach(answer.putArray("AllowedRepairer")::add);
        return answer.put("isIntermediary", account.intermediary());
    }

    private String newToken(Account account) {
        String token = randomText(48);
        sessions.put(token, new Session(account.username(), clock.instant().plus(life)));
        return token;
    }

    /** A text that nobody can guess; it may hold a hyphen and an underscore. */
    String randomText(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }

    /** The account behind a request's token, or null when there is none or it is too old. */
    @Nullable
    Account account(Request request) {
        String authorization = request.header("authorization");
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return null;
        }
        Session session = sessions.get(authorization.substring(BEARER.length()));
        return session != null && clock.instant().isBefore(session.end()) ? accounts.get(session.username()) : null;
    }

    private record Session(String username, Instant end) {}
}
