package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.adapter.ecosystem.ProbeQuestion.reading;

import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the list of contract section 16.3 and the assumptions of 16.1 to an account.
 *
 * <p>Reading, it makes about twenty calls. Writing, it makes some sixty more: one login with a wrong password, creations
 * that should be refused, and up to ten drafts with invented consumers, whose references begin with {@code PROBE-}. Each
 * draft is deleted, whatever happens; what could not be deleted is said. It hands nothing in: a confirmation is asked for
 * once, without an invoice. One wrong password is the only one, since accounts may get locked, and never in production.
 */
final class EcosystemProbe implements ContractProbe {

    /** Where test accounts live (contract section 1.1). */
    private static final Set<String> TEST_HOSTS =
            Set.of("sandbox-api-reparateurs.ecosystem.eco", "ppr-api-reparateurs.ecosystem.eco");

    private static final int MOST_SHOWN = 8;

    /** Answered last, by what the run leaves behind. */
    private static final ProbeQuestion CLEAN_UP = reading(
            "clean-up",
            "Rien de ce que la vérification a créé ne reste.",
            "Nothing that the probe made is left.",
            scene -> scene.drafts().cleanUp());

    private static final List<ProbeQuestion> QUESTIONS = Stream.of(
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
                    List.of(reading(
                            "answers",
                            "Toutes les réponses n'ont que les clés, les types, les mots et les codes HTTP connus.",
                            "All answers have only the members, types, words and HTTP statuses that are known.",
                            EcosystemProbe::news)))
            .flatMap(Collection::stream)
            .toList();

    private final Client client;
    private final Config config;

    EcosystemProbe(Client client, Config config) {
        this.client = client;
        this.config = config;
    }

    @Override
    public List<Question> questions() {
        List<Question> all = new ArrayList<>();
        QUESTIONS.forEach(question -> all.add(question.question()));
        all.add(CLEAN_UP.question());
        return all;
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
        ProbeScene scene = new ProbeScene(new ProbeCalls(client, config), config.clock(), write);
        List<Result> results = new ArrayList<>();
        Result end;
        try {
            for (ProbeQuestion question : QUESTIONS) {
                Result result = question.answer(scene);
                results.add(result);
                progress.accept(result);
            }
        } finally {
            // Even if whoever is told of the progress fails.
            end = CLEAN_UP.answer(scene);
        }
        results.add(end);
        progress.accept(end);
        return results;
    }

    private static Seen news(ProbeScene scene) {
        Set<Sighting> news = scene.calls().news();
        return news.isEmpty()
                ? Seen.asAssumed("nothing new")
                : Seen.different(news.size() + " news: "
                        + news.stream()
                                .limit(MOST_SHOWN)
                                .map(one -> one.call() + " " + one.path() + " " + one.kind())
                                .collect(Collectors.joining("; ")));
    }
}
