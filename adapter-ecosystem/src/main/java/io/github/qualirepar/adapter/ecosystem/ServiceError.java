package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error as the organisation or its gateway words it, found in the order of contract section 4.1: {@code error}
 * object, {@code error} text of the form {@code 400 : CODE}, {@code message}, raw text.
 *
 * @param code HTTP status that counts: the one of the envelope where it has one
 * @param status the organisation's stable token, or {@code null}
 * @param message its words, or {@code null}; may quote consumer data
 * @param ownEnvelope does the error come in the organisation's own envelope, not the gateway's?
 */
record ServiceError(
        int code, @Nullable String status, @Nullable String message, boolean ownEnvelope) {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_RAW_TEXT = 300;
    private static final Set<String> ENVELOPE = Set.of("code", "status", "message");
    private static final Pattern CODE_AND_STATUS = Pattern.compile("\\s*(\\d{3})\\s*:\\s*(\\S.*?)\\s*");

    /**
     * The error of an answer: one with a status other than 2xx, or with an {@code error} member under any status (quirk
     * 16).
     */
    static Optional<ServiceError> of(int httpStatus, String text, @Nullable Tree tree) {
        Tree error = tree == null ? Tree.NOTHING : tree.member("error");
        if (error.isObject() && !error.node().isEmpty()) {
            return Optional.of(ofEnvelope(httpStatus, text, error));
        }
        if (error.node().isTextual()) {
            return Optional.of(ofText(httpStatus, error.node()));
        }
        if (httpStatus >= 200 && httpStatus < 300) {
            return Optional.empty();
        }
        String message = tree != null ? tree.text("message") : rawText(text);
        return Optional.of(new ServiceError(httpStatus, null, message, false));
    }

    private static ServiceError ofEnvelope(int httpStatus, String text, Tree error) {
        BigDecimal code = error.decimal("code");
        return new ServiceError(
                counting(httpStatus, code == null ? 0 : code.intValue()),
                error.text("status"),
                message(text, error),
                true);
    }

    /** The message; with the whole body behind it if there is more to it than an envelope has, for the support. */
    private static @Nullable String message(String text, Tree error) {
        String message = error.text("message");
        boolean usual = error.names().stream().allMatch(name -> ENVELOPE.contains(name.toLowerCase(Locale.ROOT)));
        String body = usual ? null : Redaction.inWords(text);
        if (body == null) {
            return message;
        }
        String shown = body.length() <= LONGEST_RAW_TEXT ? body : body.substring(0, LONGEST_RAW_TEXT);
        return message == null ? shown : message + " " + shown;
    }

    private static ServiceError ofText(int httpStatus, JsonNode error) {
        Matcher matcher = CODE_AND_STATUS.matcher(error.asText());
        if (matcher.matches()) {
            int code = counting(httpStatus, Integer.parseInt(matcher.group(1)));
            return new ServiceError(code, matcher.group(2), null, true);
        }
        return new ServiceError(counting(httpStatus, 0), null, error.asText().strip(), true);
    }

    /** The gateway's refusal of a token counts whatever the body says; else the envelope's code does. */
    private static int counting(int httpStatus, int envelopeCode) {
        if (httpStatus == 401 || httpStatus == 403) {
            return httpStatus;
        }
        if (envelopeCode >= 400 && envelopeCode < 600) {
            return envelopeCode;
        }
        return httpStatus >= 200 && httpStatus < 300 ? BAD_REQUEST : httpStatus;
    }

    private static @Nullable String rawText(String text) {
        String stripped = text.strip();
        // A page made for browsers tells a repairer nothing.
        if (stripped.isEmpty() || stripped.startsWith("<")) {
            return null;
        }
        return stripped.length() <= LONGEST_RAW_TEXT ? stripped : stripped.substring(0, LONGEST_RAW_TEXT);
    }

    /** What a refusal is called: the organisation's token, else the HTTP status. */
    String codeText() {
        return status != null ? status : "HTTP_" + code;
    }

    /** Leaves the message out: it may quote consumer data. */
    @Override
    public String toString() {
        return "ServiceError[" + code + ", " + status + "]";
    }
}
