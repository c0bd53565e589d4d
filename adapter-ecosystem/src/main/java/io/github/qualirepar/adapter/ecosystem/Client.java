package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.Unreachable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;

/** Calls under the account's token. Safe for use by several threads. */
final class Client {

    private final HttpClients clients;
    private final Transport transport;
    private final Retries retries;
    private final Session session;

    Client(Config config) {
        clients = new HttpClients(config);
        transport = new Transport(config);
        retries = new Retries(config.sleeper(), config.ticker());
        session = new Session(transport, clients.calls(), retries, config);
    }

    /** A call as a function of the route and the token's header. */
    interface Request extends BiFunction<EcosystemApi, String, Call<ResponseBody>> {}

    Retries retries() {
        return retries;
    }

    void close() {
        clients.close();
    }

    /**
     * Asks for something, again if need be.
     *
     * @return an answer, never one of a passing trouble or of refused credentials
     * @throws FundingBodyException if there is none
     */
    Reply read(String operation, Request request) {
        return accepted(retries.send(operation, Retries.Nature.READ, () -> authorised(operation, request)));
    }

    /**
     * Asks for something that has to be an object or a list.
     *
     * @throws ProtocolViolation if it is neither
     * @throws ReadRefused if it is refused
     */
    Tree readTree(String operation, Request request) {
        Reply reply = read(operation, request);
        return reply.content().orElseThrow(() -> unreadable(reply));
    }

    /**
     * Changes something.
     *
     * @return an answer, never one of a passing trouble or of refused credentials
     * @throws Unreachable if the change surely was not made
     * @throws OutcomeUnknown if it may have been made
     * @throws CredentialsRefused if the account is refused
     */
    Reply change(String operation, Retries.Nature nature, Request request) {
        return accepted(retries.send(operation, nature, () -> authorisedChange(operation, request)));
    }

    /**
     * Changes something, once, and hands on an answer of passing trouble as well.
     *
     * @throws Unreachable if there was no answer, and the change surely was not made
     * @throws OutcomeUnknown if there was no answer, and it may have been made
     * @throws CredentialsRefused if the account is refused
     */
    Reply tryChange(String operation, Request request) {
        try {
            return accepted(authorisedChange(operation, request));
        } catch (NoAnswer e) {
            throw Retries.failure(Retries.Nature.SINGLE_CHANGE, operation, e);
        }
    }

    /** The login comes before the change: whatever is wrong with it, nothing was changed. */
    private Reply authorisedChange(String operation, Request request) throws NoAnswer {
        return authorised(operation, request, beforeAnyChange(session::token), true);
    }

    /** Sends a document to the address the organisation gave for it: without a token, once. */
    Reply put(HttpUrl address, RequestBody document) throws NoAnswer {
        return transport.send("put file", clients.uploads().putFile(address, document));
    }

    /** Sends a request as it is, once, and hands on whatever comes: a probe wants to see it. */
    Reply observe(String operation, Call<ResponseBody> call) throws NoAnswer {
        return transport.send(operation, call);
    }

    EcosystemApi routes() {
        return clients.calls();
    }

    ProbeApi probeRoutes() {
        return clients.probe();
    }

    /** The token's header. */
    String bearer() {
        return session.token().bearer();
    }

    /** Turns an unreadable answer to something asked before a change into what it is for the change: not made. */
    static <T> T beforeAnyChange(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProtocolViolation e) {
            throw new Unreachable(
                    OrganisationId.ECOSYSTEM, e.call(), "could not be asked before the change; nothing was sent", e);
        }
    }

    /** What an unusable answer to a change means. */
    static OutcomeUnknown unusable(Reply reply) {
        return new OutcomeUnknown(
                OrganisationId.ECOSYSTEM, reply.call(), "answered, but not in a way that tells what was done", null);
    }

    /** What an unusable answer to a read means. */
    static FundingBodyException unreadable(Reply reply) {
        ServiceError error = reply.error();
        return error == null
                ? new ProtocolViolation(OrganisationId.ECOSYSTEM, reply.call(), "the answer cannot be read", null)
                : refused(reply, error, "the question was refused");
    }

    static ReadRefused refused(Reply reply, ServiceError error, String message) {
        String words = error.message();
        return new ReadRefused(
                OrganisationId.ECOSYSTEM, reply.call(), message, words == null ? null : Redaction.inWords(words));
    }

    private Reply authorised(String operation, Request request) throws NoAnswer {
        return authorised(operation, request, session.token(), false);
    }

    /** A refused token is renewed once, and the call sent once more: the refusal shows that it was not let in. */
    private Reply authorised(String operation, Request request, Session.Token token, boolean changes) throws NoAnswer {
        Reply reply = transport.send(operation, request.apply(clients.calls(), token.bearer()));
        if (reply.kind() != Reply.Kind.CREDENTIALS) {
            return reply;
        }
        Supplier<Session.Token> renewal = () -> session.insteadOf(token);
        Session.Token fresh = changes ? beforeAnyChange(renewal) : renewal.get();
        return transport.send(operation, request.apply(clients.calls(), fresh.bearer()));
    }

    private static Reply accepted(Reply reply) {
        if (reply.kind() == Reply.Kind.CREDENTIALS) {
            throw new CredentialsRefused(
                    OrganisationId.ECOSYSTEM, reply.call(), "refused, with a fresh token too", null);
        }
        return reply;
    }
}
