package io.github.qualirepar.domain.claim;

/** Where the shop's own work on a claim stands. Which stages follow each other is data: {@link ClaimProcess}. */
public enum Stage {
    TO_CREATE(Colour.GREY, "Demande à créer"),
    CREATED(Colour.YELLOW, "Demande de remb. créée"),
    TO_CONFIRM(Colour.RED, "Demande de remb. à valider"),
    CONFIRMED(Colour.BLUE, "Demande de remb. validée"),
    SUPPORT_TO_REQUEST(Colour.GREY, "Demande de soutien à faire"),
    SUPPORT_IN_ERROR(Colour.GREY, "Demande de soutien en erreur"),
    SUPPORT_VALID(Colour.YELLOW, "Demande de soutien validée"),
    TO_COMPLETE(Colour.RED, "Remb. à compléter"),
    SUBMITTED(Colour.BLUE, "Demande de remb. validée"),
    ENDED(Colour.GREY, "Dossier abandonné");

    private final Colour colour;
    private final String label;

    Stage(Colour colour, String label) {
        this.colour = colour;
        this.label = label;
    }

    public Colour colour() {
        return colour;
    }

    /** The French wording that shops know. */
    public String label() {
        return label;
    }

    /** Has the claim been handed in? */
    public boolean isBlue() {
        return colour == Colour.BLUE;
    }
}
