package io.github.qualirepar.sandbox.ecosystem;

import io.github.qualirepar.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customs of section 3 and 7.2 that are not known to be enforced: broken ones are noted, not refused. */
final class Conventions {

    private Conventions() {}

    /** What a call does that a well-behaved client does not do. */
    static List<String> broken(Route route, Request request) {
        List<String> broken = new ArrayList<>();
        boolean put = route == Route.PUT_FILE;
        if (put && request.header("authorization") != null) {
            broken.add("put-file: a token was sent to the object store");
        }
        if (put && request.header("content-type") == null) {
            broken.add("put-file: no Content-Type");
        }
        if (!put && !isJson(request.header("accept"))) {
            broken.add(route.wireName() + ": no Accept: application/json");
        }
        if (request.method().equals("POST") && !isJson(request.header("content-type"))) {
            broken.add(route.wireName() + ": no Content-Type: application/json");
        }
        if (route == Route.LOGIN && request.header("authorization") != null) {
            broken.add("login: a token was sent");
        }
        if (route == Route.CONFIRM_CLAIM && request.body().length > 0) {
            broken.add("confirm-claim: a body was sent");
        }
        return broken;
    }

    private static boolean isJson(@Nullable String header) {
        return header != null && header.startsWith("application/json");
    }
}
