package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;

/**
 * A question and how it is answered.
 *
 * @param <S> what a run has seen so far
 * @param writes is it answered by making or changing something at the organisation, or by what is not done in production?
 * @param check looks
 */
public record ProbeQuestion<S>(Question question, boolean writes, Check<S> check) {

    /** Looks. */
    @FunctionalInterface
    public interface Check<S> {
        Seen look(S scene) throws CannotSee;
    }

    /** One that is answered by reading. */
    public static <S> ProbeQuestion<S> reading(String id, String french, String english, Check<S> check) {
        return new ProbeQuestion<>(new Question(id, french, english), false, check);
    }

    /** One that is put only if writing is asked for. */
    public static <S> ProbeQuestion<S> writing(String id, String french, String english, Check<S> check) {
        return new ProbeQuestion<>(new Question(id, french, english), true, check);
    }

    /** One that no call can answer. */
    public static <S> ProbeQuestion<S> unseen(String id, String french, String english, ObservationCode reason) {
        return reading(id, french, english, scene -> Seen.notSeen(reason.with()));
    }

    /** Trouble with a question is its answer. */
    Result answer(S scene, boolean write) {
        if (writes && !write) {
            return result(Seen.notSeen(CommonObservation.ONLY_WITH_WRITING.with()));
        }
        try {
            return result(check.look(scene));
        } catch (CannotSee e) {
            return result(Seen.notSeen(e.reason()));
        } catch (RuntimeException e) {
            // Its message may quote an answer.
            return result(Seen.notSeen(
                    CommonObservation.NOT_LOOKED_AT.with(e.getClass().getSimpleName())));
        }
    }

    private Result result(Seen seen) {
        return new Result(question.id(), seen.verdict(), seen.what(), seen.remedy(), seen.setting());
    }
}
