package io.github.qualirepar.sandbox.ecologic;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels of {@code LastStatus} (sections 6.9 and 9; those marked Q5 there are assumed). */
final class Statuses {

    static final String INCOMPLETE = "Dossier incomplet";
    static final String TO_FINALISE = "A finaliser";
    static final String UNDER_REVIEW = "En attente de validation administrateur";
    static final String RETURNED = "Non conforme";
    static final String ACCEPTED = "Remboursement accepté";
    static final String REFUSED = "Remboursement refusé";
    static final String CANCELLED = "Annulée";
    /** Also the end of a support request that became a claim. */
    static final String CLOSED = "Clôturée";

    static final String REQUEST_INCOMPLETE = "Incomplet";
    static final String REQUEST_ELIGIBLE = "Eligible";
    static final String REQUEST_WAITING = "En attente de validation consommateur";
    static final String REQUEST_ACCEPTED = "Validé par le consommateur";
    static final String REQUEST_REFUSED = "Refusée";

    /** These follow from the errors of the file and are never fixed. */
    private static final Set<String> DERIVED = Set.of(INCOMPLETE, TO_FINALISE, REQUEST_INCOMPLETE, REQUEST_ELIGIBLE);

    private Statuses() {}

    /** The status to fix for a label: none for a label that follows from the errors. */
    static @Nullable String fixed(String label) {
        return DERIVED.contains(label) ? null : label;
    }
}
