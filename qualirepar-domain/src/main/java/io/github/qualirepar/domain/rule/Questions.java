package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.repair.Declaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The questions of the catalogue, sorted ahead: most are raised by every repair, so that there are few different lists
 * of them.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Questions {
    private final List<Rule> conditional;
    /** By the conditional ones that a repair raises: bit n of the index stands for the one in place n. */
    private final List<List<Question>> raised = new ArrayList<>();

    Questions(List<Rule> rules) {
        List<Rule> all = rules.stream().filter(Rule::isQuestion).toList();
        this.conditional = all.stream().filter(rule -> !rule.asksAlways()).toList();
        for (int combination = 0; combination < 1 << conditional.size(); combination++) {
            raised.add(raised(all, combination));
        }
    }

    private List<Question> raised(List<Rule> all, int combination) {
        List<Question> questions = new ArrayList<>();
        for (Rule rule : all) {
            int place = conditional.indexOf(rule);
            if (place < 0 || (combination & (1 << place)) != 0) {
                rule.question().ifPresent(questions::add);
            }
        }
        return List.copyOf(questions);
    }

    /** Those that a repair raises and nobody has answered. */
    List<Question> open(Facts facts) {
        int combination = 0;
        for (int place = 0; place < conditional.size(); place++) {
            if (conditional.get(place).asksAbout(facts)) {
                combination |= 1 << place;
            }
        }
        List<Declaration> declarations = facts.file().repair().declarations();
        return declarations.isEmpty() ? raised.get(combination) : unanswered(raised.get(combination), declarations);
    }

    private static List<Question> unanswered(List<Question> questions, List<Declaration> declarations) {
        Set<String> answered = new HashSet<>();
        declarations.forEach(declaration -> answered.add(declaration.rule()));
        return questions.stream()
                .filter(question -> !answered.contains(question.rule()))
                .toList();
    }
}
