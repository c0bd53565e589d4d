package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.ports.RemoteProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The organisation's own faults, told apart from what is wrong with a file. */
class TechnicalFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object reference not set to an instance of an object.",
                "System.NullReferenceException",
                "An unhandled exception occurred.",
                "Internal Server Error",
                "An error has occurred.",
                "Une erreur est survenue",
                "Une erreur inattendue s'est produite.",
                "Erreur technique, merci de réessayer plus tard",
                "Le service est temporairement indisponible",
                "Execution Timeout Expired",
                "Code 500 : erreur",
                "Erreur 503"
            })
    void faultsOfTheServiceAreAboutNothingOfTheFile(String words) {
        RemoteProblem problem = Problems.ofWords(words, Problems.NOT_SAVED);

        assertThat(problem.isTechnicalFault()).isTrue();
        assertThat(problem.text()).isEqualTo(words);
        assertThat(problem.field()).isNull();
        assertThat(problem.document()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le site de réparation n'est pas labellisé pour ce type de produit",
                "Une erreur est survenue sur le champ Ville",
                "Seuls les téléphones sont pris en charge, à l'exception des modèles professionnels",
                "Document illisible",
                "Montant du soutien : 500 euros au plus",
                "Code postal 59000 inconnu",
                "Code 413"
            })
    void whatMayBeAboutTheFileIsNone(String words) {
        assertThat(Problems.ofWords(words, Problems.NOT_SAVED).isTechnicalFault())
                .isFalse();
    }
}
