package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import java.util.List;

/**
 * One entry of {@code ValidationErrors} (section 3).
 *
 * @param field the French label of the field
 * @param message the French sentence
 * @param type {@code E} for an error, {@code W} for a warning
 */
public record ValidationError(String field, String message, String type) {

    private static final String ERROR = "E";
    private static final String MISSING = "Cette valeur est obligatoire";

    /** An error that blocks. */
    public static ValidationError error(String field, String message) {
        return new ValidationError(field, message, ERROR);
    }

    /** A warning. */
    public static ValidationError warning(String field, String message) {
        return new ValidationError(field, message, "W");
    }

    static ValidationError missing(String field) {
        return error(field, MISSING);
    }

    /** Whether the file cannot go on with this. */
    public boolean blocks() {
        return type.equals(ERROR);
    }

    static boolean anyBlocks(List<ValidationError> errors) {
        return errors.stream().anyMatch(ValidationError::blocks);
    }

    static ArrayNode json(List<ValidationError> errors) {
        ArrayNode array = Json.array();
        errors.forEach(error -> array.add(error.json()));
        return array;
    }

    ObjectNode json() {
        return Json.object().put("Field", field).put("ErrorMessage", message).put("MessageType", type);
    }

    /** Without the sentence: a person may have written it. */
    @Override
    public String toString() {
        return type + " " + field;
    }
}
