package io.github.qualirepar.sandbox.ecosystem;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls of the API (section 0.3). Paths are compared letter by letter (Q28). */
public enum Route {
    /** {@code POST /login}. */
    LOGIN("login", "POST", "/login"),
    /** {@code GET /catalog}. */
    CATALOG("catalog", "GET", "/catalog"),
    /** {@code GET /partners}. */
    PARTNERS("partners", "GET", "/partners"),
    /** {@code POST /reimbursement-claims/new_claim}. */
    NEW_CLAIM("new_claim", "POST", "/reimbursement-claims/new_claim"),
    /** {@code POST /reimbursement-claims/{id}/upload-file}. */
    UPLOAD_FILE("upload-file", "POST", "/reimbursement-claims/([^/]+)/upload-file"),
    /** {@code PUT} to an address that {@code upload-file} gave out. */
    PUT_FILE("put-file", "PUT", "(/__files/.+)"),
    /** {@code POST /reimbursement-claims/{id}/confirm-claim}. */
    CONFIRM_CLAIM("confirm-claim", "POST", "/reimbursement-claims/([^/]+)/confirm-claim"),
    /** {@code GET /reimbursement-claims}. */
    CLAIMS("claims", "GET", "/reimbursement-claims"),
    /** {@code GET /reimbursement-claims/{id or service order}}. */
    CLAIM("claim", "GET", "/reimbursement-claims/([^/]+)"),
    /** {@code DELETE /reimbursement-claims/{id}}. */
    DELETE("delete", "DELETE", "/reimbursement-claims/([^/]+)"),
    /** {@code GET /payments}, for all repairers or one (Q25). */
    PAYMENTS("payments", "GET", "/payments(?:/([^/]+))?");

    private final String wireName;
    private final String method;
    private final Pattern path;

    Route(String wireName, String method, String path) {
        this.wireName = wireName;
        this.method = method;
        this.path = Pattern.compile(path);
    }

    /** The name used by the control routes, as in the ids of the sample exchanges. */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds a route.
     *
     * @param wireName its name
     * @return the route
     * @throws IllegalArgumentException when there is none of that name; the message lists them
     */
    public static Route named(String wireName) {
        return Arrays.stream(values())
                .filter(one -> one.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No route " + wireName + "; there are "
                        + Arrays.stream(values()).map(Route::wireName).collect(Collectors.joining(", "))));
    }

    /** The route of a call and the part of the path that varies, or null when there is none. */
    static @Nullable Match match(String method, String path) {
        for (Route route : values()) {
            Matcher matcher = route.path.matcher(path);
            if (route.method.equals(method) && matcher.matches()) {
                String key = matcher.groupCount() == 0 ? null : matcher.group(1);
                return new Match(route, key);
            }
        }
        return null;
    }

    /** A route and the key in its path, or null when it has none. */
    record Match(Route route, @Nullable String key) {

        /** The key of a route that always has one. */
        String requiredKey() {
            if (key == null) {
                throw new IllegalStateException("The route " + route + " has no key");
            }
            return key;
        }
    }
}
