package io.github.qualirepar.adapter.persistence;

import static io.github.qualirepar.adapter.persistence.SqliteFile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.ports.StorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit of work that does not come to its end leaves nothing behind. */
class UnfinishedWorkTest {
    private static final ProductTie TIE = new ProductTie("four", OrganisationId.ECOSYSTEM, "9010", false);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeTheFile() {
        file = folder.resolve("claims.db");
        SqlStore.open(file, CLOCK).close();
    }

    private static int insertTie(Handle handle) {
        return handle.execute(
                "INSERT INTO product_tie (product_key, organisation, code, by_person) VALUES ('x', 'ECOSYSTEM', '1', 0)");
    }

    private static void breakConnection(Handle handle) {
        try {
            handle.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertThatNothingIsLeftAndWritingGoesOn() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            assertThat(store.references().ties()).isEmpty();
            store.references().saveTies(List.of(TIE));
            assertThat(store.references().ties()).containsExactly(TIE);
        }
    }

    @Test
    void workThatFailsIsUndoneAndTheNextSucceeds() {
        try (Database database = new Database(new SqliteDialect(file, Duration.ZERO))) {
            assertThatThrownBy(() -> database.write(handle -> {
                        insertTie(handle);
                        throw new IllegalStateException("planted");
                    }))
                    .hasMessage("planted");

            assertThat(database.write(UnfinishedWorkTest::insertTie)).isEqualTo(1);
            database.write(handle -> handle.execute("DELETE FROM product_tie"));
        }
        assertThatNothingIsLeftAndWritingGoesOn();
    }

    @Test
    void workWhoseConnectionBreaksIsUndoneAndTheNextGetsANewOne() {
        try (Database database = new Database(new SqliteDialect(file, Duration.ZERO))) {
            assertThatThrownBy(() -> database.write(handle -> {
                        insertTie(handle);
                        breakConnection(handle);
                        return insertTie(handle);
                    }))
                    .isInstanceOf(StorageException.class);

            assertThat(database.write(UnfinishedWorkTest::insertTie)).isEqualTo(1);
            database.write(handle -> handle.execute("DELETE FROM product_tie"));
        }
        assertThatNothingIsLeftAndWritingGoesOn();
    }

    @Test
    void aProcessKilledInTheMiddleLeavesNothing() throws Exception {
        try (OtherProcess process = OtherProcess.start(Interrupted.class, file)) {
            assertThat(process.heard()).isEqualTo("1 row written");
        }

        assertThatNothingIsLeftAndWritingGoesOn();
    }

    /** The process that is killed: writes in a unit of work, says so, and never comes to its end. */
    static final class Interrupted {
        private Interrupted() {}

        public static void main(String[] arguments) {
            try (Database database = new Database(new SqliteDialect(Path.of(arguments[0]), Duration.ZERO))) {
                database.write(handle -> {
                    int rows = insertTie(handle);
                    OtherProcess.say(rows + " row written");
                    return OtherProcess.await();
                });
            }
        }
    }
}
