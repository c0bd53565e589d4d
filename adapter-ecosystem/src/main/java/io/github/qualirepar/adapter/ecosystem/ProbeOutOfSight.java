package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.adapter.ecosystem.ProbeQuestion.reading;

import java.util.List;

/** Questions that no call of a probe can answer, each with the reason. */
final class ProbeOutOfSight {

    private ProbeOutOfSight() {}

    static List<ProbeQuestion> questions() {
        return List.of(
                unseen(
                        "Q16",
                        "L'adresse de dépôt d'un fichier vit au moins quelques minutes.",
                        "The address for a file lives for some minutes at least.",
                        "a probe does not wait"),
                unseen(
                        "Q17",
                        "Une confirmation avant la fin des envois est refusée.",
                        "A confirmation before the files have arrived is refused.",
                        "should it be accepted, a claim would be handed in"),
                unseen(
                        "Q18",
                        "Une seconde confirmation est refusée avec DEMANDE_DEJA_CONFIRMEE.",
                        "A second confirmation is refused with DEMANDE_DEJA_CONFIRMEE.",
                        "a probe hands nothing in"),
                unseen(
                        "Q22",
                        "Les statuts suivent l'ordre envoyé, approuvé, remboursé.",
                        "Statuses go from sent to approved to paid.",
                        "takes days; the statuses seen in the list are judged under 12.1"),
                unseen(
                        "Q23",
                        "Une demande rejetée peut être refaite avec la même facture.",
                        "A rejected claim can be made anew with the same invoice.",
                        "a probe hands nothing in"),
                unseen(
                        "Q27",
                        "Les brouillons disparaissent après trois mois.",
                        "Drafts disappear after three months.",
                        "takes months"),
                unseen(
                        "16.3-1.old",
                        "Un jeton vieux de plus d'une heure reçoit 401.",
                        "A token older than one hour gets 401.",
                        "takes an hour; an unknown token is tried under Q2"),
                unseen(
                        "16.3-7",
                        "Juste après la confirmation, puis une heure et un jour plus tard, la demande se lit comme envoyée.",
                        "Right after confirmation, an hour and a day later, the claim is read as sent.",
                        "a probe hands nothing in; list and read are compared under 14-9"),
                unseen(
                        "16.3-10",
                        "TotalAmountInclVAT est le total avant bonus et avant acompte.",
                        "TotalAmountInclVAT is the total before bonus and deposit.",
                        "only staff can tell"));
    }

    private static ProbeQuestion unseen(String id, String french, String english, String reason) {
        return reading(id, french, english, scene -> Seen.notSeen(reason));
    }
}
