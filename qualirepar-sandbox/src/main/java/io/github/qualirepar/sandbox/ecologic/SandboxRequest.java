package io.github.qualirepar.sandbox.ecologic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated Ecologic knows of a support request, without the consumer.
 *
 * @param id its id
 * @param status its status
 * @param comment the reason of a refusal, or null
 * @param quoteNumber the repairer's own reference
 * @param callDate the day of the consumer's request
 * @param created when it was made, in France
 * @param usable false once it is too old to be known
 * @param errors the open errors and warnings
 */
public record SandboxRequest(
        long id,
        String status,
        @Nullable String comment,
        String quoteNumber,
        LocalDate callDate,
        LocalDateTime created,
        boolean usable,
        List<ValidationError> errors) {

    /** Takes a copy of the errors. */
    public SandboxRequest {
        errors = List.copyOf(errors);
    }

    static SandboxRequest of(StoredRequest request, Problems problems) {
        return new SandboxRequest(
                request.id(),
                problems.status(request),
                request.comment(),
                request.terms().quoteNumber(),
                request.terms().day(),
                request.created(),
                request.usable(),
                problems.of(request));
    }

    /** Id and status only: a person may have written the rest. */
    @Override
    public String toString() {
        return "support request " + id + " (" + status + ")";
    }
}
