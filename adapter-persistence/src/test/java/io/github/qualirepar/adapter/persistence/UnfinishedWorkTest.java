package io.github.qualirepar.adapter.persistence;

import static io.github.qualirepar.adapter.persistence.SqliteFile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.ports.StorageException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Interrupted.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("1 row written");
        } finally {
            process.destroyForcibly().waitFor();
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
                    say(rows + " row written");
                    return waitForEver();
                });
            }
        }

        private static void say(String line) {
            try (OutputStream output = new FileOutputStream(FileDescriptor.out)) {
                output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Reads from a parent that never writes. */
        private static int waitForEver() {
            try (InputStream input = new FileInputStream(FileDescriptor.in)) {
                return input.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
