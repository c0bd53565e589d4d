package io.github.qualirepar.sandbox.ecosystem;

/** The texts of a claim's status, clipped as the back office clips them (section 12.1). */
final class Statuses {

    static final String DRAFT = "En cours de création";
    static final String DELETED = "ARCHIVED";
    /** As answered at confirmation. */
    static final String JUST_SENT = "Envoyé, en cours de vérification";
    /** As read later. */
    static final String SENT = "Envoyé, en cours vérification";

    static final String APPROVED = "Approuvé, en cours rembourst";
    static final String PAID = "Remboursement effectué";
    static final String REJECTED = "Rejeté";
    static final String CANCELLED = "Annulé";

    private Statuses() {}
}
