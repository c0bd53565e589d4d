package io.github.qualirepar.adapter.persistence;

import static io.github.qualirepar.adapter.persistence.SqliteFile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.SaveResult;
import io.github.qualirepar.ports.contract.Racing;
import io.github.qualirepar.ports.contractcheck.DriftStore.SeenDrift;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database made by the first migration only is brought up to date and keeps what it holds. */
class OlderDatabaseTest {
    private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");
    private static final LocalDate REPAIRED = LocalDate.of(2026, 6, 12);
    private static final ClaimId FULL = new ClaimId("claim-1");
    private static final ClaimId HELD = new ClaimId("claim-2");
    private static final List<String> MIGRATIONS = new SqliteDialect(Path.of("claims.db"), Duration.ZERO).migrations();
    private static final String OPENED = "2026-06-20T08:00:00.000000000Z";
    private static final Sighting COLOUR =
            new Sighting(OrganisationId.ECOSYSTEM, "read", "Colour", Sighting.Kind.UNKNOWN_KEY, "text 'aaa'");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeTheOlderDatabase() throws IOException, SQLException {
        file = folder.resolve("claims.db");
        try (InputStream script = OlderDatabaseTest.class.getResourceAsStream("schema-1.sql");
                Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // The driver runs all statements of a text that is handed to this method.
            statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(versions()).containsExactly("1 2026-03-02T09:00:00.000000000Z");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private List<String> versions() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT number || ' ' || applied_at FROM schema_version ORDER BY number")) {
            List<String> versions = new ArrayList<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    @Test
    void onlyWhatIsMissingIsCarriedOut() throws SQLException {
        SqlStore.open(file, CLOCK).close();

        assertThat(versions()).hasSize(MIGRATIONS.size()).startsWith("1 2026-03-02T09:00:00.000000000Z");
        assertThat(versions().subList(1, MIGRATIONS.size())).allMatch(version -> version.endsWith(" " + OPENED));
    }

    @Test
    void manyThatOpenItAtOnceBringItUpToDateOnce() throws Exception {
        List<Boolean> opened = Racing.race(6, number -> {
            try (SqlStore store = SqlStore.open(file, CLOCK)) {
                return store.drift().all().isEmpty();
            }
        });

        assertThat(opened).containsOnly(true);
        assertThat(versions()).hasSize(MIGRATIONS.size());
    }

    @Test
    void claimsAndTheirLogsAreKept() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            Claim claim = store.claims().find(FULL).orElseThrow();

            assertThat(claim.number()).isEqualTo("N-1");
            assertThat(claim.version()).isEqualTo(1);
            assertThat(claim.bonus()).isEqualTo(new EuroAmount(6_001));
            assertThat(claim.file().customer().firstName()).isEqualTo("Zoë \"Zo\" d’Été");
            assertThat(claim.remote().status()).isEqualTo("Non conforme");
            assertThat(claim.documents()).extracting(ClaimDocument::name).contains("FAC.pdf", "plaque.jpg");
            assertThat(claim.problems()).extracting(Finding::rule).containsExactly("DAT-15", null);
            assertThat(store.claims().log(FULL))
                    .containsExactly(
                            new LogEntry(NOON, LogAction.OPEN, LogOutcome.DONE),
                            new LogEntry(NOON, LogAction.CREATE, LogOutcome.DONE).with("document", "INVOICE"));
            assertThat(store.claims().sharingDocument("N-9", "ab".repeat(32)))
                    .extracting(EarlierClaim::number)
                    .containsExactly("N-1");
        }
    }

    @Test
    void claimsOfThenAreFoundByTheNumbersThatStatementsNameThemBy() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            Claim claim = store.claims().find(FULL).orElseThrow();

