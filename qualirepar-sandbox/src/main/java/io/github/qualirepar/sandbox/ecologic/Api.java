package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a call to its answer: prefix, key, method, verb, mandatory parameters, then the call itself. */
final class Api {

    private static final String PREFIX = "/api/v1/ecosupport/";

    private final State state;
    private final RequestCalls requests;
    private final ClaimCalls claims;
    private final DocumentCalls documents;

    Api(State state) {
        this.state = state;
        this.requests = new RequestCalls(state);
        this.claims = new ClaimCalls(state);
        this.documents = new DocumentCalls(state);
    }

    /** The route that a path names, whatever the verb; null when there is none. */
    static @Nullable Route route(Request request) {
        return hasPrefix(request) ? Route.ofMethodName(request.path().substring(PREFIX.length())) : null;
    }

    private static boolean hasPrefix(Request request) {
        return request.path().toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    Reply answer(Request request) {
        if (!hasPrefix(request)) {
            return Answers.notFound(request, false);
        }
        Set<String> sites = state.access().sites(request.header("api_key"));
        if (sites == null) {
            return Answers.unauthorised();
        }
        Route route = route(request);
        if (route == null || (route.legacy() && state.isOn(Switch.LEGACY_OFF))) {
            return Answers.notFound(request, false);
        }
        if (!route.method().equals(request.method())) {
            return Answers.wrongVerb(request.method());
        }
        Parameters query = new Parameters(request);
        for (List<String> oneOf : route.mandatory()) {
            if (!query.hasOneOf(oneOf)) {
                return Answers.notFound(request, true);
            }
        }
        try {
            return call(route, query, request.body(), sites);
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private Reply call(Route route, Parameters query, byte[] body, Set<String> sites) {
        return switch (route) {
            case REPAIR_SITES -> Answers.done(200, state.catalogue().sites(sites));
            case BRANDS -> Answers.done(200, state.catalogue().brands());
            case PRODUCTS -> Answers.done(200, state.catalogue().products(false));
            case PRODUCTS_WITH_LABELS -> Answers.done(200, state.catalogue().products(true));
            case CALCULATE -> state.calculation().answer(query, state.today());
            case CREATE_REQUEST -> requests.create(query, body, sites);
            case UPDATE_REQUEST -> requests.update(query, body, sites);
            case REQUEST_STATUS -> requests.status(query, sites);
            case CREATE_CLAIM -> claims.create(query, body, sites);
            case ATTACH_FILE -> documents.attach(query, body, sites);
            case UPDATE_CLAIM -> claims.update(query, body, sites);
            case SUBMIT_CLAIM -> claims.submit(query, sites);
            case CLAIM_STATUS -> claims.status(query, sites);
        };
    }
}
