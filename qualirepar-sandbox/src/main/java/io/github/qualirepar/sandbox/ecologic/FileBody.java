package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.http.Json;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The business content of a request or a claim (section 7.1), read by exact names. Holds consumer data. */
final class FileBody {

    private final JsonNode root;

    FileBody(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a call's body.
     *
     * @throws Refusal 400 when it is no JSON object or a value has a wrong type
     */
    static FileBody read(byte[] bytes) {
        JsonNode json = Json.parse(bytes);
        if (json == null || !json.isObject()) {
            throw new Refusal(Answers.unreadable(Map.of("file", "The body is not a readable JSON object.")));
        }
        Map<String, String> problems = BodySchema.problems(json);
        if (!problems.isEmpty()) {
            throw new Refusal(Answers.unreadable(problems));
        }
        return new FileBody(json);
    }

    /** A consumer's value as text; empty when it is absent. */
    String consumer(String key) {
        return text(root.path("Consumer").path(key));
    }

    /** A value of the product as text; empty when it is absent. */
    String product(String key) {
        return text(root.path("Product").path(key));
    }

    String productId() {
        return product("ProductId");
    }

    String serialNumber() {
        return product("SerialNumber").strip();
    }

    /** An amount of the quote in euros, or null when it is absent. */
    @Nullable
    BigDecimal amount(String key) {
        JsonNode amount = root.path("Quote").path(key).path("Amount");
        return amount.isNumber() ? amount.decimalValue() : null;
    }

    /** The currency of an amount; empty when it is absent. */
    String currency(String key) {
        return text(root.path("Quote").path(key).path("Currency"));
    }

    /** Whether the consumer is to be asked by SMS: only an explicit false says so. */
    boolean asksConsumerBySms() {
        JsonNode auto = root.path("Consumer").path("AutoValidation");
        return auto.isBoolean() && !auto.booleanValue();
    }

    /** Whether a part is declared to come from the circular economy (Q13). */
    boolean hasPartWithStatus() {
        return root.path("SpareParts")
                .valueStream()
                .anyMatch(part -> !text(part.path("Status")).isBlank());
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    /** Says nothing: everything in it may be personal. */
    @Override
    public String toString() {
        return "file body";
    }
}
