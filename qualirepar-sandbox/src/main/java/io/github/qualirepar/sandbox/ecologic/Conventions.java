package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Customs that a careful client keeps although a call that breaks them is not refused: headers (section 2), dates
 * (section 5), spelling of towns, amounts, where the repair code goes (section 7.1, conflict 7), file names (conflict
 * 9), both ids of a request (conflict 1). What is reported never holds a value.
 */
final class Conventions {

    private static final int DECIMALS = 2;

    private final Route route;
    private final Request request;
    private final Parameters query;
    private final List<String> broken = new ArrayList<>();

    private Conventions(Route route, Request request) {
        this.route = route;
        this.request = request;
        this.query = new Parameters(request);
    }

    static List<String> broken(Route route, Request request) {
        Conventions conventions = new Conventions(route, request);
        conventions.headers();
        conventions.query();
        if (route == Route.CREATE_REQUEST
                || route == Route.UPDATE_REQUEST
                || route == Route.CREATE_CLAIM
                || route == Route.UPDATE_CLAIM) {
            conventions.body();
        }
        return conventions.broken;
    }

    private void headers() {
        if (!header("accept").contains("application/json")) {
            note("the header Accept does not name application/json");
        }
        if (route.method().equals("POST") && !header("content-type").contains("application/json")) {
            note("the header Content-Type is not application/json");
        }
    }

    private String header(String name) {
        String value = request.header(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private void query() {
        for (String name : List.of("callDate", "repairEndDate")) {
            if (query.has(name) && !Dates.asAdvised(query.text(name))) {
                note(name + " is not written as yyyy-MM-dd'T'HH:mm:ss");
            }
        }
        if (route == Route.UPDATE_REQUEST && !(query.has("requestId") && query.has("claimId"))) {
            note("requestId and claimId are not both sent");
        }
        if (route == Route.CREATE_CLAIM && query.text("requestId").equals("null")) {
            note("requestId is the word null");
        }
        if (route == Route.ATTACH_FILE && endsWithExtension()) {
            note("fileName ends with the extension");
        }
    }

    private boolean endsWithExtension() {
        String name = query.text("fileName").toLowerCase(Locale.ROOT);
        return name.endsWith('.' + query.text("fileExtension").toLowerCase(Locale.ROOT));
    }

    private void body() {
        JsonNode json = Json.parse(request.body());
        if (json == null || !BodySchema.problems(json).isEmpty()) {
            return;
        }
        FileBody body = new FileBody(json);
        String town = body.consumer("City");
        if (!town.equals(Towns.official(town))) {
            note("City is not spelled like the official postcode file");
        }
        if (!body.product("IRISRepair").equals(body.product("IRISSection"))) {
            note("IRISRepair is no copy of IRISSection");
        }
        for (String key : BodySchema.AMOUNTS) {
            BigDecimal amount = body.amount(key);
            if (amount != null && amount.stripTrailingZeros().scale() > DECIMALS) {
                note(key + " has more than two decimals");
            }
            if (amount != null && !body.currency(key).equals("EUR")) {
                note(key + " is not in EUR");
            }
        }
    }

    private void note(String custom) {
        broken.add(route.wireName() + ": " + custom);
    }
}
