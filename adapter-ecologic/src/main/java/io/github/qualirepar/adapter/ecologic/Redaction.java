package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one list of what is masked in bodies that are kept for support. */
final class Redaction {

    static final String MASK = "•••";

    /** Members whose values are personal or secret, in lower case. */
    static final Set<String> MEMBERS = Set.of(
            "lastname",
            "firstname",
            "streetnumber",
            "address1",
            "address2",
            "address3",
            "zip",
            "city",
            "phone",
            "mobilephone",
            "email",
            "serialnumber",
            "modelserial",
            "commercialref",
            "failuredescription",
            "consumerinvoicenumber",
            "contractnb",
            "filecontent",
            "contentthumbnail",
            "filename",
            "comment",
            "api_key",
            "apikey",
            "user",
            "password");

    private static final int KEPT = 4000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"'<>@,;:]+@[^\\s\"'<>@,;:]+");
    /** Telephone numbers, IMEIs, ids: long runs of digits, grouped or not. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .\\-]?\\d){6,}");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** A member in text that is no complete JSON; an unfinished value counts up to the end. */
    private static final Pattern MEMBER = Pattern.compile(
            "\"(" + String.join("|", MEMBERS) + ")\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*\"?", Pattern.CASE_INSENSITIVE);

    private final String secret;

    /**
     * @param secret the account's key, masked wherever it stands
     */
    Redaction(String secret) {
        this.secret = secret;
    }

    /** The start of a body with everything personal or secret masked; {@code null} for an empty one. */
    @Nullable
    String startOf(String body) {
        if (body.isBlank()) {
            return null;
        }
        String masked = mask(body);
        return masked.length() <= KEPT ? masked : masked.substring(0, KEPT) + "…";
    }

    private String mask(String body) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            if (tree != null && tree.isContainerNode()) {
                return masked(tree).toString();
            }
        } catch (JsonProcessingException notJson) {
            // Masked as plain text below; what the parser says would quote the body.
            return maskedText(body);
        }
        return maskedText(body);
    }

    private JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean named = MEMBERS.contains(member.getKey().toLowerCase(Locale.ROOT));
                object.set(member.getKey(), named ? TextNode.valueOf(MASK) : masked(member.getValue()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(maskedText(node.asText()));
        }
        return node;
    }

    private String maskedText(String text) {
        String masked = MEMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("\"" + found.group(1) + "\":\"" + MASK + "\""));
        masked = secret.isEmpty() ? masked : masked.replace(secret, MASK);
        masked = EMAIL.matcher(masked).replaceAll(MASK);
        masked = GUID.matcher(masked).replaceAll(MASK);
        return LONG_NUMBER.matcher(masked).replaceAll(MASK);
    }
}
