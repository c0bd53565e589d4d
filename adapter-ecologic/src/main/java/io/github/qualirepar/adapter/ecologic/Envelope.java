package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The object around every answer of the service but that of {@code attachfile} (contract section 3).
 *
 * @param answer what it came in
 * @param data the payload, or {@code null}
 * @param valid the outer flag: the call was carried out; {@code null} if not said. The flag within the payload means
 *     something else (quirk 4)
 * @param status {@code S} for success, or {@code null} if not said
 * @param message free text, or {@code null}
 * @param errorMessage free text of an error, or {@code null}
 */
record Envelope(
        HttpAnswer answer,
        @Nullable JsonNode data,
        @Nullable Boolean valid,
        @Nullable String status,
        @Nullable String message,
        @Nullable String errorMessage) {

    private static final List<String> MEMBERS =
            List.of("ResponseData", "ResponseStatus", "ResponseMessage", "ResponseErrorMessage");
    private static final String SUCCESS = "S";
    private static final String UNKNOWN_CLAIM = "invalid claim";

    /** The envelope, if the body is one. */
    static Optional<Envelope> of(HttpAnswer answer) {
        JsonNode tree = Json.parse(answer.body());
        if (tree == null || !tree.isObject() || MEMBERS.stream().noneMatch(name -> Json.has(tree, name))) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(
                answer,
                Json.member(tree, "ResponseData"),
                Json.flag(tree, "IsValid"),
                Json.text(tree, "ResponseStatus"),
                Json.text(tree, "ResponseMessage"),
                Json.text(tree, "ResponseErrorMessage")));
    }

    /** HTTP status it came with. */
    int httpStatus() {
        return answer.status();
    }

    /** The call failed: it says so by its flag or, without one, its status, or brings nothing but an error's text. */
    boolean isFailure() {
        boolean saysSo = valid != null ? !valid : status != null && !SUCCESS.equalsIgnoreCase(status);
        return saysSo || (data == null && errorMessage != null);
    }

    /** It failed for a reason of the service's own, which says nothing of the claim or request asked about. */
    boolean isTechnicalFault() {
        return isFailure() && !saysUnknownClaim() && TechnicalFault.isToldBy(words());
    }

    boolean isSuccessStatus() {
        return answer.isSuccess();
    }

    /** An unknown claim is no failure that passes, whatever status carries it (Q10). */
    static boolean saysUnknownClaim(HttpAnswer answer) {
        return of(answer).filter(Envelope::saysUnknownClaim).isPresent();
    }

    /** The claim is unknown there, too old, used up or not editable: told by its text on any status (Q10). */
    boolean saysUnknownClaim() {
        return Wording.plain(errorMessage).contains(UNKNOWN_CLAIM)
                || Wording.plain(message).contains(UNKNOWN_CLAIM);
    }

    /** Its own words: those of the error, else the others. */
    @Nullable
    String words() {
        return errorMessage != null ? errorMessage : message;
    }

    /** Nothing of the payload. */
    @Override
    public String toString() {
        return "Envelope[" + httpStatus() + ", " + valid + "]";
    }
}
