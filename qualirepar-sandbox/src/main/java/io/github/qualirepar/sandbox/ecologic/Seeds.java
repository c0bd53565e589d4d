package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the named requests and claims of the sample data into the sandbox. */
final class Seeds {

    private final JsonNode seed = Samples.seed();
    private final Ledger ledger;

    Seeds(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Adds what a name stands for.
     *
     * @throws IllegalArgumentException when no request or claim has that name
     */
    void add(String name) {
        JsonNode request = seed.path("requests").path(name);
        JsonNode claim = seed.path("claims").path(name);
        if (request.isObject()) {
            addRequest(request);
        } else if (claim.isObject()) {
            addClaim(claim);
        } else {
            throw new IllegalArgumentException("The sample data have neither a request nor a claim named " + name);
        }
    }

    private void addRequest(JsonNode entry) {
        JsonNode query = entry.path("query");
        StoredRequest request = new StoredRequest(
                entry.path("RequestId").asLong(),
                created(entry),
                new Terms(day(query, "callDate"), site(query), "", text(query, "quoteNumber")),
                body(entry));
        request.move(Statuses.fixed(text(entry, "LastStatus")), comment(entry));
        if (!entry.path("usable").asBoolean(true)) {
            request.expire();
        }
        ledger.add(request);
    }

    private void addClaim(JsonNode entry) {
        JsonNode query = entry.path("query");
        StoredClaim claim = new StoredClaim(
                entry.path("ClaimId").asLong(),
                created(entry),
                new Terms(
                        day(query, "repairEndDate"),
                        site(query),
                        text(query, "consumerInvoiceNumber"),
                        text(query, "quoteNumber")),
                body(entry),
                ledger.nextOrder());
        entry.path("documents").forEach(name -> attach(claim, name.asText()));
        claim.move(Statuses.fixed(text(entry, "LastStatus")), comment(entry), staffErrors(entry));
        ledger.add(claim);
    }

    private void attach(StoredClaim claim, String name) {
        JsonNode document = seed.path("documents").path(name);
        DocumentType type = DocumentType.valueOf(text(document, "documentType"));
        String content =
                Samples.read(text(document, "body")).path("FileContent").asText();
        claim.attach(
                type,
                new ReceivedDocument(type.name(), name, Base64.getDecoder().decode(content)));
    }

    /** The body of the sample with the members of {@code set} replaced; their names are paths. */
    private static FileBody body(JsonNode entry) {
        ObjectNode body = (ObjectNode) Samples.read(text(entry, "body"));
        for (Map.Entry<String, JsonNode> member : entry.path("set").properties()) {
            int dot = member.getKey().indexOf('.');
            body.withObject("/" + member.getKey().substring(0, dot))
                    .set(member.getKey().substring(dot + 1), member.getValue());
        }
        return new FileBody(body);
    }

    private static @Nullable String comment(JsonNode entry) {
        return entry.path("Comment").isTextual() ? text(entry, "Comment") : null;
    }

    private static List<ValidationError> staffErrors(JsonNode entry) {
        List<ValidationError> errors = new ArrayList<>();
        for (JsonNode error : entry.path("ValidationErrors")) {
            errors.add(
                    new ValidationError(text(error, "Field"), text(error, "ErrorMessage"), text(error, "MessageType")));
        }
        return errors;
    }

    private static LocalDateTime created(JsonNode entry) {
        return LocalDateTime.parse(text(entry, "CreateDate"));
    }

    private static LocalDate day(JsonNode query, String key) {
        return LocalDateTime.parse(text(query, key)).toLocalDate();
    }

    private static String site(JsonNode query) {
        return text(query, "repairSiteId");
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }
}
