package io.github.qualirepar.domain.repair;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * A spare part used.
 *
 * @param reference reference
 * @param label wording
 * @param origin where it comes from; {@code null} = not known yet
 * @param quantity how many, at least 1
 */
public record Part(
        @Nullable String reference,
        @Nullable String label,
        @Nullable PartOrigin origin,

        @Positive(
                message = "DAT_QUANTITY_NOT_POSITIVE",
                groups = {Intake.class, Invoicing.class})
        int quantity) {}