            assertThat(store.claims().knownThereAs(OrganisationId.ECOLOGIC, "OS-1"))
                    .containsExactly(claim);
            assertThat(store.claims().knownThereAs(OrganisationId.ECOLOGIC, "C-1"))
                    .containsExactly(claim);
            assertThat(store.claims().requestedAs("atelier-sud", "R-1")).containsExactly(FULL);
            assertThat(claim.handedInAt()).isNull();
            assertThat(claim.reviewedAt()).isNull();
        }
    }

    @Test
    void itsLedgerIsEmptyAndTakesMoney() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            assertThat(store.payments().revision()).isZero();
            WriteOff writeOff = new WriteOff(FULL, new EuroAmount(100), "too late", "A. Gérant", NOON);
            store.payments().save(0, new PaymentStore.Change(List.of(), List.of(writeOff), Map.of()));

            assertThat(store.payments().writeOffs()).containsExactly(writeOff);
        }
    }

    @Test
    void devicesOfOlderClaimsAreFoundHoweverTheirNumbersAreWritten() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            RepairFile older = store.claims().find(FULL).orElseThrow().file();

            assertThat(List.of(
                            withDevice(older, "ma 1299 004417", null),
                            withDevice(older, "35-209900-176148-1", null),
                            withDevice(older, null, "35 209900 176148 1")))
                    .allSatisfy(sharing -> assertThat(store.claims().sharing(sharing))
                            .extracting(EarlierClaim::number)
                            .containsExactly("N-1"));
            assertThat(store.claims().sharing(withDevice(older, "MA1299-004418", null)))
                    .isEmpty();
        }
    }

    /** Another repair, of a device with these numbers. */
    private static RepairFile withDevice(RepairFile other, @Nullable String serial, @Nullable String imei) {
        return new RepairFile(
                "N-9",
                null,
                null,
                null,
                other.customer(),
                new Device(null, null, null, serial, imei, null, null),
                other.repair(),
                null,
                null,
                List.of());
    }

    @Test
    void entriesOfOlderLogsHaveNoAnswerAndNewOnesMay() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            LogEntry refused = new LogEntry(NOON, LogAction.CREATE, LogOutcome.REFUSED).answered("{\"error\":{}}");
            store.claims().append(FULL, List.of(refused));

            assertThat(store.claims().log(FULL))
                    .extracting(LogEntry::answer)
                    .containsExactly(null, null, "{\"error\":{}}");
        }
    }

    @Test
    void whatIsBeingAttemptedStillHoldsItsClaim() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            assertThat(store.operations().pending()).extracting(Operation::key).containsExactly("key-1");
            assertThat(store.claims().save(store.claims().find(HELD).orElseThrow(), List.of()))
                    .isEqualTo(SaveResult.PENDING);
        }
    }

    @Test
    void listsAndTiesAreKept() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            ReferenceData lists = store.references().latest("ecosystem").orElseThrow();

            assertThat(lists.version()).isEqualTo("v-1");
            assertThat(lists.fetchedAt()).isEqualTo(NOON);
            assertThat(lists.brands()).containsExactly(new Brand("0042", "MARQUE ÉTÉ", true));
            assertThat(store.references().ties())
                    .containsExactly(new ProductTie("lave-linge", OrganisationId.ECOSYSTEM, "9002", true));
        }
    }

    @Test
    void whatIsNewCanBeStoredAndIsThereWhenTheFileIsOpenedAgain() {
        KeptCalculation calculation = new KeptCalculation(
                "ecosystem", "9002", "0042", REPAIRED, new EuroAmount(12_900), null, null, "not this one", NOON);
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            store.references().saveCalculation(calculation);
            store.drift().record(List.of(COLOUR), NOON);
        }

        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            store.references().saveCalculation(calculation);
            store.drift().record(List.of(COLOUR), NOON.plusSeconds(1));

            assertThat(store.references().calculations("ecosystem", "9002", "0042", REPAIRED))
                    .containsExactly(calculation);
            assertThat(store.drift().all()).containsExactly(new SeenDrift(COLOUR, 2, NOON, NOON.plusSeconds(1)));
        }
    }
}
