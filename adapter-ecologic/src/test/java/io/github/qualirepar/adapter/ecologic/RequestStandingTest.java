package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.ports.RemoteRequest.Phase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All vocabularies of the statuses of support requests, and labels nobody has recorded. */
class RequestStandingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the portal's names
                "Incomplet, INCOMPLETE, NOT_ASKED",
                "Dossier incomplet, INCOMPLETE, NOT_ASKED",
                "Eligible, VALID, NOT_ASKED",
                "ÉLIGIBLE, VALID, NOT_ASKED",
                "En attente de validation consommateur, VALID, ASKED",
                "EN ATTENTE DE LA VALIDATION DU CONSOMMATEUR, VALID, ASKED",
                "Validé par le consommateur, VALID, ACCEPTED",
                "Acceptée par le consommateur, VALID, ACCEPTED",
                "Refusée par le consommateur, LOST, REFUSED",
                "Refusée, LOST, -",
                "Annulée, LOST, -",
                "Expirée, LOST, -",
                "Demande périmée, LOST, -",
                "Clôturée, CONVERTED, -",
                // the older interface and version 2
                "Waiting, VALID, ASKED",
                "Accepted, VALID, ACCEPTED",
                "Refused, LOST, -",
                "VALID, VALID, NOT_ASKED",
                "NOTVALID, INCOMPLETE, NOT_ASKED",
                // never guessed
                "Non éligible, UNRECOGNISED, -",
                "Non validé par le consommateur, UNRECOGNISED, -",
                "En attente d'examen, UNRECOGNISED, -",
                "Clôturée sans suite, UNRECOGNISED, -",
                "Statut futur inconnu, UNRECOGNISED, -",
                "'', UNRECOGNISED, -",
                "-, UNRECOGNISED, -"
            })
    void labelsAreUnderstoodWhateverTheirSpelling(
            @Nullable String label, Phase phase, @Nullable ConsumerApproval approval) {
        assertThat(RequestStanding.read(label)).isEqualTo(new RequestStanding(phase, approval));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true, -, VALID, NOT_ASKED",
                "-, false, -, INCOMPLETE, NOT_ASKED",
                "-, -, -, UNRECOGNISED, -",
                "Eligible, false, -, INCOMPLETE, NOT_ASKED",
                "En attente de validation consommateur, false, -, VALID, ASKED",
                "Refusée, false, Demande refusée par le consommateur, LOST, REFUSED",
                "Refusée, false, Produit hors périmètre, LOST, -",
                "Annulée, false, Annulée à la demande du client, LOST, -",
                "Statut futur, true, -, UNRECOGNISED, -"
            })
    void labelFlagAndCommentTellTogether(
            @Nullable String label,
            @Nullable Boolean valid,
            @Nullable String comment,
            Phase phase,
            @Nullable ConsumerApproval approval) {
        assertThat(RequestStanding.of(new ClaimData("510042", null, valid, label, comment, null, null)))
                .isEqualTo(new RequestStanding(phase, approval));
    }
}
