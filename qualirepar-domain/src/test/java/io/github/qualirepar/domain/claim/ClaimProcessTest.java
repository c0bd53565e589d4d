package io.github.qualirepar.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage meets every event in every process; what is expected is written here by hand, not taken from the code. */
class ClaimProcessTest {

    private static final String ECOSYSTEM = """
            TO_CREATE  CREATED              CREATED
            TO_CREATE  ABANDONED            ENDED
            TO_CREATE  MOVED                TO_CREATE
            CREATED    DOCUMENTS_INCOMPLETE CREATED
            CREATED    DOCUMENTS_COMPLETE   TO_CONFIRM
            CREATED    FOUND_SUBMITTED      CONFIRMED
            CREATED    DRAFT_LOST           TO_CREATE
            CREATED    ABANDONED            ENDED
            TO_CONFIRM DOCUMENTS_INCOMPLETE CREATED
            TO_CONFIRM DOCUMENTS_COMPLETE   TO_CONFIRM
            TO_CONFIRM SUBMITTED            CONFIRMED
            TO_CONFIRM FOUND_SUBMITTED      CONFIRMED
            TO_CONFIRM DRAFT_LOST           TO_CREATE
            TO_CONFIRM ABANDONED            ENDED
            CONFIRMED  REVIEWED             CONFIRMED
            CREATED    LINK_TAKEN_BACK      TO_CREATE
            TO_CONFIRM LINK_TAKEN_BACK      TO_CREATE
            CONFIRMED  LINK_TAKEN_BACK      TO_CREATE
            """;

    private static final String FROM_CREATION = """
            TO_CREATE   CREATED              TO_COMPLETE
            TO_CREATE   ABANDONED            ENDED
            TO_CREATE   MOVED                TO_CREATE
            TO_COMPLETE DOCUMENTS_INCOMPLETE TO_COMPLETE
            TO_COMPLETE DOCUMENTS_COMPLETE   TO_COMPLETE
            TO_COMPLETE CORRECTED            TO_COMPLETE
            TO_COMPLETE SUBMISSION_REFUSED   TO_COMPLETE
            TO_COMPLETE SUBMITTED            SUBMITTED
            TO_COMPLETE FOUND_SUBMITTED      SUBMITTED
            TO_COMPLETE FOUND_INCOMPLETE     TO_COMPLETE
            TO_COMPLETE FOUND_CANCELLED      TO_CREATE
            TO_COMPLETE ABANDONED            TO_COMPLETE
            SUBMITTED   FOUND_INCOMPLETE     TO_COMPLETE
            SUBMITTED   REVIEWED             SUBMITTED
            """;

    private static final String DIRECT = FROM_CREATION + """
            TO_COMPLETE LINK_TAKEN_BACK TO_CREATE
            SUBMITTED   LINK_TAKEN_BACK TO_CREATE
            """;

    private static final String SUPPORT = """
            SUPPORT_TO_REQUEST REQUEST_INCOMPLETE SUPPORT_IN_ERROR
            SUPPORT_TO_REQUEST REQUEST_VALID      SUPPORT_VALID
            SUPPORT_TO_REQUEST METHOD_WITHDRAWN   TO_CREATE
            SUPPORT_TO_REQUEST ABANDONED          ENDED
            SUPPORT_TO_REQUEST MOVED              SUPPORT_TO_REQUEST
            SUPPORT_IN_ERROR   REQUEST_INCOMPLETE SUPPORT_IN_ERROR
            SUPPORT_IN_ERROR   REQUEST_VALID      SUPPORT_VALID
            SUPPORT_IN_ERROR   REQUEST_LOST       SUPPORT_TO_REQUEST
            SUPPORT_IN_ERROR   METHOD_WITHDRAWN   TO_CREATE
            SUPPORT_IN_ERROR   ABANDONED          ENDED
            SUPPORT_IN_ERROR   MOVED              SUPPORT_IN_ERROR
            SUPPORT_VALID      REQUEST_INCOMPLETE SUPPORT_IN_ERROR
            SUPPORT_VALID      REQUEST_VALID      SUPPORT_VALID
            SUPPORT_VALID      REQUEST_LOST       SUPPORT_TO_REQUEST
            SUPPORT_VALID      METHOD_WITHDRAWN   TO_CREATE
            SUPPORT_VALID      CREATED            TO_COMPLETE
            SUPPORT_VALID      ABANDONED          ENDED
            SUPPORT_IN_ERROR   LINK_TAKEN_BACK    SUPPORT_TO_REQUEST
            SUPPORT_VALID      LINK_TAKEN_BACK    SUPPORT_TO_REQUEST
            TO_COMPLETE        LINK_TAKEN_BACK    SUPPORT_TO_REQUEST
            SUBMITTED          LINK_TAKEN_BACK    SUPPORT_TO_REQUEST
            """ + FROM_CREATION;

