package io.github.qualirepar.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessDiagramTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "states.md");

    @ParameterizedTest
    @EnumSource
    void theDocumentShowsTheProcessAsTheCodeHasIt(ClaimProcess process) throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(between(document, process)).isEqualTo(section(process));
    }

    /** What stands between the markers of a process. */
    private static String between(String document, ClaimProcess process) {
        String marker = "<!-- " + process + " -->\n";
        int start = document.indexOf(marker);
        assertThat(start).as("marker of " + process).isNotNegative();
        int from = start + marker.length();
        return document.substring(from, document.indexOf("<!-- end -->", from));
    }

    static String section(ClaimProcess process) {
        return "\n```mermaid\n" + ProcessDiagram.mermaid(process) + "```\n\n" + ProcessDiagram.markdown(process) + "\n";
    }

    @ParameterizedTest
    @EnumSource
    void everyRowOfTheTableStandsInTheDiagram(ClaimProcess process) {
        String diagram = ProcessDiagram.mermaid(process);

        for (Transition row : process.transitions()) {
            assertThat(diagram.lines())
                    .anyMatch(line -> line.contains(row.from() + " --> " + row.to() + ":")
                            && line.contains(
                                    row.event().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }

    @Test
    void theAlignedTableHasOneLineForEachRow() {
        String[] lines = ProcessDiagram.table(ClaimProcess.DRAFT_THEN_CONFIRM).split("\n", -1);

        assertThat(lines[0].split(" +")).containsExactly("process", "from", "colour", "event", "to", "colour");
        assertThat(lines[1].split(" {2,}"))
                .containsExactly("DRAFT_THEN_CONFIRM", "TO_CREATE", "grey", "created", "CREATED", "yellow");
        assertThat(lines).hasSize(ClaimProcess.DRAFT_THEN_CONFIRM.transitions().size() + 2);
    }
}
