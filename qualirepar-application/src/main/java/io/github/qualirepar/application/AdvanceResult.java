package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Stage;
import java.util.List;

/**
 * What came of advancing a claim as far as it goes.
 *
 * @param last how it ended: {@code DONE} when nothing is left to do here, {@code REFUSED} when a person has to go on
 * @param steps the steps taken, in order
 */
public record AdvanceResult(ActionResult last, List<Step> steps) {

    public AdvanceResult {
        steps = List.copyOf(steps);
    }

    /**
     * One step taken.
     *
     * @param step what was done
     * @param outcome how it ended
     * @param stage stage of the claim afterwards
     */
    public record Step(NextStep step, Outcome outcome, Stage stage) {}
}
