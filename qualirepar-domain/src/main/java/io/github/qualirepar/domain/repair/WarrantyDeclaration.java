package io.github.qualirepar.domain.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The repairer's declaration that the device is out of every cover (SCO-03).
 *
 * @param declaredBy who said so, a name of the host's choosing
 * @param declaredOn when
 */
public record WarrantyDeclaration(
        @Nullable String declaredBy, @Nullable LocalDate declaredOn) {}
