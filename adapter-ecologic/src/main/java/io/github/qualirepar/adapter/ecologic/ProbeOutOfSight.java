package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.adapter.ecologic.ProbeQuestion.reading;

import java.util.List;

/** Questions that no call of a probe can answer, each with the reason. */
final class ProbeOutOfSight {

    private ProbeOutOfSight() {}

    static List<ProbeQuestion> questions() {
        return List.of(
                unseen(
                        "Q5",
                        "Les libellés contiennent refus, annul, non conforme, arbitrage, payé ou réglé.",
                        "Labels contain refus, annul, non conforme, arbitrage, payé or réglé.",
                        "a probe hands nothing in; a label nobody knows is told by drift, later"),
                unseen(
                        "Q9",
                        "Une création répétée fait une seconde demande.",
                        "A repeated creation makes a second claim.",
                        "a second claim could not be taken away"),
                unseen(
                        "Q12",
                        "Le site de dépôt n'est pas demandé.",
                        "No deposit site is asked for.",
                        "its parameter is not known; a claim against which nothing is said without it is seen under 8.1"),
                unseen(
                        "Q16",
                        "Aucun appel n'annule une demande.",
                        "No call cancels a claim.",
                        "none is known; the Swagger description would name it (12.5-1)"),
                unseen(
                        "Q17",
                        "Les produits listés ne sont pas limités au label du réparateur.",
                        "The products listed are not limited to the repairer's label.",
                        "only the shop knows what it is labelled for"),
                unseen(
                        "Q18",
                        "Des appels espacés de 300 ms ne sont pas freinés.",
                        "Calls 300 ms apart are not slowed down.",
                        "a probe does not try a service's patience; its own calls keep that distance"),
                unseen(
                        "Q20",
                        "Aucun appel ne donne les paiements.",
                        "No call tells of payments.",
                        "none is known; the Swagger description would name it (12.5-1)"),
                unseen(
                        "8.1-minimal",
                        "Un corps presque vide suffit pour obtenir un ClaimId.",
                        "A body that is nearly empty is enough to get a ClaimId.",
                        "a second claim could not be taken away"));
    }

    private static ProbeQuestion unseen(String id, String french, String english, String reason) {
        return reading(id, french, english, scene -> Seen.notSeen(reason));
    }
}
