package io.github.qualirepar.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.application.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void theNumbersAreThoseThatScriptsRelyOn() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).containsExactly(0, 1, 2, 3, 4, 5, 6, 70);
        assertThat(Arrays.stream(Outcome.values()).map(ExitCode::of).map(ExitCode::number))
                .containsExactly(0, 1, 3, 6, 4, 5);
    }

    @Test
    void ofSeveralTheWorstCounts() {
        assertThat(ExitCode.worst(List.of())).isEqualTo(ExitCode.DONE);
        assertThat(ExitCode.worst(List.of(ExitCode.DONE, ExitCode.REFUSED))).isEqualTo(ExitCode.REFUSED);
        assertThat(ExitCode.worst(List.of(ExitCode.REFUSED, ExitCode.UNREACHABLE)))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(ExitCode.worst(List.of(ExitCode.UNREACHABLE, ExitCode.BUSY))).isEqualTo(ExitCode.BUSY);
        assertThat(ExitCode.worst(List.of(ExitCode.BUSY, ExitCode.UNKNOWN))).isEqualTo(ExitCode.UNKNOWN);
        assertThat(ExitCode.worst(List.of(ExitCode.UNKNOWN, ExitCode.CREDENTIALS)))
                .isEqualTo(ExitCode.CREDENTIALS);
        assertThat(ExitCode.worst(List.of(ExitCode.CREDENTIALS, ExitCode.FAULT)))
                .isEqualTo(ExitCode.FAULT);
        assertThat(ExitCode.worst(List.of(ExitCode.REFUSED, ExitCode.USAGE))).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void everyErrorCodeHasAnExitCodeThatIsNotDone() {
        assertThat(ErrorCode.values())
                .allSatisfy(code -> assertThat(code.exit()).isNotEqualTo(ExitCode.DONE));
    }
}
