package io.github.qualirepar.adapter.persistence;

import static io.github.qualirepar.adapter.persistence.SqliteFile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.SyncJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one file share one night's work: each piece is done once, and no cent is counted twice or lost. */
class TwoProcessesAtNightTest {
    private static final Instant NIGHT = Instant.parse("2026-06-20T02:00:00Z");
    private static final int PIECES = 40;

    @TempDir
    Path folder;

    @Test
    void eachPieceIsTakenEachNoticeReservedAndEachCentSettledOnce() throws Exception {
        Path file = folder.resolve("claims.db");
        try (SqlStore store = SqlStore.open(file, CLOCK);
                OtherProcess other = OtherProcess.start(Machine.class, file)) {
            assertThat(other.heard()).isEqualTo("ready");
            other.goOn();
            new Machine(store, "this").work();
            assertThat(other.ended()).isZero();

            // Every piece and every notice settled one cent, in a change of its own.
            List<Payment> payments = store.payments().all();
            assertThat(payments).hasSize(2 * PIECES);
            assertThat(payments)
                    .allSatisfy(payment -> assertThat(payment.settled()).isEqualTo(new EuroAmount(1)));
            assertThat(store.payments().revision()).isEqualTo(2 * PIECES);
            assertThat(store.notices().waiting()).isEmpty();
            SyncJournal.Run run = store.sync().begin(NIGHT, Duration.ofHours(1));
            assertThat(run.joined()).isTrue();
            assertThat(store.sync().done(run, pieces("claim-"))).hasSize(PIECES);
        }
    }

    private static List<String> pieces(String prefix) {
        return IntStream.range(0, PIECES).mapToObj(number -> prefix + number).toList();
    }

    /** One of the two. */
    static final class Machine {
        private final SyncJournal sync;
        private final PaymentStore payments;
        private final NoticeStore notices;
        private final String owner;

        private Machine(SqlStore store, String owner) {
            this.sync = store.sync();
            this.payments = store.payments();
            this.notices = store.notices();
            this.owner = owner;
        }

        public static void main(String[] arguments) {
            try (SqlStore store = SqlStore.open(Path.of(arguments[0]), CLOCK)) {
                Machine machine = new Machine(store, "other");
                OtherProcess.say("ready");
                OtherProcess.await();
                machine.work();
            }
        }

        private void work() {
            SyncJournal.Run run = sync.begin(NIGHT, Duration.ofHours(1));
            for (String piece : pieces("claim-")) {
                if (sync.take(run, piece)) {
                    settleACent(piece);
                    sync.done(run, piece);
                }
            }
            for (String notice : pieces("notice-")) {
                notices.add(List.of(item(notice)), false);
                if (notices.reserve(List.of(notice), owner, NIGHT, NIGHT.plusSeconds(60))) {
                    settleACent(notice);
                    notices.told(List.of(notice), NIGHT);
                }
            }
        }

        private static NoticeStore.Item item(String key) {
            return new NoticeStore.Item(
                    key, NoticeKind.CLAIM_LATE, OrganisationId.ECOSYSTEM, "ecosystem", "late", Map.of(), NIGHT);
        }

        private void settleACent(String reference) {
            boolean saved = false;
            while (!saved) {
                long revision = payments.revision();
                Payment payment =
                        payments.find(OrganisationId.ECOSYSTEM, reference).orElseGet(() -> payment(reference));
                Settlement cent = new Settlement(LocalDate.of(2026, 6, 20), new EuroAmount(1), List.of(), NIGHT);
                saved = payments.save(
                        revision, new PaymentStore.Change(List.of(payment.settledBy(cent)), List.of(), Map.of()));
            }
        }

        private static Payment payment(String reference) {
            return new Payment(
                    OrganisationId.ECOSYSTEM,
                    reference,
                    null,
                    null,
                    null,
                    PaymentSource.FEED,
                    List.of(),
                    null,
                    List.of(),
                    NIGHT);
        }
    }
}
