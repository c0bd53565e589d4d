package io.github.qualirepar.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rule;
import io.github.qualirepar.domain.rule.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every case of the folder, and looks whether the folder has one for every rule. */
class CasesTest {
    /** Speaks of a claim that stands at the organisation, not of a repair file. */
    private static final Set<String> OF_CLAIMS = Set.of("DLY-06", "PAY-01", "PAY-03", "PAY-04", "PAY-06");

    private static final Set<String> KEYS = Set.of("verdict", "organisation", "bonus", "finding", "document");

    static Stream<CaseFile> cases() {
        return CaseFile.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theAnswerIsTheExpectedOne(CaseFile file) {
        EligibilityAnswer answer = file.asking().answer();

        assertThat(KEYS).containsAll(file.expectedKeys());
        assertThat(List.of(answer.verdict().name())).isEqualTo(file.expected("verdict"));
        assertThat(List.of(text(answer.organisation()))).isEqualTo(file.expected("organisation"));
        assertThat(List.of(text(answer.bonus()))).isEqualTo(file.expected("bonus"));
        assertThat(answer.print() != null).as("something to print").isEqualTo(answer.verdict() == Verdict.ELIGIBLE);
        assertThat(findings(file)).containsExactlyInAnyOrderElementsOf(file.expected("finding"));
        if (file.expectedKeys().contains("document")) {
            assertThat(documents(answer)).containsExactlyInAnyOrderElementsOf(file.expected("document"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRuleThatWasNotRunWouldHaveFoundNothing(CaseFile file) {
        Facts facts = file.asking().facts();
        List<Finding> ofAll = Rules.all().stream()
                .flatMap(rule -> rule.findings(facts).stream())
                .distinct()
                .toList();

        assertThat(Rules.findings(facts)).containsAll(ofAll);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }

    private static List<String> findings(CaseFile file) {
        return file.question().findings(file.asking().answer()).stream()
                .map(CasesTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.level() + " " + finding.rule() + " " + finding.code()
                + (finding.field() == null ? "" : " at " + finding.field());
    }

    private static List<String> documents(EligibilityAnswer answer) {
        return answer.need().documents().stream().map(CasesTest::words).toList();
    }

    private static String words(RequiredDocument document) {
        return document.level() + " " + document.rule() + " " + document.kind();
    }

    @Test
    void everyRuleThatBlocksOrWarnsHasACaseThatMeetsItAndOneThatDoesNot() {
        Map<String, Integer> met = new HashMap<>();
        List<CaseFile> all = CaseFile.all();
        for (CaseFile file : all) {
            Stream.concat(file.expected("finding").stream(), file.expected("document").stream())
                    .map(words -> words.split(" ", -1))
                    .filter(words -> !words[0].equals("INFO"))
                    .map(words -> words[1])
                    .distinct()
                    .forEach(id -> met.merge(id, 1, Integer::sum));
        }

        for (Rule rule : Rules.all()) {
            if (rule.level() != Level.INFO && !OF_CLAIMS.contains(rule.id())) {
                assertThat(met).as("cases that meet " + rule).containsKey(rule.id());
                assertThat(met.get(rule.id()))
                        .as("there are cases that do not meet " + rule)
                        .isLessThan(all.size());
            }
        }
    }

    @Test
    void everyCaseIsWellFormed() {
        assertThat(CaseFile.all())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(file -> assertThat(file.toString()).matches("[a-z0-9-]+\\.case"));
    }
}
