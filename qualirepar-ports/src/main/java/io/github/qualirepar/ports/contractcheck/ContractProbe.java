package io.github.qualirepar.ports.contractcheck;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the open questions of a contract to a real account. Reads only, unless writing is asked for. Safe for use by
 * several threads.
 */
public interface ContractProbe {

    /** All questions, in the order they are answered. */
    List<Question> questions();

    /** All kinds of things that answers may speak of: who shows answers has a sentence for each. */
    Set<ObservationCode> observations();

    /** Does this connection go to the organisation's production? Nothing is ever written there by a probe. */
    boolean isProduction();

    /**
     * Answers all questions, one answer each in the order of {@link #questions}. Trouble with one question is its
     * answer ({@link Verdict#NOT_SEEN}); the others are asked all the same.
     *
     * @param write may a draft be made, looked at and given up?
     * @param progress is handed each answer as it comes
     * @throws IllegalStateException if writing is asked for in production
     */
    List<Result> run(boolean write, Consumer<Result> progress);

    /**
     * One question.
     *
     * @param id its number in the contract, for example {@code Q20} or {@code 16.3-2}
     * @param french what is assumed, in French
     * @param english what is assumed, in English
     */
    record Question(String id, String french, String english) {

        /** What is assumed, in French for French and in English for every other language. */
        public String text(Locale locale) {
            return locale.getLanguage().equals("fr") ? french : english;
        }
    }

    /** How reality compares. */
    enum Verdict {
        /** Seen, and as the contract assumes. */
        AS_ASSUMED,
        /** Seen, and different. */
        DIFFERENT,
        /** Cannot be seen with these calls or this account's data. */
        NOT_SEEN
    }

    /**
     * One answer.
     *
     * @param question id of the question
     * @param verdict how it compares
     * @param seen what was seen; never a personal or secret value
     * @param remedy what to do about a difference; {@code null} for every other verdict
     * @param setting the setting that the remedy speaks of, as the builder names it; {@code null} if there is none
     */
    record Result(
            String question,
            Verdict verdict,
            Observation seen,
            @Nullable Remedy remedy,
            @Nullable String setting) {

        /** Does the library cope with it as it is? */
        public boolean tolerated() {
            return remedy == null || remedy.isTolerated();
        }
    }
}
