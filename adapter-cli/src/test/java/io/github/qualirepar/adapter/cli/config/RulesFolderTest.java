package io.github.qualirepar.adapter.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesFolderTest {
    private static final String DEADLINES = """
            organisation,kind,length,unit,rule,level,confidence,from,until,source
            ECOSYSTEM,CLAIM_AFTER_REPAIR,4,MONTHS,DLY-02,BLOCK,HIGH,2027-01-01,,text of 2027
            """;

    @TempDir
    private Path home;

    private Path rules;

    @BeforeEach
    void configureAFolder() throws IOException {
        rules = Files.createDirectory(home.resolve("rules"));
        Path properties = home.resolve("qualirepar.properties");
        Files.writeString(properties, "rules.dir=" + rules + "\n");
        Files.setPosixFilePermissions(properties, PosixFilePermissions.fromString("rw-------"));
    }

    private Reading<Configuration> read() {
        return new ConfigurationReader(home, Map.of()).read();
    }

    private Problem problem() {
        assertThat(read().problems()).hasSize(1);
        return read().problems().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"deadlines.CSV", "Deadlines.csv", "deadlines.txt", "deadlines", "deadlines.csv.bak", "new.csv"})
    void aFileThatNoDataFileIsCalledIsRefused(String name) throws IOException {
        Files.writeString(rules.resolve(name), DEADLINES);

        assertThat(problem().code()).isEqualTo(ProblemCode.RULES_WRONG);
        assertThat(problem().parameters().get("reason")).contains("rules/" + name, "no data file is called so");
    }

    @Test
    void aFileOfAnotherNameIsRefusedByItsNameWhateverItHolds() throws IOException {
        Files.write(rules.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF});

        assertThat(problem().code()).isEqualTo(ProblemCode.RULES_WRONG);
    }

    @Test
    void hiddenFilesAreLeftOut() throws IOException {
        Files.writeString(rules.resolve(".deadlines.csv.swp"), "x");
        Files.writeString(rules.resolve("deadlines.csv"), DEADLINES);

        assertThat(read().problems()).isEmpty();
    }

    @Test
    void aRowOfARuleThatNobodyKnowsIsRefusedWithFileAndLine() throws IOException {
        Files.writeString(rules.resolve("deadlines.csv"), DEADLINES.replace("DLY-02", "DLY-20"));

        assertThat(problem().code()).isEqualTo(ProblemCode.RULES_WRONG);
        assertThat(problem().parameters().get("reason"))
                .contains("rules/deadlines.csv, line 2", "'DLY-20' is the id of no rule");
    }
}
