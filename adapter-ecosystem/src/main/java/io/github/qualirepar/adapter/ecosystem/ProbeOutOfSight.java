package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.unseen;

import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import java.util.List;

/** Questions that no call of a probe can answer, each with the reason. */
final class ProbeOutOfSight {

    private ProbeOutOfSight() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                unseen(
                        "Q16",
                        "L'adresse de dépôt d'un fichier vit au moins quelques minutes.",
                        "The address for a file lives for some minutes at least.",
                        EcosystemObservation.DOES_NOT_WAIT),
                unseen(
                        "Q17",
                        "Une confirmation avant la fin des envois est refusée.",
                        "A confirmation before the files have arrived is refused.",
                        EcosystemObservation.MIGHT_HAND_IN),
                unseen(
                        "Q18",
                        "Une seconde confirmation est refusée avec DEMANDE_DEJA_CONFIRMEE.",
                        "A second confirmation is refused with DEMANDE_DEJA_CONFIRMEE.",
                        EcosystemObservation.HANDS_NOTHING_IN),
                unseen(
                        "Q22",
                        "Les statuts suivent l'ordre envoyé, approuvé, remboursé.",
                        "Statuses go from sent to approved to paid.",
                        EcosystemObservation.TAKES_DAYS),
                unseen(
                        "Q23",
                        "Une demande rejetée peut être refaite avec la même facture.",
                        "A rejected claim can be made anew with the same invoice.",
                        EcosystemObservation.HANDS_NOTHING_IN),
                unseen(
                        "Q27",
                        "Les brouillons disparaissent après trois mois.",
                        "Drafts disappear after three months.",
                        EcosystemObservation.TAKES_MONTHS),
                unseen(
                        "16.3-1.old",
                        "Un jeton vieux de plus d'une heure reçoit 401.",
                        "A token older than one hour gets 401.",
                        EcosystemObservation.TAKES_AN_HOUR),
                unseen(
                        "16.3-6.plate",
                        "Sans photo de la plaque, la confirmation est refusée pour un téléphone, pas pour un lave-linge.",
                        "Without a picture of the plate a telephone is not confirmed, a washing machine is.",
                        EcosystemObservation.PLATE_BY_HAND),
                unseen(
                        "16.3-8.submitted",
                        "Une demande confirmée ne se supprime plus (DEMANDE_NON_SUPPRIMABLE).",
                        "A claim that was confirmed cannot be deleted any more (DEMANDE_NON_SUPPRIMABLE).",
                        EcosystemObservation.DELETION_BY_HAND),
                unseen(
                        "16.3-7",
                        "Juste après la confirmation, puis une heure et un jour plus tard, la demande se lit comme envoyée.",
                        "Right after confirmation, an hour and a day later, the claim is read as sent.",
                        EcosystemObservation.READ_AGAIN_BY_HAND),
                unseen(
                        "16.3-10",
                        "TotalAmountInclVAT est le total avant bonus et avant acompte.",
                        "TotalAmountInclVAT is the total before bonus and deposit.",
                        EcosystemObservation.ONLY_STAFF_CAN_TELL));
    }
}
