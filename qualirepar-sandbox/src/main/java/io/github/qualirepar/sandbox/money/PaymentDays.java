package io.github.qualirepar.sandbox.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.ecosystem.EcosystemSandbox;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import io.github.qualirepar.sandbox.support.Transfer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The days on which both organisations pay what they accepted, and the control routes below
 * {@code /__sandbox/payment-day}. Safe for use by several threads.
 */
public final class PaymentDays {

    /** Where its control routes begin. */
    public static final String PREFIX = "/__sandbox/payment-day";

    private static final List<String> MEMBERS = List.of("date", "atMost");

    private final EcosystemSandbox ecosystem;
    private final EcologicSandbox ecologic;
    private final Map<LocalDate, PaymentDay> days = new LinkedHashMap<>();

    public PaymentDays(EcosystemSandbox ecosystem, EcologicSandbox ecologic) {
        this.ecosystem = ecosystem;
        this.ecologic = ecologic;
    }

    /** Forgets the days; what was paid stays paid. */
    public synchronized void clear() {
        days.clear();
    }

    /**
     * Pays the claims that staff accepted.
     *
     * @param date the day of the transfers
     * @param atMost how many claims each organisation pays, the oldest first
     * @throws IllegalArgumentException when that day was run already: Ecologic's code of a payment is made of the day
     */
    public synchronized PaymentDay run(LocalDate date, int atMost) {
        if (days.containsKey(date)) {
            throw new IllegalArgumentException("The payment day " + date + " was run already; name a later date");
        }
        List<Transfer> transfers = new ArrayList<>(ecosystem.payAccepted(date, atMost));
        List<Transfer> fromEcologic = ecologic.settleAccepted(date, atMost);
        transfers.addAll(fromEcologic);
        List<ShopAccount.Movement> movements = ShopAccount.movements(date, transfers);
        Map<String, PaymentDay.NamedText> files = new LinkedHashMap<>();
        files.put(
                PaymentDay.ECOSYSTEM_PAYMENTS,
                new PaymentDay.NamedText(
                        "payments-" + date + ".json",
                        new String(Json.bytes(ecosystem.paymentsOf(date)), StandardCharsets.UTF_8)));
        for (Transfer transfer : fromEcologic) {
            files.put(
                    PaymentDay.ECOLOGIC_STATEMENT,
                    new PaymentDay.NamedText(EcologicStatement.fileName(date), EcologicStatement.text(transfer)));
        }
        files.put(
                PaymentDay.CFONB_120,
                new PaymentDay.NamedText("releve-" + date + ".cfonb", Cfonb120.text(date, movements)));
        files.put(
                PaymentDay.CAMT_053,
                new PaymentDay.NamedText("releve-" + date + ".camt053.xml", Camt053.text(date, movements)));
        PaymentDay day = new PaymentDay(date, transfers, files);
        days.put(date, day);
        return day;
    }

    /** Answers a call of the control routes. */
    public Reply control(Request request) {
        try {
            return switch (request.method()) {
                case "POST" -> Reply.json(200, run(request).json());
                case "GET" -> file(request.path());
                case "DELETE" -> {
                    clear();
                    yield Reply.empty(204);
                }
                default -> wrong(404, "no such control route");
            };
        } catch (IllegalArgumentException | DateTimeException wrongOrder) {
            return wrong(400, String.valueOf(wrongOrder.getMessage()));
        }
    }

    private PaymentDay run(Request request) {
        JsonNode sent = request.body().length == 0 ? Json.object() : Json.parse(request.body());
        if (sent == null || !sent.isObject()) {
            throw new IllegalArgumentException("the body is no JSON object");
        }
        sent.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException("no such member: " + name + "; there are " + MEMBERS);
            }
        });
        LocalDate date = sent.has("date") ? LocalDate.parse(sent.path("date").asText()) : ecosystem.today();
        JsonNode atMost = sent.path("atMost");
        if (!atMost.isMissingNode() && (!atMost.isInt() || atMost.intValue() < 1)) {
            throw new IllegalArgumentException("atMost is a whole number from 1");
        }
        return run(date, atMost.asInt(Integer.MAX_VALUE));
    }

    private synchronized Reply file(String path) {
        String[] parts = path.substring(PREFIX.length()).split("/", -1);
        if (parts.length != 3) {
            return wrong(404, "name a day and a file: " + PREFIX + "/2026-07-01/" + PaymentDay.CFONB_120);
        }
        PaymentDay day = days.get(LocalDate.parse(parts[1]));
        if (day == null) {
            return wrong(404, "no payment day was run on " + parts[1]);
        }
        PaymentDay.NamedText file = day.files().get(parts[2]);
        return file == null
                ? wrong(404, "that day has " + day.files().keySet())
                : Reply.text(200, type(parts[2]), file.text());
    }

    private static String type(String kind) {
        return switch (kind) {
            case PaymentDay.ECOSYSTEM_PAYMENTS -> "application/json; charset=utf-8";
            case PaymentDay.ECOLOGIC_STATEMENT -> "text/csv; charset=utf-8";
            case PaymentDay.CAMT_053 -> "application/xml; charset=utf-8";
            default -> "text/plain; charset=utf-8";
        };
    }

    private static Reply wrong(int status, String reason) {
        return Reply.json(status, Json.object().put("error", reason));
    }
}
