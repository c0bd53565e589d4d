package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.ObservationCode;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.ProbeQuestions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the list of contract section 16.3 and the assumptions of 16.1 to an account.
 *
 * <p>Reading, it makes about twenty calls. Writing, it makes some seventy more: one login with a wrong password, creations
 * that should be refused, and up to ten drafts with invented consumers, whose references begin with {@code PROBE-}. Each
 * draft is deleted, whatever happens; what could not be deleted is said. It hands nothing in: a confirmation is asked for
 * once, without an invoice. One wrong password is the only one, since accounts may get locked, and never in production.
 */
final class EcosystemProbe implements ContractProbe {

    /** Where test accounts live (contract section 1.1). */
    private static final Set<String> TEST_HOSTS =
            Set.of("sandbox-api-reparateurs.ecosystem.eco", "ppr-api-reparateurs.ecosystem.eco");

    /** Answered last, by what the run leaves behind. */
    private static final ProbeQuestion<ProbeScene> CLEAN_UP = reading(
            "clean-up",
            "Aucun brouillon de la vérification ne reste ; supprimés, ils se lisent encore, ARCHIVED.",
            "No draft of the probe is left; deleted, they can still be read as ARCHIVED.",
            scene -> scene.drafts().cleanUp());

    private static final ProbeQuestion<ProbeScene> NEWS = reading(
            "answers",
            "Toutes les réponses n'ont que les clés, les types, les mots et les codes HTTP connus.",
            "All answers have only the members, types, words and HTTP statuses that are known.",
            scene -> ProbeQuestions.news(scene.calls().news()));

    private static final ProbeQuestions<ProbeScene> QUESTIONS = new ProbeQuestions<>(
            Stream.of(
                            ProbeLogin.questions(),
                            ProbeCatalogue.questions(),
                            ProbePartners.questions(),
                            ProbeClaims.questions(),
                            ProbePayments.questions(),
                            ProbeDraft.made(),
                            ProbeForms.questions(),
                            ProbeRefusals.questions(),
                            ProbeAcceptances.questions(),
                            ProbeDraft.used(),
                            ProbeOutOfSight.questions(),
                            List.of(NEWS))
                    .flatMap(Collection::stream)
                    .toList(),
            CLEAN_UP);

    private final Client client;
    private final Config config;

    EcosystemProbe(Client client, Config config) {
        this.client = client;
        this.config = config;
    }

    @Override
    public List<Question> questions() {
        return QUESTIONS.all();
    }

    @Override
    public Set<ObservationCode> observations() {
        return Stream.of(CommonObservation.values(), EcosystemObservation.values())
                .flatMap(Stream::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that is not known to be a place for tests counts as production. */
    @Override
    public boolean isProduction() {
        return !TEST_HOSTS.contains(config.baseUrl().host()) && !Config.isLoopback(config.baseUrl());
    }

    @Override
    public List<Result> run(boolean write, Consumer<Result> progress) {
        if (write && isProduction()) {
            throw new IllegalStateException(
                    "nothing is written in production: " + config.baseUrl().host());
        }
        return QUESTIONS.run(new ProbeScene(new ProbeCalls(client, config), config), write, progress);
    }
}
