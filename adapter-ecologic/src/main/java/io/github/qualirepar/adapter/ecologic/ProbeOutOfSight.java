package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.unseen;

import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import java.util.List;

/** Questions that no call of a probe can answer, each with the reason. */
final class ProbeOutOfSight {

    private ProbeOutOfSight() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                unseen(
                        "Q5",
                        "Les libellés contiennent refus, annul, non conforme, arbitrage, payé ou réglé.",
                        "Labels contain refus, annul, non conforme, arbitrage, payé or réglé.",
                        EcologicObservation.LABELS_COME_LATER),
                unseen(
                        "Q9",
                        "Une création répétée fait une seconde demande.",
                        "A repeated creation makes a second claim.",
                        EcologicObservation.SECOND_CLAIM_STAYS),
                unseen(
                        "Q12",
                        "Le site de dépôt n'est pas demandé.",
                        "No deposit site is asked for.",
                        EcologicObservation.PARAMETER_NOT_KNOWN),
                unseen(
                        "Q16",
                        "Aucun appel n'annule une demande.",
                        "No call cancels a claim.",
                        EcologicObservation.SWAGGER_WOULD_NAME_IT),
                unseen(
                        "Q17",
                        "Les produits listés ne sont pas limités au label du réparateur.",
                        "The products listed are not limited to the repairer's label.",
                        EcologicObservation.ONLY_THE_SHOP_KNOWS),
                unseen(
                        "Q18",
                        "Des appels espacés de 300 ms ne sont pas freinés.",
                        "Calls 300 ms apart are not slowed down.",
                        EcologicObservation.NO_TRIAL_OF_PATIENCE),
                unseen(
                        "Q20",
                        "Aucun appel ne donne les paiements.",
                        "No call tells of payments.",
                        EcologicObservation.SWAGGER_WOULD_NAME_IT),
                unseen(
                        "8.1-minimal",
                        "Un corps presque vide suffit pour obtenir un ClaimId.",
                        "A body that is nearly empty is enough to get a ClaimId.",
                        EcologicObservation.SECOND_CLAIM_STAYS));
    }
}
