package io.github.qualirepar.ports.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.OrganisationId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractShapeTest {

    private static final String TEXT = """
            shape MONEY
              amount     number|text !
              currency   text

            call read     # one claim
              ID         text !
              Status     text = en cours de creation | Archivé*
              Parts      list|object
              Parts[]    object
              Parts[].Price   object like MONEY
              Customer   object|text
              Customer.*      any
              Paid       boolean
            call list
              $          list
              $[]        object like MONEY
            """;

    private final ContractShape shape = ContractShape.parse(OrganisationId.ECOSYSTEM, TEXT);

    @Test
    void anAnswerThatIsKnownIsNoDrift() {
        assertThat(shape.compare(
                        "read",
                        Map.of(
                                "ID",
                                "1",
                                "Status",
                                "  EN COURS de  Création",
                                "Parts",
                                List.of(Map.of("Price", Map.of("amount", 1, "currency", "EUR"))),
                                "Customer",
                                Map.of("Name", "Martin"),
                                "Paid",
                                true)))
                .isEmpty();
    }

    @Test
    void oneObjectMayStandForAListWhereTheLineSaysSo() {
        assertThat(shape.compare("read", Map.of("ID", "1", "Parts", Map.of("Price", Map.of("amount", "2")))))
                .isEmpty();
    }

    @Test
    void anUnknownKeyIsSeenOnceAndNotLookedInto() {
        Map<String, Object> part = Map.of("Colour", Map.of("R", 1));
        assertThat(shape.compare("read", Map.of("ID", "1", "Parts", List.of(part, part))))
                .containsExactly(seen("read", "Parts[].Colour", Sighting.Kind.UNKNOWN_KEY, "object"));
    }

    @Test
    void anotherTypeIsSeen() {
        assertThat(shape.compare("read", Map.of("ID", "1", "Paid", "yes")))
                .containsExactly(seen("read", "Paid", Sighting.Kind.OTHER_TYPE, "text 'aaa'"));
    }

    @Test
    void aWordOutsideAClosedListIsSeenAsAShape() {
        assertThat(shape.compare("read", Map.of("ID", "1", "Status", "Rejeté (08)")))
                .containsExactly(seen("read", "Status", Sighting.Kind.UNKNOWN_WORD, "text 'Aaaaaa (99)'"));
    }

    @Test
    void aWordMayHaveAnyEndingWhereAStarStands() {
        assertThat(shape.compare("read", Map.of("ID", "1", "Status", "ARCHIV")))
                .containsExactly(seen("read", "Status", Sighting.Kind.UNKNOWN_WORD, "text 'AAAAAA'"));
        assertThat(shape.compare("read", Map.of("ID", "1", "Status", "Archive du 3")))
                .isEmpty();
    }

    @Test
    void aMissingKeyIsSeenOnlyWhereEveryAnswerHasIt() {
        assertThat(shape.compare("read", Map.of())).containsExactly(seen("read", "ID", Sighting.Kind.MISSING_KEY, ""));
        assertThat(shape.compare("read", Map.of("ID", "1", "Parts", List.of(Map.of("Price", Map.of())))))
                .containsExactly(seen("read", "Parts[].Price.amount", Sighting.Kind.MISSING_KEY, ""));
    }

    @Test
    void nullIsLikeAbsentUnlessEveryAnswerHasIt() {
        Map<String, Object> answer = new HashMap<>();
        answer.put("ID", null);
        answer.put("Status", null);
        assertThat(shape.compare("read", answer)).containsExactly(seen("read", "ID", Sighting.Kind.OTHER_TYPE, "null"));
    }

    @Test
    void aListMayBeTheAnswerItself() {
        assertThat(shape.compare("list", List.of(Map.of("amount", 1)))).isEmpty();
        assertThat(shape.compare("list", List.of("x")))
                .containsExactly(seen("list", "$[]", Sighting.Kind.OTHER_TYPE, "text 'a'"));
    }

    @Test
    void anAnswerThatIsNoObjectIsSeen() {
        assertThat(shape.compare("read", "oops"))
                .containsExactly(seen("read", "$", Sighting.Kind.UNKNOWN_KEY, "text 'aaaa'"));
    }

    @Test
    void aKeyThatMayBeDataIsRedactedToo() {
        assertThat(shape.compare("read", Map.of("ID", "1", "jeanne.martin@example.org", 1)))
                .containsExactly(seen("read", "'aaaaaa.aaaaaa?aaaaaaa.aaa'", Sighting.Kind.UNKNOWN_KEY, "number"));
        assertThat(shape.compare("read", Map.of("ID", "1", "tel0612345678", 1)))
                .containsExactly(seen("read", "'aaa9999999999'", Sighting.Kind.UNKNOWN_KEY, "number"));
    }

    @Test
    void noValueIsInASighting() {
        assertThat(shape.compare(
                                "read",
                                Map.of(
                                        "ID", "1", "New", "Jeanne", "Status", "Jeanne", "Paid", "Jeanne", "Parts",
                                        "Jeanne"))
                        .toString())
                .doesNotContain("Jeanne");
    }

    @Test
    void longTextsAreCutShort() {
        assertThat(shape.compare("read", Map.of("ID", "1", "New", "x".repeat(500))))
                .extracting(Sighting::shape)
                .containsExactly("text '" + "a".repeat(60) + "...'");
    }

    @Test
    void anAnswerThatIsStrangeEverywhereIsCutShort() {
        Map<String, Object> answer =
                IntStream.range(0, 999).boxed().collect(Collectors.toMap(i -> "New" + i, i -> (Object) i));
        assertThat(shape.compare("read", answer)).hasSize(100);
    }

    @Test
    void aCallNobodyDescribedIsAnErrorOfTheProgram() {
        assertThatThrownBy(() -> shape.compare("other", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  ID text",
                "call a\n  ID",
                "call a\n  ID texte",
                "call a\n  ID text\n  ID text",
                "call a\ncall a",
                "call a\n  X object like NOBODY"
            })
    void aLineThatCannotBeReadIsNamed(String text) {
        assertThatThrownBy(() -> ContractShape.parse(OrganisationId.ECOSYSTEM, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line " + text.lines().count());
    }

    @Test
    void pathsOfNestedShapesAreKnown() {
        assertThat(shape.calls()).containsExactlyInAnyOrder("read", "list");
        assertThat(shape.paths("read")).contains("Parts[].Price.amount", "Parts[].Price.currency");
        assertThat(shape.paths("nobody")).isEqualTo(Collections.emptySet());
    }

    private static Sighting seen(String call, String path, Sighting.Kind kind, String shape) {
        return new Sighting(OrganisationId.ECOSYSTEM, call, path, kind, shape);
    }
}
