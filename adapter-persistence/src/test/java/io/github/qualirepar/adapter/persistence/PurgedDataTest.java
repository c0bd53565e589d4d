package io.github.qualirepar.adapter.persistence;

import static io.github.qualirepar.adapter.persistence.SqliteFile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.SaveResult;
import io.github.qualirepar.ports.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is overwritten in a claim does not linger in the free room of the file (GDP-04). */
class PurgedDataTest {
    private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");
    private static final String NAME = "Quatremarre";
    private static final String SERIAL = "ZQX-77-SERIAL";
    private static final String IMEI = "352099001761481";
    private static final String STREET = "12 rue";
    private static final List<String> PERSONAL = List.of(NAME, SERIAL, IMEI, STREET);

    /** Enough for the rows to move between pages as they grow and shrink. */
    private static final int CLAIMS = 120;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void storeClaimsThatGrowAndShrink() throws IOException {
        file = folder.resolve("claims.db");
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            for (int number = 0; number < CLAIMS; number++) {
                store.claims().open(claim(number), List.of());
            }
            // Rows that grow leave their page; some so far that they need pages of their own.
            rewriteAll(store, number -> customer("x".repeat(37 * (number % 11) + (number % 7 == 0 ? 9_000 : 0))));
            rewriteAll(store, number -> customer(""));
        }
        assertThat(found(file, PERSONAL)).isEqualTo(PERSONAL);
    }

    @Test
    void whatWasPurgedAndWipedIsNowhereInTheFilesOfAnOpenStore() throws IOException {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            purgeAll(store);
            List<Claim> purged = store.claims().list(ClaimFilter.ALL);
            store.claims().wipe();

            assertThat(found(file, PERSONAL)).isEmpty();
            assertThat(folder.resolve("claims.db-wal")).isEmptyFile();
            assertThat(store.claims().list(ClaimFilter.ALL)).isEqualTo(purged).hasSize(CLAIMS);
        }
        assertThat(found(file, PERSONAL)).isEmpty();
        assertThat(found(file, List.of("claim-17"))).isNotEmpty();
    }

    @Test
    void evenWithoutAWipeNextToNothingOfWhatWasPurgedIsLeft() throws IOException {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            purgeAll(store);
        }

        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content.split(NAME, -1)).hasSizeLessThan(CLAIMS / 4);
    }

    @Test
    void whoStillReadsWhatIsToBeWipedIsNamedAndAWipeSucceedsAfterwards() throws Exception {
        try (SqlStore store = SqlStore.open(new SqliteDialect(file, Duration.ofMillis(1)), CLOCK);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM claim").close();
            purgeAll(store);

            assertThatThrownBy(() -> store.claims().wipe()).isInstanceOfSatisfying(StorageException.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(StorageException.Kind.BUSY);
                assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("purge again");
            });
            assertThat(store.claims().list(ClaimFilter.ALL)).hasSize(CLAIMS);

            statement.execute("ROLLBACK");
            store.claims().wipe();
            assertThat(found(file, PERSONAL)).isEmpty();
            assertThat(folder.resolve("claims.db-wal")).isEmptyFile();
        }
    }

    /** Those of the words whose bytes stand anywhere in the file. */
    private static List<String> found(Path file, List<String> words) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return words.stream().filter(content::contains).toList();
    }

    private interface Rewriting {
        Customer of(int number);
    }

    private static void rewriteAll(SqlStore store, Rewriting rewriting) {
        int number = 0;
        for (Claim claim : store.claims().list(ClaimFilter.ALL)) {
            save(store, claim, file(claim.number(), rewriting.of(number), device(number)));
            number++;
        }
    }

    private static void purgeAll(SqlStore store) {
        for (Claim claim : store.claims().list(ClaimFilter.ALL)) {
            save(store, claim, file(claim.number(), Customer.UNKNOWN, Device.UNKNOWN));
        }
    }

    private static void save(SqlStore store, Claim claim, RepairFile file) {
        Claim changed = claim.change().file(file).build();
        assertThat(store.claims().save(changed, List.of())).isEqualTo(SaveResult.SAVED);
    }

    private static RepairFile file(String number, Customer customer, Device device) {
        return new RepairFile(number, null, null, null, customer, device, Repair.UNKNOWN, null, null, List.of());
    }

    private static Customer customer(String more) {
        return new Customer(
                CustomerKind.PRIVATE,
                null,
                NAME,
                NAME + "-Zoé",
                NAME + "@example.org",
                null,
                STREET + " " + NAME + more,
                "75011",
                "Paris",
                "FR");
    }

    private static Device device(int number) {
        return new Device("four", "ALPHA", null, SERIAL + number, IMEI, null, null);
    }

    private static Claim claim(int number) {
        return new Claim(
                new ClaimId("claim-" + number),
                0,
                file("N-" + number, customer(""), device(number)),
                Account.mainOf(OrganisationId.ECOSYSTEM),
                ClaimProcess.DRAFT_THEN_CONFIRM,
                Stage.TO_CREATE,
                null,
                ConsumerApproval.NOT_ASKED,
                new EuroAmount(5_001),
                Basis.NONE,
                Remote.NONE,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                NOON,
                NOON,
                null,
                null);
    }
}
