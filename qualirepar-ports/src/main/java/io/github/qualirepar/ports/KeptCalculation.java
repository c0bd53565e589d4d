package io.github.qualirepar.ports;

import io.github.qualirepar.domain.EuroAmount;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation answered when it was asked online, kept so that the same question has the same answer without a
 * network and the decision can be replayed.
 *
 * @param account name of the account that asked
 * @param product product in the organisation's id
 * @param brand brand in the organisation's id
 * @param repairDate day of the repair that was asked for
 * @param totalInclVat total including VAT that was asked with
 * @param repairCode repair code that was asked with, or {@code null}
 * @param bonus the bonus it would pay; {@code null} = none
 * @param refusal its reason if there is none, masked, or {@code null}
 * @param askedAt when it answered
 */
public record KeptCalculation(
        String account,
        String product,
        String brand,
        LocalDate repairDate,
        EuroAmount totalInclVat,
        @Nullable String repairCode,
        @Nullable EuroAmount bonus,
        @Nullable String refusal,
        Instant askedAt) {}
