package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The types of the file body (section 7.1). Members that it does not know are ignored; null is as good as absent. */
final class BodySchema {

    static final List<String> AMOUNTS = List.of(
            "LaborCost", "SparePartsCost", "TravelCost", "TotalAmountExclVAT", "TotalAmountInclVAT", "SupportAmount");

    private static final List<String> CONSUMER_TEXTS = List.of(
            "LastName",
            "FirstName",
            "StreetNumber",
            "Address1",
            "Address2",
            "Address3",
            "Zip",
            "City",
            "Phone",
            "Email");
    private static final List<String> PRODUCT_TEXTS = List.of(
            "ProductId",
            "CommercialRef",
            "SerialNumber",
            "PurchaseDate",
            "IRISSymptom",
            "IRISSection",
            "IRISCondition",
            "IRISConditionEX",
            "IRISDefault",
            "IRISRepair",
            "RepairCode",
            "FailureDescription",
            "DefectCode");

    private final Map<String, String> problems = new LinkedHashMap<>();

    private BodySchema() {}

    /** Every member of a wrong type, with its path; empty when the body can be read. */
    static Map<String, String> problems(JsonNode body) {
        BodySchema schema = new BodySchema();
        if (schema.object("file", body)) {
            schema.consumer(body.path("Consumer"));
            schema.product(body.path("Product"));
            schema.quote(body.path("Quote"));
            schema.parts(body.path("SpareParts"));
        }
        return schema.problems;
    }

    private void consumer(JsonNode consumer) {
        if (object("file.Consumer", consumer)) {
            CONSUMER_TEXTS.forEach(key -> member("file.Consumer", consumer, key, JsonNode::isTextual));
            member("file.Consumer", consumer, "Title", JsonNode::isNumber);
            member("file.Consumer", consumer, "Country", BodySchema::isTextOrNumber);
            member("file.Consumer", consumer, "AutoValidation", JsonNode::isBoolean);
        }
    }

    private void product(JsonNode product) {
        if (object("file.Product", product)) {
            PRODUCT_TEXTS.forEach(key -> member("file.Product", product, key, JsonNode::isTextual));
            member("file.Product", product, "BrandId", BodySchema::isTextOrNumber);
        }
    }

    private void quote(JsonNode quote) {
        if (object("file.Quote", quote)) {
            for (String key : AMOUNTS) {
                String path = "file.Quote." + key;
                if (object(path, quote.path(key))) {
                    member(path, quote.path(key), "Amount", JsonNode::isNumber);
                    member(path, quote.path(key), "Currency", JsonNode::isTextual);
                }
            }
        }
    }

    private void parts(JsonNode parts) {
        if (!isThere(parts)) {
            return;
        }
        if (!parts.isArray()) {
            wrong("file.SpareParts");
            return;
        }
        for (int index = 0; index < parts.size(); index++) {
            String path = "file.SpareParts[" + index + "]";
            JsonNode part = parts.path(index);
            if (object(path, part)) {
                member(path, part, "Partref", JsonNode::isTextual);
                member(path, part, "Quantity", JsonNode::isNumber);
                member(path, part, "Status", JsonNode::isTextual);
            }
        }
    }

    private boolean object(String path, JsonNode value) {
        if (isThere(value) && !value.isObject()) {
            wrong(path);
        }
        return value.isObject();
    }

    private void member(String path, JsonNode object, String key, Predicate<JsonNode> rightType) {
        JsonNode value = object.path(key);
        if (isThere(value) && !rightType.test(value)) {
            wrong(path + "." + key);
        }
    }

    private void wrong(String path) {
        problems.put(path, "Unexpected type of value at '" + path + "'.");
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static boolean isTextOrNumber(JsonNode value) {
        return value.isTextual() || value.isNumber();
    }
}
