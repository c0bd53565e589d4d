package io.github.qualirepar.domain.repair;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work done.
 *
 * @param receivedOn day the device came in
 * @param completedOn day the repair ended: the repair date of every rule and of both organisations
 * @param working does the device work again? {@code null} = not known yet (SCO-07)
 * @param repairCode code of the organisation's own list
 * @param symptomCode code of the organisation's own list
 * @param irisCode IRIS code where one is wanted instead of a repair code
 * @param iris further IRIS values
 * @param description fault and work in free text
 * @param parts spare parts used
 * @param declarations answers to what a program cannot see
 */
public record Repair(
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate completedOn,
        @Nullable Boolean working,
        @Nullable String repairCode,
        @Nullable String symptomCode,
        @Nullable String irisCode,
        Iris iris,
        @Nullable String description,
        List<@Valid Part> parts,
        List<Declaration> declarations) {

    /** Nothing known yet. */
    public static final Repair UNKNOWN =
            new Repair(null, null, null, null, null, null, Iris.NONE, null, List.of(), List.of());

    public Repair {
        parts = List.copyOf(parts);
        declarations = List.copyOf(declarations);
    }

    /** Does a part of the circular economy raise the bonus (AMT-08)? */
    public boolean usesPiec() {
        return count(PartOrigin.PIEC) > 0;
    }

    /** How many parts of this origin were used. */
    public int count(PartOrigin origin) {
        int count = 0;
        for (Part part : parts) {
            if (part.origin() == origin) {
                count += part.quantity();
            }
        }
        return count;
    }
}
