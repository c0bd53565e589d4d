package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of all rules. Each stands in the class of its family; searching its id finds it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Rules {
    private static final List<Rule> ALL = Stream.of(
                    ScopeRules.ALL,
                    AmountRules.ALL,
                    RoutingRules.ALL,
                    RepairRules.ALL,
                    LabelRules.ALL,
                    DelayRules.ALL,
                    RepetitionRules.ALL,
                    DraftRules.ALL,
                    DataRules.ALL,
                    InvoiceRules.ALL,
                    DocumentRules.ALL,
                    PaymentRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Questions QUESTIONS = new Questions(ALL);
    /** The rules that may find something, by the combination of premises that a file meets. */
    private static final List<List<Rule>> IN_PLAY = IntStream.range(0, Premise.combinations())
            .mapToObj(premises ->
                    ALL.stream().filter(rule -> rule.isInPlay(premises)).toList())
            .toList();

    private static final Map<String, Rule> BY_ID = byId();

    private Rules() {}

    private static Map<String, Rule> byId() {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : ALL) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalStateException("two rules are called " + rule.id());
            }
        }
        return Map.copyOf(byId);
    }

    /** All rules, by family. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule with that id. */
    public static Optional<Rule> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * A finding that is made elsewhere, with id, weight and source of the rule behind it.
     *
     * @param code what was found, for example {@link FindingCode#DAT_EMAIL_MALFORMED}
     * @param field path of the value, or {@code null}
     * @throws IllegalArgumentException if no rule finds that
     */
    public static Finding finding(FindingCode code, @Nullable String field) {
        return ALL.stream()
                .filter(rule -> rule.codes().contains(code))
                .findFirst()
                .map(rule -> rule.found(code).at(field))
                .orElseThrow(() -> new IllegalArgumentException("no rule finds " + code));
    }

    /** Everything that all rules find, blocking findings first. */
    public static List<Finding> findings(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : IN_PLAY.get(Premise.met(facts))) {
            List<Finding> found = rule.findings(facts);
            if (!found.isEmpty()) {
                findings.addAll(found);
            }
        }
        findings.addAll(Declarations.findings(facts));
        return findings.size() < 2
                ? List.copyOf(findings)
                : findings.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Finding::level))
                        .toList();
    }

    /** The questions that this repair raises and nobody has answered. */
    public static List<Question> openQuestions(Facts facts) {
        return QUESTIONS.open(facts);
    }
}
