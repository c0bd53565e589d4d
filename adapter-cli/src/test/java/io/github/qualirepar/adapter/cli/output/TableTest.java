package io.github.qualirepar.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.output.Table.Cell;
import io.github.qualirepar.domain.claim.Colour;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAlignedByWhatIsSeenAndNotByTheColours() {
        Table table = new Table("  ").right(1);
        table.row(new Cell("À", text -> Paint.ANSI.in(Colour.RED, text)), "5.00", "x");
        table.row("abc", "50.00", "");

        assertThat(table.lines()).containsExactly("  \u001B[31mÀ\u001B[0m     5.00  x", "  abc  50.00");
    }

    @Test
    void aLongSentenceIsBrokenBetweenWords() {
        List<String> lines = Wrap.lines("  ", "word ".repeat(60));

        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(Wrap.WIDTH);
            assertThat(line).startsWith("  word").doesNotEndWith(" ");
        });
        assertThat(String.join(" ", lines).split("word", -1)).hasSize(61);
    }
}
