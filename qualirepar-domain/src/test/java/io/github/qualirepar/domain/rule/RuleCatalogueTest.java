package io.github.qualirepar.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.fixture.Asking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

    /** How many rules each family of the scheme has. */
    private static final Map<String, Integer> FAMILIES = new TreeMap<>(Map.ofEntries(
            Map.entry("SCO", 13),
            Map.entry("AMT", 15),
            Map.entry("RTE", 10),
            Map.entry("FLT", 15),
            Map.entry("LAB", 13),
            Map.entry("DLY", 11),
            Map.entry("DAT", 18),
            Map.entry("DOC", 11),
            Map.entry("INV", 11),
            Map.entry("COD", 11),
            Map.entry("PAY", 8)));

    @Test
    void theDocumentShowsTheRulesAsTheCodeHasThem() throws IOException {
        String document = Files.readString(DOCUMENT);
        String marker = "<!-- rules -->\n";
        int from = document.indexOf(marker) + marker.length();

        assertThat(document.substring(from, document.indexOf("<!-- end -->", from)))
                .isEqualTo("\n" + RuleCatalogue.markdown(Asking.DATA) + "\n");
    }

    @Test
    void everyRuleOfTheSchemeIsCheckedOrLeftOutWithAReason() {
        Set<String> scheme = new TreeSet<>();
        FAMILIES.forEach((family, count) -> {
            for (int number = 1; number <= count; number++) {
                scheme.add(String.format("%s-%02d", family, number));
            }
        });
        Set<String> known = new TreeSet<>(RuleCatalogue.leftOut().keySet());
        RuleCatalogue.elsewhere().forEach(rule -> known.add(rule.id()));
        for (Rule rule : Rules.all()) {
            known.add(rule.id());
            known.addAll(rule.also());
        }
        known.removeIf(id -> id.startsWith("D-"));

        assertThat(known).isEqualTo(scheme);
    }

    @Test
    void nothingIsBothCheckedAndLeftOut() {
        Set<String> leftOut = RuleCatalogue.leftOut().keySet();

        assertThat(Rules.all()).noneMatch(rule -> leftOut.contains(rule.id()));
        assertThat(Rules.all()).noneMatch(rule -> rule.also().stream().anyMatch(leftOut::contains));
    }

    @Test
    void nothingIsCheckedTwiceOrCheckedElsewhereAndLeftOut() {
        Set<String> leftOut = RuleCatalogue.leftOut().keySet();

        assertThat(RuleCatalogue.elsewhere())
                .noneMatch(rule -> leftOut.contains(rule.id()))
                .noneMatch(rule -> Rules.of(rule.id()).isPresent());
    }

    @Test
    void whatIsCheckedSaysTheSameOrIsLeftOutIsKnownAndNothingElse() {
        assertThat(new String[] {"DLY-02", "SCO-01", "D-16", "AMT-03", "COD-11"})
                .allMatch(RuleCatalogue::knows);
        assertThat(new String[] {"DLY-12", "dly-02", "D-99", ""}).noneMatch(RuleCatalogue::knows);
    }

    @Test
    void aRuleWhoseDaysStandInAFileNamesIt() {
        assertThat(RuleCatalogue.markdown(Asking.DATA))
                .contains("allows. | BLOCK | high | `deadlines.csv` |")
                .contains("public body. | BLOCK | high | 2022-12-15, `required-fields.csv` |");
    }

    @Test
    void everyRowHasTheSameNumberOfCells() {
        assertThat(Arrays.stream(RuleCatalogue.markdown(Asking.DATA)
                                .split("\n\n", -1)[0]
                                .split("\n", -1))
                        .filter(line -> line.startsWith("| ")
                                && line.chars().filter(c -> c == '|').count() > 3))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 9)
                .hasSize(Rules.all().size() + 2);
    }
}
