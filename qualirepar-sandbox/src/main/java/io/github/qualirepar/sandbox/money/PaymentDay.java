package io.github.qualirepar.sandbox.money;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.support.Transfer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A day on which both organisations pay, with everything a shop gets then.
 *
 * @param date the day
 * @param transfers the transfers, ecosystem's first
 * @param files the texts by their kind: {@code ecosystem-payments} (the answer to its payments call),
 *     {@code ecologic-statement} (CSV; not there when Ecologic paid nothing), {@code cfonb120}, {@code camt053}
 */
public record PaymentDay(LocalDate date, List<Transfer> transfers, Map<String, NamedText> files) {

    /** The answer to ecosystem's payments call. */
    public static final String ECOSYSTEM_PAYMENTS = "ecosystem-payments";

    /** Ecologic's statement. */
    public static final String ECOLOGIC_STATEMENT = "ecologic-statement";

    /** The bank's file in the French format. */
    public static final String CFONB_120 = "cfonb120";

    /** The bank's file in the European format. */
    public static final String CAMT_053 = "camt053";

    /** Takes copies. */
    public PaymentDay {
        transfers = List.copyOf(transfers);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * A file.
     *
     * @param name what it is called when it is sent
     * @param text what stands in it
     */
    public record NamedText(String name, String text) {}

    /** A file's text. */
    public String text(String kind) {
        NamedText file = files.get(kind);
        if (file == null) {
            throw new IllegalArgumentException("That day has no file " + kind + ", only " + files.keySet());
        }
        return file.text();
    }

    /** All of it as JSON. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("date", date.toString());
        ArrayNode list = json.putArray("transfers");
        for (Transfer transfer : transfers) {
            ObjectNode shown = list.addObject().put("payer", transfer.payer()).put("reference", transfer.reference());
            shown.put("amount", transfer.amount());
            ArrayNode claims = shown.putArray("claims");
            transfer.claims().forEach(claim -> claims.add(claim.number()));
        }
        ObjectNode texts = json.putObject("files");
        files.forEach(
                (kind, file) -> texts.putObject(kind).put("name", file.name()).put("text", file.text()));
        return json;
    }
}
