package io.github.qualirepar.adapter.ecologic;

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
 * Puts the list of contract section 12.5 and the assumptions of 12.3 to an account.
 *
 * <p>Reading, it makes some twenty calls: lists, calculations, statuses of files that nobody has, and one call without a
 * key. Writing, it makes some thirty more: one call with an unknown key, and one claim with an invented consumer, whose invoice
 * number begins with {@code PROBE-}, is created, changed in many ways and given an invoice of no content. No call takes
 * it away again, so the last answer names it: it is to be cancelled on the portal. It is never handed in; that is asked
 * for once, while documents are missing.
 */
final class EcologicProbe implements ContractProbe {

    /** Where test accounts live (contract section 1.1). */
    private static final Set<String> TEST_HOSTS =
            Set.of("preprod-apiecologic.e-reparateur.eco", "preprod-api.agoraplus.com");

    /** Answered last, by what the run leaves behind. */
    private static final ProbeQuestion<ProbeScene> LEFT = reading(
            "left",
            "La vérification laisse au plus une demande, à annuler sur le portail.",
            "The probe leaves one claim at most, which is to be cancelled on the portal.",
            scene -> scene.claim().left());

    private static final ProbeQuestion<ProbeScene> NEWS = reading(
            "answers",
            "Toutes les réponses n'ont que les clés, les types, les mots et les codes HTTP connus.",
            "All answers have only the members, types, words and HTTP statuses that are known.",
            scene -> ProbeQuestions.news(scene.calls().news()));

    private static final ProbeQuestions<ProbeScene> QUESTIONS = new ProbeQuestions<>(
            Stream.of(
                            ProbeAccess.questions(),
                            ProbeLists.questions(),
                            ProbeCalculation.questions(),
                            ProbeStatuses.questions(),
                            ProbeCreation.questions(),
                            ProbeChecks.questions(),
                            ProbeDocuments.questions(),
                            ProbeOutOfSight.questions(),
                            List.of(NEWS))
                    .flatMap(Collection::stream)
                    .toList(),
            LEFT);

    private final Connection connection;
    private final Transport transport;
    private final Config config;

    EcologicProbe(Connection connection, Transport transport, Config config) {
        this.connection = connection;
        this.transport = transport;
        this.config = config;
    }

    @Override
    public List<Question> questions() {
        return QUESTIONS.all();
    }

    @Override
    public Set<ObservationCode> observations() {
        return Stream.of(CommonObservation.values(), EcologicObservation.values())
                .flatMap(Stream::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that is not known to be a place for tests counts as production. */
    @Override
    public boolean isProduction() {
        return !TEST_HOSTS.contains(config.baseUrl().host()) && !BaseUrl.isLoopback(config.baseUrl());
    }

    @Override
    public List<Result> run(boolean write, Consumer<Result> progress) {
        if (write && isProduction()) {
            throw new IllegalStateException(
                    "nothing is written in production: " + config.baseUrl().host());
        }
        ProbeCalls calls = new ProbeCalls(connection.probes(), transport, config);
        return QUESTIONS.run(new ProbeScene(calls, config.clock()), write, progress);
    }
}
