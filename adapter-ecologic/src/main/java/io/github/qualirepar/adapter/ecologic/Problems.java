package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the organisation says into problems. It has no error codes of its own: where a problem bears a code, the
 * adapter gave it, so that a log that holds no words still tells something.
 */
final class Problems {

    /** No claim was created, and no reason given. */
    static final String NOT_CREATED = "NOT_CREATED";
    /** Nothing was saved, and no reason given. */
    static final String NOT_SAVED = "NOT_SAVED";
    /** The claim was not handed in, and no reason given. */
    static final String NOT_SUBMITTED = "NOT_SUBMITTED";
    /** No bonus, and no reason given. */
    static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";
    /** The document is larger than what is sent. */
    static final String FILE_TOO_LARGE = "FILE_TOO_LARGE";
    /** A document of a kind the organisation does not take. */
    static final String KIND_NOT_TAKEN = "KIND_NOT_TAKEN";
    /** A document was sent, and the claim still misses it. */
    static final String NOT_ARRIVED = "DOCUMENT_NOT_ARRIVED";
    /** The claim is unknown there, too old, used up or not open any more. */
    static final String INVALID_CLAIM = "INVALID_CLAIM";

    private static final Pattern ATTACHMENTS = Pattern.compile("pieces? jointes?");
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b(requis\\w*|obligatoires?|manquant\\w*|manque\\w*|absente?s?)\\b");
    private static final String WARNING = "w";

    private Problems() {}

    /** A problem that nothing but the organisation's words describe. */
    static RemoteProblem ofWords(@Nullable String words, String codeWithoutWords) {
        Optional<KnownMessage> known = KnownMessage.of(null, words);
        if (known.isPresent()) {
            return ofKnown(known.get(), words, true);
        }
        if (TechnicalFault.isToldBy(words)) {
            return TechnicalFault.problem(words);
        }
        FieldLabels.Subject subject = FieldLabels.ofSentence(words);
        return new RemoteProblem(
                words == null ? codeWithoutWords : null, words, subject.field(), subject.document(), true, false);
    }

    /** Words of the organisation that stand against nothing. */
    static RemoteProblem warning(String words) {
        FieldLabels.Subject subject = FieldLabels.ofSentence(words);
        return new RemoteProblem(null, words, subject.field(), subject.document(), false, false);
    }

    /** The claim cannot be changed: unknown there, too old, used up or not open any more. */
    static RemoteProblem ofUnknownClaim(Envelope envelope) {
        return new RemoteProblem(INVALID_CLAIM, envelope.words(), null, null, true, false);
    }

    /** A problem that the adapter itself sees. */
    static RemoteProblem own(String code, @Nullable String field, @Nullable DocumentKind document) {
        return new RemoteProblem(code, null, field, document, true, false);
    }

    /**
     * Reads the validation errors of a file.
     *
     * @param errors the array, or {@code null}
     * @param errorsBlock does anything of type E stand against going on? Warnings never do (section 3, rule 3)
     */
    static List<RemoteProblem> ofValidation(@Nullable JsonNode errors, boolean errorsBlock) {
        List<RemoteProblem> problems = new ArrayList<>();
        for (JsonNode error : Json.rows(errors)) {
            problems.addAll(ofError(error, errorsBlock));
        }
        return List.copyOf(problems);
    }

    private static List<RemoteProblem> ofError(JsonNode error, boolean errorsBlock) {
        String label = Json.text(error, "Field");
        String message = error.isObject() ? Json.text(error, "ErrorMessage") : Json.text(error);
        if (label == null && message == null) {
            return List.of();
        }
        boolean blocking = errorsBlock && !WARNING.equals(Wording.plain(Json.text(error, "MessageType")));
        String words = words(label, message);
        if (asksForAttachments(label, message)) {
            return missing(message, words, blocking);
        }
        Optional<KnownMessage> known = KnownMessage.of(label, message);
        if (known.isPresent()) {
            return List.of(ofKnown(known.get(), words, blocking));
        }
        FieldLabels.Subject subject = subject(label, message);
        boolean missing = subject.document() != null
                && ASKED_FOR.matcher(Wording.plain(message)).find();
        return List.of(new RemoteProblem(null, words, subject.field(), subject.document(), blocking, missing));
    }

    private static RemoteProblem ofKnown(KnownMessage known, @Nullable String words, boolean blocking) {
        return new RemoteProblem(known.code(), words, known.field(), known.document(), blocking, false);
    }

    private static boolean asksForAttachments(@Nullable String label, @Nullable String message) {
        return ATTACHMENTS.matcher(Wording.plain(label)).find()
                || (label == null && ATTACHMENTS.matcher(Wording.plain(message)).find());
    }

    /** One problem for each document that is named; one without a kind where none is. */
    private static List<RemoteProblem> missing(@Nullable String message, @Nullable String words, boolean blocking) {
        List<DocumentKind> kinds = DocumentTypes.named(message);
        if (kinds.isEmpty()) {
            return List.of(new RemoteProblem(null, words, FieldLabels.DOCUMENTS, null, blocking, true));
        }
        return kinds.stream()
                .map(kind -> new RemoteProblem(null, words, FieldLabels.DOCUMENTS, kind, blocking, true))
                .toList();
    }

    private static FieldLabels.Subject subject(@Nullable String label, @Nullable String message) {
        FieldLabels.Subject named = FieldLabels.ofLabel(label);
        return named.equals(FieldLabels.Subject.UNKNOWN) ? FieldLabels.ofSentence(message) : named;
    }

    /** Label and message in one text: an error such as "this value is mandatory" says nothing without its label. */
    private static @Nullable String words(@Nullable String label, @Nullable String message) {
        if (label == null || message == null) {
            return label == null ? message : label;
        }
        return Wording.plain(message).startsWith(Wording.plain(label)) ? message : label + " : " + message;
    }
}
