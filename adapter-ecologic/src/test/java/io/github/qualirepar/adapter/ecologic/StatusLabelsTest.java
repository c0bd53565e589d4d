package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.RemotePhase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All vocabularies of claim statuses, and labels nobody has recorded. */
class StatusLabelsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // version 1
                "Dossier incomplet, OPEN, -",
                "A finaliser, OPEN, -",
                "À FINALISER, OPEN, -",
                "En attente de validation administrateur, HANDED_IN, UNDER_REVIEW",
                "Remboursement accepté, HANDED_IN, ACCEPTED",
                "REMBOURSEMENT ACCEPTE, HANDED_IN, ACCEPTED",
                "Clôturée, HANDED_IN, PAID",
                "cloturee, HANDED_IN, PAID",
                // recognised by fragment
                "Remboursement refusé, HANDED_IN, REFUSED",
                "Dossier refusée par l'administrateur, HANDED_IN, REFUSED",
                "Annulée, CANCELLED, CANCELLED",
                "Non conforme, OPEN, RETURNED",
                "Dossier non-conforme, OPEN, RETURNED",
                "En arbitrage, HANDED_IN, UNDER_REVIEW",
                "Payée, HANDED_IN, PAID",
                "Remboursement réglé, HANDED_IN, PAID",
                // version 2
                "NOTVALID, OPEN, -",
                "VALID, OPEN, -",
                "WAITING, HANDED_IN, UNDER_REVIEW",
                "ARBITRATION, HANDED_IN, UNDER_REVIEW",
                "NOTCONFORM, OPEN, RETURNED",
                "ACCEPTED, HANDED_IN, ACCEPTED",
                "CLOSEDACCEPTED, HANDED_IN, PAID",
                "REFUSED, HANDED_IN, REFUSED",
                "CANCELLED, CANCELLED, CANCELLED",
                // version 2, front end
                "Non valide, OPEN, -",
                "Valide, OPEN, -",
                "En cours, HANDED_IN, UNDER_REVIEW",
                "Accepté, HANDED_IN, ACCEPTED",
                "Clos, HANDED_IN, PAID",
                "Refusé, HANDED_IN, REFUSED",
                "Annulé, CANCELLED, CANCELLED",
                "Waiting, HANDED_IN, UNDER_REVIEW",
                // never guessed
                "Statut futur inconnu, UNRECOGNISED, UNKNOWN",
                "En attente de règlement, UNRECOGNISED, UNKNOWN",
                "Non payée, UNRECOGNISED, UNKNOWN",
                "Clôturée sans suite, UNRECOGNISED, UNKNOWN",
                "A payer, UNRECOGNISED, UNKNOWN",
                "En attente de validation consommateur, UNRECOGNISED, UNKNOWN",
                "claimpaid, UNRECOGNISED, UNKNOWN",
                "'', UNRECOGNISED, UNKNOWN",
                "-, UNRECOGNISED, UNKNOWN"
            })
    void labelsAreUnderstoodWhateverTheirSpelling(@Nullable String label, RemotePhase phase, @Nullable Review review) {
        assertThat(StatusLabels.read(label)).isEqualTo(new Standing(phase, review));
    }

    @Test
    void theMachinesLanguageMakesNoDifference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(StatusLabels.read("DOSSIER INCOMPLET")).isEqualTo(Standing.OPEN);
            assertThat(StatusLabels.read("WAITING")).isEqualTo(Standing.UNDER_REVIEW);
        } finally {
            Locale.setDefault(before);
        }
    }
}
