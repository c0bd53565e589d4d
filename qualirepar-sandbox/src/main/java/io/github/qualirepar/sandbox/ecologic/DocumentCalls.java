package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The call that adds a document (section 7.3, Q6 to Q8). Its answer is no envelope. */
final class DocumentCalls {

    private static final Set<String> EXTENSIONS = Set.of("pdf", "jpg", "jpeg", "png");
    private static final String NO_BASE64 = "FileContent is not a valid base64 string.";

    private final State state;

    DocumentCalls(State state) {
        this.state = state;
    }

    Reply attach(Parameters query, byte[] body, Set<String> sites) {
        long id = query.number("claimId");
        query.refuseUnreadable();
        JsonNode sent = Json.parse(body);
        if (sent == null || !sent.isObject()) {
            return Answers.unreadable(Map.of("file", "The body is not a readable JSON object."));
        }
        StoredClaim claim = state.knownClaim(id, sites);
        if (!claim.isEditable()) {
            return Answers.invalidClaim();
        }
        DocumentType type = type(query);
        String name = name(query);
        claim.attach(type, new ReceivedDocument(type.name(), name, content(sent)));
        return Reply.json(200, TextNode.valueOf("Code 200 : document ajouté"));
    }

    private static DocumentType type(Parameters query) {
        DocumentType type = DocumentType.ofCode(query.text("documentType"));
        if (type == null) {
            throw wrong(400, "Unknown document type '" + query.text("documentType") + "'.");
        }
        return type;
    }

    private static String name(Parameters query) {
        String name = query.text("fileName");
        String extension = query.text("fileExtension");
        if (name.isBlank()) {
            throw wrong(400, "The file has no name.");
        }
        if (!EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT))) {
            throw wrong(400, "Unknown file extension '" + extension + "'.");
        }
        return name + '.' + extension;
    }

    /** Plain base64 with its padding, without line breaks, of at least one byte. */
    private byte[] content(JsonNode sent) {
        String text =
                sent.path("FileContent").isTextual() ? sent.path("FileContent").textValue() : "";
        if (text.isEmpty() || text.length() % 4 != 0) {
            throw wrong(400, NO_BASE64);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw wrong(400, NO_BASE64);
        }
        if (bytes.length > state.largestFile()) {
            throw wrong(413, "The file exceeds the maximum size.");
        }
        return bytes;
    }

    private static Refusal wrong(int status, String text) {
        return new Refusal(Answers.message(status, text));
    }
}