    static Stream<Arguments> everything() {
        return Arrays.stream(ClaimProcess.values())
                .flatMap(process -> Arrays.stream(Stage.values())
                        .flatMap(stage ->
                                Arrays.stream(ClaimEvent.values()).map(event -> Arguments.of(process, stage, event))));
    }

    @ParameterizedTest(name = "{0}: {1} meets {2}")
    @MethodSource("everything")
    void everyStageMeetsEveryEvent(ClaimProcess process, Stage stage, ClaimEvent event) {
        Map<String, String> expected = expected(process);

        assertThat(process.next(stage, event).map(Stage::name))
                .isEqualTo(Optional.ofNullable(expected.get(stage + " " + event)));
    }

    private static Map<String, String> expected(ClaimProcess process) {
        String table = switch (process) {
            case DRAFT_THEN_CONFIRM -> ECOSYSTEM;
            case DIRECT_CLAIM -> DIRECT;
            case SUPPORT_REQUEST_FIRST -> SUPPORT;
        };
        Map<String, String> expected = new HashMap<>();
        table.lines().map(line -> line.split(" +")).forEach(row -> expected.put(row[0] + " " + row[1], row[2]));
        return expected;
    }

    @ParameterizedTest
    @EnumSource
    void noTwoRowsSpeakOfTheSameStageAndEvent(ClaimProcess process) {
        assertThat(process.transitions().stream().map(row -> row.from() + " " + row.event()))
                .doesNotHaveDuplicates();
        assertThat(process.transitions()).hasSize(expected(process).size());
    }

    @Test
    void eachProcessBeginsGrey() {
        assertThat(ClaimProcess.DRAFT_THEN_CONFIRM.first()).isEqualTo(Stage.TO_CREATE);
        assertThat(ClaimProcess.DIRECT_CLAIM.first()).isEqualTo(Stage.TO_CREATE);
        assertThat(ClaimProcess.SUPPORT_REQUEST_FIRST.first()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
        assertThat(ClaimProcess.values()).allMatch(process -> process.first().colour() == Colour.GREY);
    }

    @Test
    void onlyADraftHasSlotsThatCanBeUsedOnce() {
        assertThat(ClaimProcess.DRAFT_THEN_CONFIRM.documentSlotUsedOnce()).isTrue();
        assertThat(ClaimProcess.DIRECT_CLAIM.documentSlotUsedOnce()).isFalse();
        assertThat(ClaimProcess.SUPPORT_REQUEST_FIRST.documentSlotUsedOnce()).isFalse();
    }

    @Test
    void theStagesOfAProcessAreThoseOfItsRows() {
        assertThat(ClaimProcess.DRAFT_THEN_CONFIRM.stages())
                .containsExactlyInAnyOrder(
                        Stage.TO_CREATE, Stage.CREATED, Stage.TO_CONFIRM, Stage.CONFIRMED, Stage.ENDED);
    }

    @Test
    void theColoursAreThoseOfTheShopsList() {
        Map<Stage, Colour> expected = Map.of(
                Stage.TO_CREATE, Colour.GREY,
                Stage.CREATED, Colour.YELLOW,
                Stage.TO_CONFIRM, Colour.RED,
                Stage.CONFIRMED, Colour.BLUE,
                Stage.SUPPORT_TO_REQUEST, Colour.GREY,
                Stage.SUPPORT_IN_ERROR, Colour.GREY,
                Stage.SUPPORT_VALID, Colour.YELLOW,
                Stage.TO_COMPLETE, Colour.RED,
                Stage.SUBMITTED, Colour.BLUE,
                Stage.ENDED, Colour.GREY);

        for (Stage stage : Stage.values()) {
            assertThat(stage.colour()).as(stage.name()).isEqualTo(expected.get(stage));
            assertThat(stage.isBlue()).isEqualTo(stage.colour() == Colour.BLUE);
            assertThat(stage.label()).isNotBlank();
        }
    }
}
