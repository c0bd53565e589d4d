package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.memory.MemoryFundingBody.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an organisation answered is kept with the log for its support, without the consumer. */
class KeptAnswersTest {
    private static final RemoteProblem PROBLEM =
            new RemoteProblem("ERREUR_DE_PAYLOAD", "refused", null, null, true, false);

    private final Shop shop = new Shop();

    private LogEntry last(ClaimId id) {
        List<LogEntry> log = shop.desk().log(id);
        return log.get(log.size() - 1);
    }

    @Test
    void aRefusalIsKeptWithItsCallAndItsAnswer() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.ecosystem.answersWith("{\"error\":{\"status\":\"ERREUR_DE_PAYLOAD\",\"message\":\"Delaunoy?\"}}");
        shop.ecosystem.refuseNext(PROBLEM);

        shop.desk().create(id, Overrides.NONE);

        assertThat(last(id).outcome()).isEqualTo(LogOutcome.REFUSED);
        assertThat(last(id).details()).containsKeys("call", "organisationCodes");
        assertThat(last(id).answer()).isEqualTo("{\"error\":{\"status\":\"ERREUR_DE_PAYLOAD\",\"message\":\"•••?\"}}");
        assertThat(last(id).toString()).doesNotContain("ERREUR_DE_PAYLOAD\",\"message");
    }

    @Test
    void anAnswerThatLeavesTheOutcomeOpenIsKept() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.ecosystem.answersWith("<html>502 for martine.delaunoy@example.org</html>");
        shop.ecosystem.failNext(Fault.LOST_AFTER);

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNKNOWN);

        assertThat(last(id).outcome()).isEqualTo(LogOutcome.UNKNOWN);
        assertThat(last(id).answer()).isEqualTo("<html>502 for •••</html>");
    }

    @Test
    void anAnswerThatSaysThatNothingWasDoneIsKept() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.ecosystem.answersWith("Too many requests");
        shop.ecosystem.failNext(Fault.UNREACHABLE);

        shop.desk().create(id, Overrides.NONE);

        assertThat(last(id).outcome()).isEqualTo(LogOutcome.NOT_SENT);
        assertThat(last(id).answer()).isEqualTo("Too many requests");
    }

    @Test
    void anUnreadableStatusIsKeptOnceHoweverOftenItComes() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        int before = shop.desk().log(id).size();
        for (String body : List.of("<html>maintenance</html>", "<html>maintenance</html>", "{\"Items\":7}")) {
            shop.ecosystem.answersWith(body);
            shop.ecosystem.failNext(Fault.UNREADABLE);
            assertThat(shop.desk().status(id).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }

        List<LogEntry> added = shop.desk().log(id).subList(before, before + 2);
        assertThat(shop.desk().log(id)).hasSize(before + 2);
        assertThat(added).extracting(LogEntry::action).containsOnly(LogAction.STATUS);
        assertThat(added).extracting(LogEntry::answer).containsExactly("<html>maintenance</html>", "{\"Items\":7}");
    }

    @Test
    void aStatusThatCannotBeAskedLeavesNoEntry() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        int before = shop.desk().log(id).size();
        shop.ecosystem.failNext(Fault.UNREACHABLE);

        shop.desk().status(id);

        assertThat(shop.desk().log(id)).hasSize(before);
    }

    @Test
    void anUnreadableAnswerToRecoveryIsKeptAndTheOutcomeStaysOpen() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.ecosystem.failNext(Fault.LOST_AFTER);
        shop.desk().create(id, Overrides.NONE);
        shop.clock.advance(Duration.ofMinutes(3));
        shop.ecosystem.answersWith("half a list");
        shop.ecosystem.failNext(Fault.UNREADABLE);

        shop.qualiRepar.recovery().recover();

        assertThat(last(id).action()).isEqualTo(LogAction.RECOVER);
        assertThat(last(id).answer()).isEqualTo("half a list");
        assertThat(shop.store.operations().pending(id)).isPresent();
    }

    @Test
    void anAcceptedCallKeepsNoAnswer() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.ecosystem.answersWith("never kept");

        shop.desk().advance(id, Overrides.NONE);

        assertThat(shop.desk().log(id)).allMatch(entry -> Objects.isNull(entry.answer()));
    }
}
