package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.RemoteOrigin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a number that a person named: a digit mistyped leads to somebody else's claim. It only warns,
 * since nothing is sent by linking. An amount that differs is told by the reading itself (AMT-03).
 */
final class LinkDoubts {

    private LinkDoubts() {}

    /**
     * The doubts, none if everything fits or nothing is known.
     *
     * @param pending the creation in doubt that the number is to settle, or {@code null}
     * @param earliest before this day nobody could have made it, or {@code null}; a creation in doubt tells better
     */
    static List<Finding> of(
            Claim claim,
            String remoteId,
            RemoteOrigin origin,
            @Nullable Operation pending,
            @Nullable LocalDate earliest) {
        List<Finding> doubts = new ArrayList<>();
        // The organisation's clock may be in another day still.
        LocalDate began = pending == null
                ? earliest
                : LocalDate.ofInstant(pending.beganAt(), Paris.ZONE).minusDays(1);
        LocalDate created = origin.createdOn();
        if (created != null && began != null && created.isBefore(began)) {
            doubts.add(doubt(FindingCode.CLAIM_LINK_OLDER, claim, remoteId)
                    .with("there", created)
                    .with("here", pending == null ? began : began.plusDays(1)));
        }
        String there = origin.invoiceNumber();
        String here = claim.file().invoiceNumber().orElse(null);
        if (there != null && here != null && !there.strip().equalsIgnoreCase(here.strip())) {
            doubts.add(doubt(FindingCode.CLAIM_LINK_INVOICE_DIFFERS, claim, remoteId)
                    .at("invoice.number")
                    .with("there", there)
                    .with("here", here));
        }
        return doubts;
    }

    private static Finding doubt(FindingCode code, Claim claim, String remoteId) {
        return Finding.ofOrganisation(code, Level.WARN, null, null)
                .with("organisation", claim.organisation())
                .with("remoteClaim", remoteId);
    }
}
