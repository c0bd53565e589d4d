package io.github.qualirepar.domain.claim;

import static io.github.qualirepar.domain.claim.ClaimEvent.ABANDONED;
import static io.github.qualirepar.domain.claim.ClaimEvent.CORRECTED;
import static io.github.qualirepar.domain.claim.ClaimEvent.DOCUMENTS_COMPLETE;
import static io.github.qualirepar.domain.claim.ClaimEvent.DOCUMENTS_INCOMPLETE;
import static io.github.qualirepar.domain.claim.ClaimEvent.DRAFT_LOST;
import static io.github.qualirepar.domain.claim.ClaimEvent.FOUND_CANCELLED;
import static io.github.qualirepar.domain.claim.ClaimEvent.FOUND_INCOMPLETE;
import static io.github.qualirepar.domain.claim.ClaimEvent.FOUND_SUBMITTED;
import static io.github.qualirepar.domain.claim.ClaimEvent.LINK_TAKEN_BACK;
import static io.github.qualirepar.domain.claim.ClaimEvent.METHOD_WITHDRAWN;
import static io.github.qualirepar.domain.claim.ClaimEvent.MOVED;
import static io.github.qualirepar.domain.claim.ClaimEvent.REQUEST_INCOMPLETE;
import static io.github.qualirepar.domain.claim.ClaimEvent.REQUEST_LOST;
import static io.github.qualirepar.domain.claim.ClaimEvent.REQUEST_VALID;
import static io.github.qualirepar.domain.claim.ClaimEvent.REVIEWED;
import static io.github.qualirepar.domain.claim.ClaimEvent.SUBMISSION_REFUSED;
import static io.github.qualirepar.domain.claim.Stage.CONFIRMED;
import static io.github.qualirepar.domain.claim.Stage.CREATED;
import static io.github.qualirepar.domain.claim.Stage.ENDED;
import static io.github.qualirepar.domain.claim.Stage.SUBMITTED;
import static io.github.qualirepar.domain.claim.Stage.SUPPORT_IN_ERROR;
import static io.github.qualirepar.domain.claim.Stage.SUPPORT_TO_REQUEST;
import static io.github.qualirepar.domain.claim.Stage.SUPPORT_VALID;
import static io.github.qualirepar.domain.claim.Stage.TO_COMPLETE;
import static io.github.qualirepar.domain.claim.Stage.TO_CONFIRM;
import static io.github.qualirepar.domain.claim.Stage.TO_CREATE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine that a claim follows. A funding body names its process; the process is stored on the claim, so that
 * a changed setting touches new claims only.
 *
 * <p>The tables below are the only place where stages follow each other. {@link ClaimEvent#MOVED} stands for a move to
 * another organisation: it is allowed where a row names it, and leads to the first stage of that organisation's
 * process, which the row shows as the stage it left.
 */
public enum ClaimProcess {
    /** A draft is created, takes its documents, and counts once it is confirmed (ecosystem). */
    DRAFT_THEN_CONFIRM(
            TO_CREATE,
            true,
            List.of(
                    row(TO_CREATE, ClaimEvent.CREATED, CREATED),
                    row(CREATED, DOCUMENTS_INCOMPLETE, CREATED),
                    row(CREATED, DOCUMENTS_COMPLETE, TO_CONFIRM),
                    row(TO_CONFIRM, DOCUMENTS_INCOMPLETE, CREATED),
                    row(TO_CONFIRM, DOCUMENTS_COMPLETE, TO_CONFIRM),
                    row(TO_CONFIRM, ClaimEvent.SUBMITTED, CONFIRMED),
                    row(CREATED, FOUND_SUBMITTED, CONFIRMED),
                    row(TO_CONFIRM, FOUND_SUBMITTED, CONFIRMED),
                    row(CREATED, DRAFT_LOST, TO_CREATE),
                    row(TO_CONFIRM, DRAFT_LOST, TO_CREATE),
                    row(TO_CREATE, ABANDONED, ENDED),
                    row(CREATED, ABANDONED, ENDED),
                    row(TO_CONFIRM, ABANDONED, ENDED),
                    row(TO_CREATE, MOVED, TO_CREATE),
                    row(CONFIRMED, REVIEWED, CONFIRMED),
                    row(CREATED, LINK_TAKEN_BACK, TO_CREATE),
                    row(TO_CONFIRM, LINK_TAKEN_BACK, TO_CREATE),
                    row(CONFIRMED, LINK_TAKEN_BACK, TO_CREATE))),

    /** The claim is created directly, completed and submitted (Ecologic since version 1.4 of its interface). */
    DIRECT_CLAIM(TO_CREATE, false, directRows(TO_CREATE)),

    /** A support request comes first, then the claim as in the direct way (Ecologic, the older way). */
    SUPPORT_REQUEST_FIRST(
            SUPPORT_TO_REQUEST,
            false,
            joined(
                    List.of(
                            row(SUPPORT_TO_REQUEST, REQUEST_INCOMPLETE, SUPPORT_IN_ERROR),
                            row(SUPPORT_TO_REQUEST, REQUEST_VALID, SUPPORT_VALID),
                            row(SUPPORT_TO_REQUEST, METHOD_WITHDRAWN, TO_CREATE),
                            row(SUPPORT_TO_REQUEST, ABANDONED, ENDED),
                            row(SUPPORT_TO_REQUEST, MOVED, SUPPORT_TO_REQUEST),
                            row(SUPPORT_IN_ERROR, REQUEST_INCOMPLETE, SUPPORT_IN_ERROR),
                            row(SUPPORT_IN_ERROR, REQUEST_VALID, SUPPORT_VALID),
                            row(SUPPORT_IN_ERROR, REQUEST_LOST, SUPPORT_TO_REQUEST),
                            row(SUPPORT_IN_ERROR, METHOD_WITHDRAWN, TO_CREATE),
                            row(SUPPORT_IN_ERROR, ABANDONED, ENDED),
                            row(SUPPORT_IN_ERROR, MOVED, SUPPORT_IN_ERROR),
                            row(SUPPORT_VALID, REQUEST_INCOMPLETE, SUPPORT_IN_ERROR),
                            row(SUPPORT_VALID, REQUEST_VALID, SUPPORT_VALID),
                            row(SUPPORT_VALID, REQUEST_LOST, SUPPORT_TO_REQUEST),
                            row(SUPPORT_VALID, METHOD_WITHDRAWN, TO_CREATE),
                            row(SUPPORT_VALID, ClaimEvent.CREATED, TO_COMPLETE),
                            row(SUPPORT_VALID, ABANDONED, ENDED),
                            row(SUPPORT_IN_ERROR, LINK_TAKEN_BACK, SUPPORT_TO_REQUEST),
                            row(SUPPORT_VALID, LINK_TAKEN_BACK, SUPPORT_TO_REQUEST)),
                    directRows(SUPPORT_TO_REQUEST)));

    private final Stage first;
    private final boolean documentSlotUsedOnce;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Transition> transitions;

    ClaimProcess(Stage first, boolean documentSlotUsedOnce, List<Transition> transitions) {
        this.first = first;
        this.documentSlotUsedOnce = documentSlotUsedOnce;
        this.transitions = transitions;
    }

    private static List<Transition> directRows(Stage first) {
        return List.of(
                row(TO_CREATE, ClaimEvent.CREATED, TO_COMPLETE),
                row(TO_COMPLETE, DOCUMENTS_INCOMPLETE, TO_COMPLETE),
                row(TO_COMPLETE, DOCUMENTS_COMPLETE, TO_COMPLETE),
                row(TO_COMPLETE, CORRECTED, TO_COMPLETE),
                row(TO_COMPLETE, SUBMISSION_REFUSED, TO_COMPLETE),
                row(TO_COMPLETE, ClaimEvent.SUBMITTED, SUBMITTED),
                row(TO_COMPLETE, FOUND_SUBMITTED, SUBMITTED),
                row(TO_COMPLETE, FOUND_INCOMPLETE, TO_COMPLETE),
                row(SUBMITTED, FOUND_INCOMPLETE, TO_COMPLETE),
                row(TO_COMPLETE, FOUND_CANCELLED, TO_CREATE),
                row(TO_CREATE, ABANDONED, ENDED),
                // No call cancels a claim there: the shop's wish is noted, the portal does it.
                row(TO_COMPLETE, ABANDONED, TO_COMPLETE),
                row(TO_CREATE, MOVED, TO_CREATE),
                row(SUBMITTED, REVIEWED, SUBMITTED),
                row(TO_COMPLETE, LINK_TAKEN_BACK, first),
                row(SUBMITTED, LINK_TAKEN_BACK, first));
    }

    private static Transition row(Stage from, ClaimEvent event, Stage to) {
        return new Transition(from, event, to);
    }

    private static List<Transition> joined(List<Transition> first, List<Transition> second) {
        List<Transition> all = new ArrayList<>(first);
        all.addAll(second);
        return Collections.unmodifiableList(all);
    }

    /** Stage of a new claim. */
    public Stage first() {
        return first;
    }

    /**
     * Is the place for a document of a kind taken by the first attempt to send one, so that an attempt in doubt spoils
     * the draft (contract of ecosystem, sections 7.1 and 7.5)?
     */
    public boolean documentSlotUsedOnce() {
        return documentSlotUsedOnce;
    }

    /** The rows of the table, in order. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** The stages that occur in this process, in order of their first row. */
    public Set<Stage> stages() {
        Set<Stage> stages = new LinkedHashSet<>();
        stages.add(first);
        for (Transition row : transitions) {
            stages.add(row.from());
            stages.add(row.to());
        }
        return stages;
    }

    /** Where an event leads from a stage; empty if it may not happen there. */
    public Optional<Stage> next(Stage from, ClaimEvent event) {
        return transitions.stream()
                .filter(row -> row.from() == from && row.event() == event)
                .map(Transition::to)
                .findFirst();
    }
}
