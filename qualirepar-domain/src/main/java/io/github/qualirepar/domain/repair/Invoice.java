package io.github.qualirepar.domain.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The invoice of the repair.
 *
 * @param number its number, unique within the shop
 * @param date its day
 * @param paid has the consumer paid what was left (DOC-09)? {@code null} = not known
 * @param issued has it been issued (printed or sent)? {@code null} = not known
 * @param amounts what was invoiced
 */
public record Invoice(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Boolean paid,
        @Nullable Boolean issued,
        Amounts amounts) {}
