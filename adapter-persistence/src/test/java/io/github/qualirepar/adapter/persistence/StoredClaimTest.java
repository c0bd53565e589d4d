package io.github.qualirepar.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of a claim looks like, and what happens when it is not as it was written. */
class StoredClaimTest {
    private static final ClaimId ID = new ClaimId("one");
    private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");

    @TempDir
    Path folder;

    private SqlStore store;
    private String url;

    @BeforeEach
    void storeAClaim() {
        Path file = folder.resolve("claims.db");
        url = "jdbc:sqlite:" + file;
        store = SqlStore.open(file, SqliteFile.CLOCK);
        store.claims().open(claim(), List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Claim claim() {
        return new Claim(
                ID,
                0,
                new RepairFile(
                        "N-1",
                        "PARIS",
                        null,
                        null,
                        Customer.UNKNOWN,
                        new Device("four", "ALPHA", null, " sn-é ", null, LocalDate.of(2019, 3, 2), null),
                        Repair.UNKNOWN,
                        null,
                        new Invoice("FAC-1", LocalDate.of(2026, 6, 12), true, null, Amounts.NONE),
                        List.of()),
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
                NOON.plusMillis(1),
                null,
                null);
    }

    private String column(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement("SELECT " + name + " FROM claim");
                ResultSet row = statement.executeQuery()) {
            return row.getString(1);
        }
    }

    private void damage(String written, String instead) throws SQLException {
        assertThat(column("body")).contains(written);
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE claim SET body = replace(body, ?, ?)")) {
            statement.setString(1, written);
            statement.setString(2, instead);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void momentsHaveOneWidthAndSearchedValuesOneForm() throws SQLException {
        assertThat(column("opened_at")).isEqualTo("2026-06-20T12:00:00.000000000Z");
        assertThat(column("changed_at")).isEqualTo("2026-06-20T12:00:00.001000000Z");
        assertThat(column("serial")).isEqualTo("sné");
        assertThat(column("invoice_number")).isEqualTo("FAC-1");
    }

    @Test
    void theRestIsJsonWithAmountsAndDaysAsText() throws SQLException {
        assertThat(column("body"))
                .contains("\"bonus\":\"50.01\"", "\"purchasedOn\":\"2019-03-02\"", "\"serialNumber\":\" sn-é \"")
                .doesNotContain("null", "early", "cents");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    # written,                       instead,                        named in the message
                    "bonus":"50.01",                 "bonus":"much",                 bonus
                    "bonus":"50.01",                 "bonus":50.01,                  bonus
                    "purchasedOn":"2019-03-02",      "purchasedOn":"yesterday",      file.device.purchasedOn
                    "approval":"NOT_ASKED",          "approval":"PERHAPS",           approval
                    "approval":"NOT_ASKED",          "approval":null,                approval
                    `"approval":"NOT_ASKED",`,       ``,                             approval
                    "paid":true,                     "paid":"true",                  file.invoice.paid
                    "cancelOnPortal":false,          "cancelOnPortal":null,          cancelOnPortal
                    "site":"PARIS",                  "sight":"PARIS",                file.sight
                    """)
    void aRowThatIsNotAsItWasWrittenIsNamedWithoutItsContent(String written, String instead, String named)
            throws SQLException {
        damage(written, instead);

        StorageException failure = catchThrowableOfType(
                StorageException.class, () -> store.claims().find(ID));

        assertThat(failure.kind()).isEqualTo(StorageException.Kind.UNAVAILABLE);
        assertThat(failure)
                .hasMessageContaining("claim one")
                .hasMessageContaining(" at " + named)
                .hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("PARIS", "much", "yesterday", "PERHAPS", "sn-é");
    }

    @Test
    void theMomentsOfHandInAndReviewAreKeptToTheNanosecond() throws SQLException {
        Claim handedIn = store.claims()
                .find(ID)
                .orElseThrow()
                .change()
                .handedInAt(NOON.plusNanos(1))
                .reviewedAt(NOON.plusSeconds(1))
                .build();
        store.claims().save(handedIn, List.of());

        Claim kept = store.claims().find(ID).orElseThrow();
        assertThat(kept.handedInAt()).isEqualTo(NOON.plusNanos(1));
        assertThat(kept.reviewedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(column("body")).contains("\"handedInAt\":\"2026-06-20T12:00:00.000000001Z\"");
    }

    @Test
    void textThatIsNoJsonIsADamagedRow() throws SQLException {
        damage("{", "<");

        StorageException failure = catchThrowableOfType(
                StorageException.class, () -> store.claims().find(ID));

        assertThat(failure).hasMessageContaining("the stored claim one is damaged");
    }

    @Test
    void aValueThatMayBeMissingIsNullWhenItIsMissing() throws SQLException {
        damage("\"site\":\"PARIS\",", "");

        assertThat(store.claims().find(ID).orElseThrow().file().site()).isNull();
    }
}
