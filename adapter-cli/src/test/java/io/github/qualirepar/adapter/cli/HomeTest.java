package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a home folder, and looking it over. */
class HomeTest {
    @TempDir
    private Path folder;

    private Path home;
    private Cli cli;

    @BeforeEach
    void newHome() {
        home = folder.resolve("new").resolve("home");
        cli = new Cli(home);
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
    }

    @Test
    void initMakesFileAndDatabaseForTheirOwnerAlone() throws IOException {
        Cli.Run run = cli.run("init");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("qualirepar.properties", "qualirepar.db");
        assertThat(rights("qualirepar.properties")).isEqualTo("rw-------");
        assertThat(rights("qualirepar.db")).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(cli.run("claim", "list").code()).isZero();
    }

    @Test
    void initNeverOverwritesAFile() throws IOException {
        cli.configure("lang=fr\n");

        Cli.Run run = cli.run("init", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.json().path("written").asBoolean()).isFalse();
        assertThat(Files.readString(home.resolve("qualirepar.properties"))).isEqualTo("lang=fr\n");
        assertThat(home.resolve("qualirepar.db")).exists();
    }

    @Test
    void initSaysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Cli.Run run = cli.run("init", "--home", file.resolve("home"), "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/message").asText()).contains(file.toString());
    }

    @Test
    void theOptionWinsOverTheEnvironmentForTheHome() {
        Path other = folder.resolve("other");

        cli.run("init", "--home", other);

        assertThat(other.resolve("qualirepar.properties")).exists();
        assertThat(home).doesNotExist();
    }

    @Test
    void aWrongConfigurationStopsEveryCommandThatNeedsIt() {
        cli.configure("ecosystm.url=x\nstore.url=jdbc:postgresql://db\n");

        Cli.Run run = cli.run("claim", "list", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("CONFIGURATION_WRONG");
        assertThat(run.json().at("/error/details")).hasSize(2);
        assertThat(run.err()).contains("ecosystem.url", "jdbc:sqlite:");
    }

    @Test
    void theDoctorTellsAllThatIsWrongWithTheConfigurationAndGoesOn() {
        cli.configure("ecosystm.url=x\nlang=de\n");

        Cli.Run run = cli.run("doctor", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().path("checks"))
                .extracting(check ->
                        check.path("name").asText() + " " + check.path("state").asText())
                .containsExactly("configuration FAILED", "configuration FAILED", "clock OK");
    }

    @Test
    void theDoctorOfAnEmptyHomeSaysWhatComesNext() {
        Cli.Run run = cli.run("doctor");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"init\" writes one").contains("WARN  connections");
    }

    @Test
    void theDoctorSeesAClockThatIsBehind() {
        assertThat(cli.at(Instant.parse("1970-01-01T00:00:00Z")).run("doctor").out())
                .contains("WARN  clock");
    }

    @Test
    void theDoctorSeesRightsThatAreTooWide() throws IOException {
        cli.run("init");
        Files.setPosixFilePermissions(home.resolve("qualirepar.db"), PosixFilePermissions.fromString("rw-r--r--"));

        Cli.Run run = cli.run("doctor");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("chmod 600 " + home.resolve("qualirepar.db"));
    }

    @Test
    void aDatabaseThatIsNoneIsToldWithoutAStackTrace() throws IOException {
        cli.run("init");
        Files.writeString(home.resolve("qualirepar.db"), "this is no database, whatever its name says. ".repeat(100));

        Cli.Run run = cli.run("claim", "list", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).startsWith("STORAGE_");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(cli.run("doctor").code()).isEqualTo(2);
    }

    @Test
    void withoutAnAccountThereIsNothingToRefresh() {
        Cli.Run run = cli.run("catalogue", "refresh", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/message").asText()).contains("qualirepar.properties", "sandbox");
    }
}
