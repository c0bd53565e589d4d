package io.github.qualirepar.ports;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.repair.RepairFile;

/**
 * What is sent to create or correct a claim or a support request: the repair file, and the same repair in the organisation's words.
 *
 * @param file the repair file, with an invoice; for a support request quoted amounts are enough
 * @param target product, brand, site in the organisation's ids
 * @param bonus the bonus claimed
 */
public record ClaimContent(RepairFile file, Target target, EuroAmount bonus) {

    @Override
    public String toString() {
        return "ClaimContent[" + file.number() + "]";
    }
}
