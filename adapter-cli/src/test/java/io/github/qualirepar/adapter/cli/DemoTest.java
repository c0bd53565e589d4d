package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void newHome() {
        cli = new Cli(folder.resolve("unused"));
    }

    @Test
    void theDemonstrationShowsEveryColourAndEndsInBlueWithTheMoney() {
        Cli.Run run = cli.run("demo");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        String noon = run.out().substring(run.out().indexOf("Noon"), run.out().indexOf("Afternoon"));
        assertThat(noon)
                .containsPattern("ECOSYSTEM +GREY")
                .containsPattern("ECOSYSTEM +YELLOW")
                .containsPattern("ECOSYSTEM +RED")
                .containsPattern("ECOSYSTEM +BLUE")
                .containsPattern("ECOLOGIC +GREY")
                .containsPattern("ECOLOGIC +RED")
                .containsPattern("ECOLOGIC +BLUE");
        String evening = between(run.out(), "Evening", "2026-06-30");
        assertThat(evening).doesNotContain("GREY").doesNotContain("YELLOW").doesNotContain("RED ");
        assertThat(evening).containsPattern("TOTAL +– +– +13 / 560\\.00 +– +– +–");
        String payDay = run.out().substring(run.out().indexOf("2026-06-30: staff accepted"));
        assertThat(payDay)
                .contains("ECOSYSTEM announces VIR-SB-20260630-01-2990001 of 2026-06-30: 235.00 €, 5 claims")
                .containsPattern("4400000001-20260630 +ECOLOGIC +2026-06-30 +265\\.00 +0\\.00 +ANNOUNCED +new")
                .containsPattern("2026-06-30 +60\\.00 +TAKEN +ECOSYSTEM VIR-SB-20260630-01-2990011")
                .contains("4400000001-20260630 (ECOLOGIC): 265.00 € settled on 2026-06-30, for 7 claims.")
                .containsPattern("ECOLOGIC +– +– +– +– +– +7 / 265\\.00")
                .containsPattern("ECOSYSTEM +– +– +– +– +– +6 / 295\\.00")
                .containsPattern("TOTAL +– +– +– +– +– +13 / 560\\.00");
        assertThat(run.out()).contains("SCO-06").contains("REFUSED");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(cli.home()).doesNotExist();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
    }

    @Test
    void itIsToldInFrenchAndAsADocumentToo() {
        Cli.Run run = cli.locale(Locale.FRANCE).run("demo", "--json");

        assertThat(run.code()).isZero();
        JsonNode document = run.json();
        assertThat(document.path("claims"))
                .hasSize(13)
                .allSatisfy(claim -> assertThat(claim.path("colour").asText()).isEqualTo("BLUE"));
        assertThat(document.path("refused")).hasSize(1);
        assertThat(document.at("/refused/0/details/0/rule").asText()).isEqualTo("SCO-06");
        assertThat(document.at("/money/paid/amount").asText()).isEqualTo("560.00");
        assertThat(document.at("/money/byOrganisation/ECOLOGIC/paid/amount").asText())
                .isEqualTo("265.00");
        assertThat(run.err()).contains("Le matin", "À midi", "REFUSÉ");
    }

    @Test
    void aHomeIsKeptAndNotUsedTwice() {
        Path home = folder.resolve("kept");
        Path file = Cli.example("01-lave-linge-ecosystem");
        assertThat(cli.run("demo", file, "--home", home).code()).isZero();

        List<String> numbers = new ArrayList<>();
        cli.run("claim", "list", "--home", home, "--json")
                .json()
                .path("claims")
                .forEach(claim -> numbers.add(claim.path("number").asText() + " "
                        + claim.path("colour").asText()));
        assertThat(numbers).containsExactly("SAV-2026-0412 BLUE");

        Cli.Run again = cli.run("demo", file, "--home", home);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains(home.toString());
    }

    @Test
    void ownFilesAreTakenAndWhatIsWrongWithThemIsTold() {
        Path bad = Cli.EXAMPLES.resolve("bad");

        Cli.Run refused = cli.run("demo", bad.resolve("missing-email.json"), Cli.example("03-aspirateur-ecologic"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("DAT-02").containsPattern("SAV-2026-0431 +ECOLOGIC +BLUE");

        Cli.Run unreadable = cli.run("demo", bad.resolve("misspelt-field.json"), bad.resolve("missing-email.json"));
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.out()).contains("purchaseOn", "DAT-02");
    }
}
