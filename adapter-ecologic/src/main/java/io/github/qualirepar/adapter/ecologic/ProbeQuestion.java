package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;

/**
 * A question and how it is answered.
 *
 * @param writes is it answered by making or changing something at the organisation, or by what is not done in production?
 */
record ProbeQuestion(Question question, boolean writes, Check check) {

    /** Looks. */
    @FunctionalInterface
    interface Check {
        Seen look(ProbeScene scene) throws CannotSee;
    }

    static ProbeQuestion reading(String id, String french, String english, Check check) {
        return new ProbeQuestion(new Question(id, french, english), false, check);
    }

    static ProbeQuestion writing(String id, String french, String english, Check check) {
        return new ProbeQuestion(new Question(id, french, english), true, check);
    }

    /** Trouble with a question is its answer. */
    Result answer(ProbeScene scene) {
        if (writes && !scene.writes()) {
            return result(Seen.notSeen("only with writing"));
        }
        try {
            return result(check.look(scene));
        } catch (CannotSee e) {
            return result(Seen.notSeen(e.reason()));
        } catch (RuntimeException e) {
            // Its message may quote an answer.
            return result(Seen.notSeen("could not be looked at: " + e.getClass().getSimpleName()));
        }
    }

    private Result result(Seen seen) {
        return new Result(question.id(), seen.verdict(), seen.text(), seen.setting(), seen.tolerated());
    }
}
