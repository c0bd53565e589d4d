package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.ProtocolViolation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account's token: fetched when first needed, kept until five minutes before its end (contract section 2), fetched
 * anew when the organisation refuses it. Safe for use by several threads: they wait for one login.
 */
final class Session {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** Life of a token that does not tell its own. */
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private final Transport transport;
    private final EcosystemApi api;
    private final Retries retries;
    private final LoginBody credentials;
    private final Clock clock;

    private @Nullable Token current;

    Session(Transport transport, EcosystemApi api, Retries retries, Config config) {
        this.transport = transport;
        this.api = api;
        this.retries = retries;
        this.credentials = new LoginBody(config.username(), config.password());
        this.clock = config.clock();
    }

    /**
     * A token with life in it.
     *
     * @param bearer value of the header
     * @param renewAt from then on it is not used any more
     */
    record Token(String bearer, Instant renewAt) {

        /** Shows no secret. */
        @Override
        public String toString() {
            return "Token[until " + renewAt + "]";
        }
    }

    /**
     * The token to send.
     *
     * @throws io.github.qualirepar.ports.FundingBodyException if there is none to be had
     */
    synchronized Token token() {
        Token known = current;
        if (known != null && clock.instant().isBefore(known.renewAt())) {
            return known;
        }
        return login();
    }

    /** Another token than this one, which was refused; the one that another thread fetched meanwhile, if it did. */
    synchronized Token insteadOf(Token refused) {
        Token known = current;
        if (known != null && !known.equals(refused)) {
            return known;
        }
        return login();
    }

    private Token login() {
        current = null;
        Instant asked = clock.instant();
        Reply reply = retries.send("login", Retries.Nature.READ, () -> transport.send("login", api.login(credentials)));
        Token token = tokenOf(reply, asked);
        current = token;
        return token;
    }

    private static Token tokenOf(Reply reply, Instant asked) {
        ServiceError error = reply.error();
        if (error != null) {
            // Any of these three means the account (Q1); a second try with the same words could lock it.
            if (error.code() == 400 || error.code() == 401 || error.code() == 403) {
                throw new CredentialsRefused(
                        OrganisationId.ECOSYSTEM, reply.call(), "user name or password refused", null);
            }
            throw Client.refused(reply, error, "there is no login at this address");
        }
        String idToken = reply.tree() == null ? null : reply.tree().text("IdToken");
        if (idToken == null) {
            throw unreadable(reply, "the login was answered without a token");
        }
        return new Token("Bearer " + idToken, asked.plus(lifeOf(reply)).minus(MARGIN));
    }

    private static Duration lifeOf(Reply reply) {
        BigDecimal seconds = reply.tree() == null ? null : reply.tree().decimal("ExpiresIn");
        return seconds == null ? USUAL_LIFE : Duration.ofSeconds(seconds.longValue());
    }

    private static ProtocolViolation unreadable(Reply reply, String message) {
        return new ProtocolViolation(OrganisationId.ECOSYSTEM, reply.call(), message, null);
    }
}
