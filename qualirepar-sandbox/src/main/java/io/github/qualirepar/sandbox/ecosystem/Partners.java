package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The repairers with their places and trade sheets (section 5.1). */
final class Partners {

    /** The fixed id of a repair at the consumer's home (Q6). */
    static final String HOME = "2000000";

    private static final String[] ADDRESS = {
        "CorporateName", "AlternativeName", "HouseNumber", "StreetLine1", "StreetLine2", "PostalCode", "City", "Country"
    };

    private final JsonNode repairers;

    Partners(JsonNode repairers) {
        this.repairers = repairers;
    }

    Reply answer(Account account, Map<String, String> query) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("Items");
        for (JsonNode repairer : repairers) {
            if (account.mayClaimFor(repairer.path("RepairerID").asText())) {
                items.add(shown((ObjectNode) repairer, query));
            }
        }
        return Reply.json(200, answer.put("Count", items.size()));
    }

    private static ObjectNode shown(ObjectNode repairer, Map<String, String> query) {
        ObjectNode shown = repairer.deepCopy();
        if (!CatalogueQuery.flag(query, "repair-places")) {
            shown.remove("RepairPlaces");
        }
        if (!CatalogueQuery.flag(query, "business-sheets")) {
            shown.remove("BusinessSheets");
        }
        if (CatalogueQuery.flag(query, "subcontractor")) {
            shown.putArray("SubContractors");
        }
        return shown;
    }

    /** The repairer as claims show it, without places and sheets. */
    ObjectNode summary(String repairerId) {
        ObjectNode summary = (ObjectNode) repairer(repairerId).deepCopy();
        return summary.without(List.of("RepairPlaces", "BusinessSheets"));
    }

    /** A place the repairer may name, or null: a listed one, his own id, or the consumer's home. */
    @Nullable
    ObjectNode place(String repairerId, String placeId) {
        JsonNode repairer = repairer(repairerId);
        for (JsonNode place : repairer.path("RepairPlaces")) {
            if (place.path("RepairPlaceID").asText().equals(placeId)) {
                return place.deepCopy();
            }
        }
        if (placeId.equals(repairerId)) {
            ObjectNode own = Json.object().put("RepairPlaceID", placeId);
            for (String member : ADDRESS) {
                own.set(member, repairer.path(member));
            }
            return own;
        }
        return placeId.equals(HOME) ? Json.object().put("RepairPlaceID", HOME) : null;
    }

    /** Whether the repairer has a trade sheet of a type that is valid on a day (Q33). */
    boolean hasSheet(String repairerId, String type, LocalDate day) {
        for (JsonNode sheet : repairer(repairerId).path("BusinessSheets")) {
            if (sheet.path("Type").asText().equals(type)
                    && !day.isBefore(LocalDate.parse(sheet.path("ValidFrom").asText()))
                    && !day.isAfter(LocalDate.parse(sheet.path("ValidTo").asText()))) {
                return true;
            }
        }
        return false;
    }

    boolean knows(String repairerId) {
        return find(repairerId) != null;
    }

    private JsonNode repairer(String repairerId) {
        JsonNode repairer = find(repairerId);
        if (repairer == null) {
            throw new IllegalStateException("The sandbox has no repairer " + repairerId);
        }
        return repairer;
    }

    private @Nullable JsonNode find(String repairerId) {
        for (JsonNode repairer : repairers) {
            if (repairer.path("RepairerID").asText().equals(repairerId)) {
                return repairer;
            }
        }
        return null;
    }
}
