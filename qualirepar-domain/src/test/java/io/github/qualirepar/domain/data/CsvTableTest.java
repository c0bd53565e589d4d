package io.github.qualirepar.domain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @Test
    void valuesMayHoldCommasQuotesAndLineBreaks() {
        List<CsvRow> rows = read("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\"one\ntwo\",\n");

        assertThat(rows.get(0).text("a")).isEqualTo("x, y");
        assertThat(rows.get(0).text("b")).isEqualTo("say \"hi\"");
        assertThat(rows.get(1).text("a")).isEqualTo("one\ntwo");
        assertThat(rows.get(1).optional("b")).isNull();
    }

    @Test
    void columnsMayStandInAnyOrderAndTheLastLineNeedsNoLineFeed() {
        assertThat(read("b,a\n1,2").get(0).text("a")).isEqualTo("2");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(read("\uFEFFa,b\n1,2\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                | 1 | there is no header",
                "a,b,c/1,2,3       | 1 | unknown column 'c'",
                "a/1               | 1 | column 'b' is missing",
                "a,b,a/1,2,3       | 1 | column 'a' stands there twice",
                "a,b/1,2/1         | 3 | 1 values where the header has 2 columns",
                "a,b/1,2,3         | 2 | 3 values where the header has 2 columns",
                "a,b/1, 2          | 2 | blanks around the value of column 'b'",
                "a,b/1,2//         | 3 | 1 values where the header has 2 columns",
                "a,b/1,x\"y        | 2 | a quote inside a value",
                "a,b/1,\"x\"y      | 2 | text behind a closing quote",
                "a,b/1,2/3,\"x     | 3 | a quote is never closed"
            })
    void whatIsNotAsItMustBeIsRefusedWithItsLine(String text, int line, String reason) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> read(text.strip().replace('/', '\n')))
                .withMessageStartingWith("test.csv, line " + line + ": ")
                .withMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line))
                .satisfies(refusal -> assertThat(refusal.file()).isEqualTo("test.csv"));
    }

    @Test
    void aLoneCarriageReturnIsRefused() {
        assertThatExceptionOfType(DataFileException.class).isThrownBy(() -> read("a,b\r1,2"));
    }

    @Test
    void theLineOfARowCountsLineBreaksInsideValues() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> read("a,b\n\"one\ntwo\",2\nx"))
                .withMessageStartingWith("test.csv, line 4: ");
    }

    private static List<CsvRow> read(String text) {
        return CsvTable.read(new StringReader(text), "test.csv", List.of("a", "b"))
                .rows();
    }
}
