package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions of a probe and the order in which they are put. Immutable and safe for use by several threads; what a run
 * has seen is for one.
 *
 * @param <S> what a run has seen so far
 */
public final class ProbeQuestions<S> {
    private static final int MOST_SHOWN = 8;

    private final List<ProbeQuestion<S>> questions;
    private final ProbeQuestion<S> last;

    /**
     * @param questions in the order they are put
     * @param last put at the end whatever happens: it cleans up, or says what is left
     */
    public ProbeQuestions(List<ProbeQuestion<S>> questions, ProbeQuestion<S> last) {
        this.questions = List.copyOf(questions);
        this.last = last;
    }

    /** All of them, in order. */
    public List<Question> all() {
        return Stream.concat(questions.stream(), Stream.of(last))
                .map(ProbeQuestion::question)
                .toList();
    }

    /**
     * Puts them.
     *
     * @param write may questions be put that write?
     * @param progress is handed each answer as it comes
     */
    public List<Result> run(S scene, boolean write, Consumer<Result> progress) {
        List<Result> results = new ArrayList<>();
        Result end;
        try {
            for (ProbeQuestion<S> question : questions) {
                Result result = question.answer(scene, write);
                results.add(result);
                progress.accept(result);
            }
        } finally {
            // Even if whoever is told of the progress fails.
            end = last.answer(scene, write);
        }
        results.add(end);
        progress.accept(end);
        return results;
    }

    /** Have answers held anything that the contract does not know? */
    public static Seen news(Collection<Sighting> news) {
        if (news.isEmpty()) {
            return Seen.asAssumed(CommonObservation.NOTHING_NEW.with());
        }
        String some = news.stream()
                .limit(MOST_SHOWN)
                .map(one -> one.call() + " " + one.path() + " " + one.kind())
                .collect(Collectors.joining("; "));
        return Seen.different(CommonObservation.NEWS.with(news.size(), some));
    }
}
