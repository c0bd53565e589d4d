package io.github.qualirepar.ports.contractcheck;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the open questions of a contract to a real account. Reads only, unless writing is asked for. Safe for use by
 * several threads.
 */
public interface ContractProbe {

    /** All questions, in the order they are answered. */
    List<Question> questions();

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
     * @param seen what was seen, in technical terms: statuses, key names, counts, codes; never a personal or secret
     *     value
     * @param setting the setting to change, as the builder or the configuration names it; {@code null} if there is
     *     none or nothing has to be changed
     * @param tolerated does the library cope with the difference as it is?
     */
    record Result(
            String question,
            Verdict verdict,
            String seen,
            @Nullable String setting,
            boolean tolerated) {}
}
