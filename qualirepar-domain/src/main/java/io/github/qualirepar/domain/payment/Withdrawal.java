package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that a person took back because it was announced by mistake.
 *
 * @param organisation who was said to pay
 * @param reference the transfer's reference
 * @param date the day of the transfer, or {@code null} if that was not known
 * @param amount its sum, or {@code null} if that was not known
 * @param reason why it was taken back
 * @param by who decided it
 * @param at when
 */
public record Withdrawal(
        OrganisationId organisation,
        String reference,
        @Nullable LocalDate date,
        @Nullable EuroAmount amount,
        String reason,
        String by,
        Instant at) {}
