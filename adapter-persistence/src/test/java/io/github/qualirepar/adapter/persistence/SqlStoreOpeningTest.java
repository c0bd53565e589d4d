package io.github.qualirepar.adapter.persistence;

import static io.github.qualirepar.adapter.persistence.SqliteFile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.StorageException.Kind;
import io.github.qualirepar.ports.contract.Racing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.BusyHandler;

class SqlStoreOpeningTest {
    private static final ProductTie TIE = new ProductTie("lave-linge", OrganisationId.ECOSYSTEM, "9002", true);

    private static final List<String> MIGRATIONS = new SqliteDialect(Path.of("claims.db"), Duration.ZERO).migrations();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("claims.db");
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private StorageException refusalOf(Path path) {
        return catchThrowableOfType(
                StorageException.class, () -> SqlStore.open(path, CLOCK).close());
    }

    @Test
    void whatWasStoredIsThereWhenTheFileIsOpenedAgain() {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            store.references().saveTies(List.of(TIE));
        }
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + file, CLOCK)) {
            assertThat(store.references().ties()).containsExactly(TIE);
        }
    }

    @Test
    void theSchemaVersionIsWrittenOnceWithItsMoment() throws SQLException {
        SqlStore.open(file, CLOCK).close();
        SqlStore.open(file, CLOCK).close();

        assertThat(query("SELECT number || ' ' || name || ' ' || applied_at FROM schema_version"))
                .isEqualTo(IntStream.range(0, MIGRATIONS.size())
                        .mapToObj(at -> (at + 1) + " " + MIGRATIONS.get(at) + " 2026-06-20T08:00:00.000000000Z")
                        .toList());
    }

    @Test
    void anEmptyFileThatStandsThereAlreadyIsUsed() throws IOException {
        Files.createFile(file);

        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            assertThat(store.references().ties()).isEmpty();
        }
    }

    @Test
    void manyThatOpenANewFileAtOnceAllSucceed() throws Exception {
        List<Boolean> opened = Racing.race(6, number -> {
            try (SqlStore store = SqlStore.open(file, CLOCK)) {
                return store.claims().find(new ClaimId("none")).isEmpty();
            }
        });

        assertThat(opened).containsOnly(true);
        assertThat(query("SELECT count(*) FROM schema_version")).containsExactly(MIGRATIONS.size() + "");
    }

    @Test
    void whoFindsAnotherOneSettingUpTheFileWaitsForIt() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement holding = other.createStatement();
                Connection waiting = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = waiting.createStatement()) {
            holding.execute("BEGIN IMMEDIATE");
            BusyHandler.setHandler(waiting, new BusyHandler() {
                @Override
                protected int callback(int calls) throws SQLException {
                    holding.execute("ROLLBACK");
                    return 1;
                }
            });

            SqliteDialect.useWriteAheadLog(statement);
        }
        assertThat(query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void theFileAndItsNewFolderAreForTheOwnerAlone() throws IOException {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path deep = folder.resolve("home/data/claims.db");

        try (SqlStore store = SqlStore.open(deep, CLOCK)) {
            store.references().saveTies(List.of(TIE));

            assertThat(rights(deep)).isEqualTo("rw-------");
            assertThat(rights(deep.resolveSibling("claims.db-wal"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("home/data"))).isEqualTo("rwx------");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndStaysAsItIs() throws SQLException {
        int next = MIGRATIONS.size() + 1;
        SqlStore.open(file, CLOCK).close();
        sql("INSERT INTO schema_version VALUES (" + next + ", 'later.sql', 'x', '2027-01-01T00:00:00.000000000Z')");

        StorageException refusal = refusalOf(file);

        assertThat(refusal.kind()).isEqualTo(Kind.NEWER_VERSION);
        assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("use the newer program");
        assertThat(query("SELECT count(*) FROM schema_version")).containsExactly(next + "");
    }

    @Test
    void aMigrationThatIsNotTheOneOfThisProgramIsRefused() throws SQLException {
        SqlStore.open(file, CLOCK).close();
        sql("UPDATE schema_version SET checksum = 'other'");

        StorageException refusal = refusalOf(file);

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("001-claims.sql");
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        sql("CREATE TABLE stock (part TEXT)");

        StorageException refusal = refusalOf(file);

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("another program");
        assertThat(query("SELECT name FROM sqlite_master")).containsExactly("stock");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndStaysAsItIs() throws IOException {
        byte[] letter = "Dear repairer, this is a letter. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        Files.write(file, letter);

        StorageException refusal = refusalOf(file);

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("damaged");
        assertThat(refusal.getMessage()).doesNotContain("repairer");
        assertThat(file).hasBinaryContent(letter);
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            store.references().saveTies(List.of(TIE));
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        StorageException refusal = refusalOf(file);

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("damaged");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused() {
        StorageException refusal = refusalOf(folder);

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("is no file");
    }

    @Test
    void aPathThroughAFileIsRefused() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "x");

        StorageException refusal = refusalOf(letter.resolve("claims.db"));

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("cannot be created");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsRefused() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeTrue(!Files.isWritable(folder), "the administrator may write everywhere");

            StorageException refusal = refusalOf(file);

            assertThat(refusal.kind()).isEqualTo(Kind.NO_RIGHTS);
            assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("the right to");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aConnectionThatMayNotWriteIsALackOfRights() throws SQLException {
        SqliteDialect dialect = new SqliteDialect(file, Duration.ZERO);
        dialect.prepare();
        try (Connection reader = dialect.openReader();
                Statement statement = reader.createStatement()) {

            assertThatThrownBy(() -> statement.execute("CREATE TABLE stock (part TEXT)"))
                    .isInstanceOfSatisfying(SQLException.class, failure -> {
                        StorageException explained = dialect.explain(failure);
                        assertThat(explained.kind()).isEqualTo(Kind.NO_RIGHTS);
                        assertThat(explained).hasMessageContaining("the right to");
                    });
        }
    }

    @Test
    void aFileThatIsGoneIsToldAndNotMadeAnew() {
        SqliteDialect dialect = new SqliteDialect(file, Duration.ZERO);

        assertThatThrownBy(() -> dialect.openWriter().close()).isInstanceOfSatisfying(SQLException.class, failure -> {
            StorageException explained = dialect.explain(failure);
            assertThat(explained.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(explained).hasMessageContaining("not there any more");
        });
        assertThat(file).doesNotExist();
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        try (SqlStore store = SqlStore.open(file, CLOCK)) {
            List<Boolean> sound = Racing.race(9, number -> {
                boolean allSound = true;
                for (int i = 0; i < 100; i++) {
                    if (number == 0) {
                        store.references().saveTies(pairTiedTo(Integer.toString(i)));
                    } else {
                        allSound &= isPair(store.references().ties());
                    }
                }
                return allSound;
            });

            assertThat(sound).containsOnly(true);
            assertThat(store.references().ties()).isEqualTo(pairTiedTo("99"));
        }
    }

    private static List<ProductTie> pairTiedTo(String code) {
        return List.of(
                new ProductTie("four", OrganisationId.ECOSYSTEM, code, false),
                new ProductTie("lave-linge", OrganisationId.ECOSYSTEM, code, false));
    }

    /** Nothing yet, or both of one unit of work. */
    private static boolean isPair(List<ProductTie> ties) {
        return ties.isEmpty() || ties.equals(pairTiedTo(ties.get(0).code()));
    }

    @Test
    void aWriterThatHoldsOnForTooLongIsNamedAndReadingGoesOn() throws SQLException {
        try (SqlStore store = SqlStore.open(new SqliteDialect(file, Duration.ofMillis(1)), CLOCK);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> store.references().saveTies(List.of(TIE)))
                    .isInstanceOfSatisfying(StorageException.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Kind.BUSY);
                        assertThat(refusal).hasMessageContaining("try again");
                    });
            assertThat(store.references().ties()).isEmpty();

            statement.execute("ROLLBACK");
            store.references().saveTies(List.of(TIE));
            assertThat(store.references().ties()).containsExactly(TIE);
        }
    }

    @Test
    void aClosedStoreIsNotUsedAnyMore() {
        SqlStore store = SqlStore.open(file, CLOCK);
        store.close();
        store.close();

        assertThatIllegalStateException().isThrownBy(() -> store.references().ties());
        assertThatIllegalStateException().isThrownBy(() -> store.references().saveTies(List.of(TIE)));
        assertThat(folder.resolve("claims.db-wal")).doesNotExist();
    }

    @Test
    void addressesThatNameNoPlainFileAreRefused() {
        for (String url : List.of(
                "jdbc:postgresql://localhost/claims",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:claims.db",
                "jdbc:sqlite:" + file + "?synchronous=OFF")) {
            assertThatIllegalArgumentException()
                    .as(url)
                    .isThrownBy(() -> SqlStore.open(url, CLOCK).close());
        }
        assertThat(folder).isEmptyDirectory();
    }
}
