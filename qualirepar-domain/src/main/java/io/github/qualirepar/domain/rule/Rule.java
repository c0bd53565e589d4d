package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.reference.Period;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A named rule: what it is called, what it says, how much it weighs, since when, and where it comes from.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Rule {

    /** Looks for what a rule finds in a file. */
    @FunctionalInterface
    public interface Check {
        List<Finding> look(Rule rule, Facts facts);
    }

    private static final Check NOTHING = (rule, facts) -> List.of();

    private final String id;
    private final String meaning;
    private final Level level;
    private final Confidence confidence;
    private final String source;
    private final Period period;
    private final Set<String> also;
    private final Set<FindingCode> codes;
    private final Check check;
    private final @Nullable Premise premise;
    private final @Nullable Question question;
    private final @Nullable Predicate<Facts> when;

    private Rule(Builder builder) {
        this.id = builder.id;
        this.meaning = builder.meaning;
        this.level = builder.level;
        this.confidence = builder.confidence;
        this.source = builder.source;
        this.period = new Period(builder.from, builder.until);
        this.also = Set.copyOf(builder.also);
        this.codes = Set.copyOf(builder.codes);
        this.check = builder.check;
        this.premise = builder.premise;
        this.question = builder.asks ? new Question(id) : null;
        this.when = builder.when;
    }

    /**
     * Starts a rule.
     *
     * @param id its id, for example {@code AMT-04}
     * @param meaning what it says, in one English line
     */
    static Builder named(String id, String meaning) {
        return new Builder(id, meaning);
    }

    public String id() {
        return id;
    }

    /** What it says, in one English line. */
    public String meaning() {
        return meaning;
    }

    /** Its weight; some of its findings may weigh less, where the data say so. */
    public Level level() {
        return level;
    }

    /** How sure it is. */
    public Confidence confidence() {
        return confidence;
    }

    public String source() {
        return source;
    }

    /** The days of repair on which it applies. */
    public Period period() {
        return period;
    }

    /** Ids of rules that say the same thing, or a part of it. */
    public Set<String> also() {
        return also;
    }

    /** What it may find. */
    public Set<FindingCode> codes() {
        return codes;
    }

    /** Does a person have to answer it, because no program can see it? */
    public boolean isQuestion() {
        return question != null;
    }

    /** Is it a question that every repair raises? */
    boolean asksAlways() {
        return question != null && when == null && period.equals(Period.ALWAYS);
    }

    /** What a person is asked, if it is a question. */
    Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    /** Is it a question that this repair raises? */
    public boolean asksAbout(Facts facts) {
        return question != null && period.contains(facts.day()) && (when == null || when.test(facts));
    }

    /**
     * May it find something in a file?
     *
     * @param premises the combination of premises that the file meets
     */
    boolean isInPlay(int premises) {
        return check != NOTHING && (premise == null || premise.isIn(premises));
    }

    /** Everything it finds in a file; nothing on days on which it does not apply. */
    public List<Finding> findings(Facts facts) {
        return period.contains(facts.day()) ? check.look(this, facts) : List.of();
    }

    /** A finding with the rule's own weight. */
    Finding found(FindingCode code) {
        return found(code, level, confidence, source);
    }

    /** A finding whose weight is another one. */
    Finding found(FindingCode code, Level otherLevel, Confidence otherConfidence) {
        return found(code, otherLevel, otherConfidence, source);
    }

    /** A finding whose weight and source stand in the data. */
    Finding found(FindingCode code, Level otherLevel, Confidence otherConfidence, String otherSource) {
        if (!codes.contains(code)) {
            throw new IllegalStateException("rule " + id + " does not name " + code + " among its codes");
        }
        return Finding.of(id, code, otherLevel, otherConfidence, otherSource);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Collects what makes a rule. Not safe for use by several threads. */
    static final class Builder {
        private final String id;
        private final String meaning;
        private Level level = Level.BLOCK;
        private Confidence confidence = Confidence.HIGH;
        private String source = "";
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private final Set<String> also = new LinkedHashSet<>();
        private final Set<FindingCode> codes = new LinkedHashSet<>();
        private Check check = NOTHING;
        private @Nullable Premise premise;
        private boolean asks;
        private @Nullable Predicate<Facts> when;

        private Builder(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        Builder weighs(Level newLevel, Confidence newConfidence) {
            level = newLevel;
            confidence = newConfidence;
            return this;
        }

        Builder source(String text) {
            source = text;
            return this;
        }

        Builder from(String day) {
            from = LocalDate.parse(day);
            return this;
        }

        Builder until(String day) {
            until = LocalDate.parse(day);
            return this;
        }

        /** Names rules that say the same thing: there is one check, under this id. */
        Builder also(String... ids) {
            also.addAll(List.of(ids));
            return this;
        }

        /** Names what must be there before the rule can find anything. */
        Builder needs(Premise newPremise) {
            premise = newPremise;
            return this;
        }

        Builder asksAlways() {
            asks = true;
            return this;
        }

        Builder asks(Predicate<Facts> newWhen) {
            when = newWhen;
            return asksAlways();
        }

        Rule finds(Check newCheck, FindingCode... newCodes) {
            check = newCheck;
            codes.addAll(List.of(newCodes));
            return new Rule(this);
        }

        /** A rule whose findings are made where something else than a repair file is looked at. */
        Rule findsElsewhere(FindingCode... newCodes) {
            return finds(NOTHING, newCodes);
        }
    }
}
