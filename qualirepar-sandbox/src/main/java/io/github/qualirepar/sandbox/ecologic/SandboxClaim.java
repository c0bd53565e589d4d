package io.github.qualirepar.sandbox.ecologic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated Ecologic knows of a claim, without the consumer.
 *
 * @param id its id
 * @param status its status
 * @param comment what staff wrote, or null
 * @param invoiceNumber the number of the repair invoice
 * @param quoteNumber the repairer's own reference; empty when none was sent
 * @param serialNumber the number that identifies the device: serial number or IMEI
 * @param repairDate the day on which the repair ended
 * @param created when it was made, in France
 * @param errors the open errors and warnings
 * @param documents the kinds of documents that count, in the contract's order
 */
public record SandboxClaim(
        long id,
        String status,
        @Nullable String comment,
        String invoiceNumber,
        String quoteNumber,
        String serialNumber,
        LocalDate repairDate,
        LocalDateTime created,
        List<ValidationError> errors,
        List<String> documents) {

    /** Takes copies of the lists. */
    public SandboxClaim {
        errors = List.copyOf(errors);
        documents = List.copyOf(documents);
    }

    static SandboxClaim of(StoredClaim claim, Problems problems) {
        return new SandboxClaim(
                claim.id(),
                problems.status(claim),
                claim.comment(),
                claim.terms().invoiceNumber(),
                claim.terms().quoteNumber(),
                claim.body().serialNumber(),
                claim.terms().day(),
                claim.created(),
                problems.of(claim),
                claim.documents().keySet().stream().map(DocumentType::name).toList());
    }

    /** Id and status only: a person may have written the rest. */
    @Override
    public String toString() {
        return "claim " + id + " (" + status + ")";
    }
}
