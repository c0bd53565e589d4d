package io.github.qualirepar.domain.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The quote given to the consumer.
 *
 * @param number the shop's number of it
 * @param date its day
 * @param approval how the consumer approves it; {@code null} = not known
 * @param amounts what was quoted
 */
public record Quote(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable QuoteApproval approval,
        Amounts amounts) {}
