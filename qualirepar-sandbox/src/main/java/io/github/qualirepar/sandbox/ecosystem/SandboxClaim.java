package io.github.qualirepar.sandbox.ecosystem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated ecosystem knows of a claim, without the consumer.
 *
 * @param id its id
 * @param serviceOrder its service order, or null before confirmation
 * @param status its status in the back office
 * @param listedStatus its status in the list, which may be older
 * @param reference the repairer's own reference; empty when none was sent
 * @param repairDate the day of the repair
 * @param bonus the bonus as the service set it, in euros
 * @param anonymised whether the consumer was forgotten
 * @param files the types of the files that arrived, in order
 */
public record SandboxClaim(
        String id,
        @Nullable String serviceOrder,
        String status,
        String listedStatus,
        String reference,
        LocalDate repairDate,
        BigDecimal bonus,
        boolean anonymised,
        List<String> files) {

    /** Takes a copy of the files. */
    public SandboxClaim {
        files = List.copyOf(files);
    }

    static SandboxClaim of(StoredClaim claim) {
        return new SandboxClaim(
                claim.id(),
                claim.serviceOrder(),
                claim.status(),
                claim.listedStatus(),
                claim.reference(),
                claim.repairDate(),
                claim.bonus(),
                claim.anonymised(),
                claim.files().stream()
                        .filter(FileSlot::isFilled)
                        .map(FileSlot::type)
                        .toList());
    }
}
