package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.repair.Declaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                    DocumentRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final List<Rule> QUESTIONS =
            ALL.stream().filter(Rule::isQuestion).toList();
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

    /** Everything that all rules find, blocking findings first. */
    public static List<Finding> findings(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : ALL) {
            List<Finding> found = rule.findings(facts);
            if (!found.isEmpty()) {
                findings.addAll(found);
            }
        }
        findings.addAll(answersToNothing(facts));
        return findings.size() < 2
                ? List.copyOf(findings)
                : findings.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Finding::level))
                        .toList();
    }

    /** A declaration that answers no question is a slip, and the question it was meant for stays open. */
    private static List<Finding> answersToNothing(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        List<Declaration> declarations = facts.file().repair().declarations();
        for (int i = 0; i < declarations.size(); i++) {
            String id = declarations.get(i).rule();
            if (of(id).filter(Rule::isQuestion).isEmpty()) {
                findings.add(Finding.ofOrganisation(
                                FindingCode.DECLARATION_WITHOUT_QUESTION,
                                Level.WARN,
                                "repair.declarations[" + i + "].rule",
                                null)
                        .with("rule", id));
            }
        }
        return findings;
    }

    /** The questions that this repair raises and nobody has answered. */
    public static List<Rule> openQuestions(Facts facts) {
        Set<String> answered = new HashSet<>();
        facts.file().repair().declarations().forEach(declaration -> answered.add(declaration.rule()));
        List<Rule> open = new ArrayList<>();
        for (Rule rule : QUESTIONS) {
            if (rule.asksAbout(facts) && !answered.contains(rule.id())) {
                open.add(rule);
            }
        }
        return open;
    }
}
