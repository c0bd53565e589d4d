package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.cli.config.FileRights;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.adapter.cli.input.UnreadableInput;
import io.github.qualirepar.adapter.cli.output.CheckLine;
import io.github.qualirepar.adapter.cli.output.CheckLine.State;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.application.ConnectionCheck;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at everything that can be wrong around the program, one thing after the other, and goes on after a failure. */
final class Examination {
    /** The scheme began then: no clock of a machine in use shows an earlier day. */
    private static final Instant SCHEME_BEGAN = Instant.parse("2022-12-15T00:00:00Z");

    private static final Duration STALE_LISTS = Duration.ofDays(7);

    private final Session session;
    private final List<CheckLine> lines = new ArrayList<>();
    private final List<ExitCode> codes = new ArrayList<>();

    Examination(Session session) {
        this.session = session;
    }

    List<CheckLine> lines() {
        return lines;
    }

    ExitCode exit() {
        return ExitCode.worst(codes);
    }

    void run() {
        Reading<Configuration> reading = session.readConfiguration();
        if (!reading.isGood()) {
            for (Problem problem : reading.problems()) {
                failed("configuration", session.messages().placed(problem), ExitCode.USAGE);
            }
            clock(Optional.empty());
            return;
        }
        Configuration configuration;
        try {
            configuration = session.configuration();
        } catch (UnreadableInput | CommandFailed e) {
            Failure failure = Faults.failure(session, e);
            failed("configuration", failure.message(), failure.code().exit());
            return;
        }
        String state = Files.exists(configuration.file()) ? "doctor.configuration" : "doctor.noConfiguration";
        add("configuration", State.OK, state, "file", configuration.file());
        configuration
                .warnings()
                .forEach(warning -> lines.add(new CheckLine(
                        "configuration", State.WARN, session.messages().placed(warning))));
        rights("configuration", configuration.file());
        Optional<Instant> newest = database(configuration);
        rights("database", configuration.database());
        clock(newest);
        connections(configuration);
    }

    private void rights(String name, Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            switch (FileRights.of(file)) {
                case OWNER_ONLY -> add(name + "-rights", State.OK, "doctor.rights", "file", file);
                case OTHERS_READ -> add(name + "-rights", State.WARN, "doctor.rightsOpen", "file", file);
                case NOT_KNOWN -> add(name + "-rights", State.WARN, "doctor.rightsNotKnown", "file", file);
            }
        } catch (IOException e) {
            failed(name + "-rights", session.messages().text("doctor.rightsUnreadable", "file", file), ExitCode.USAGE);
        }
    }

    /** Opens the database; answers when its newest claim changed. */
    private Optional<Instant> database(Configuration configuration) {
        try {
            List<Claim> claims = session.program().store().claims().list(ClaimFilter.ALL);
            int pending = session.program().store().operations().pending().size();
            add("database", State.OK, "doctor.database", "file", configuration.database(), "claims", claims.size());
            if (pending > 0) {
                add("pending", State.WARN, "doctor.pending", "count", pending);
            }
            return claims.stream().map(Claim::changedAt).max(Comparator.naturalOrder());
        } catch (StorageException e) {
            Failure failure = Faults.failure(session, e);
            failed("database", failure.message(), failure.code().exit());
            return Optional.empty();
        }
    }

    private void clock(Optional<Instant> newest) {
        Instant now = session.clock().instant();
        if (now.isBefore(SCHEME_BEGAN) || newest.filter(now::isBefore).isPresent()) {
            add("clock", State.WARN, "doctor.clockBehind", "now", now.truncatedTo(ChronoUnit.SECONDS));
        } else {
            add("clock", State.OK, "doctor.clock", "now", now.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private void connections(Configuration configuration) {
        if (configuration.accounts().isEmpty()) {
            add("connections", State.WARN, "doctor.noAccount", "file", configuration.file());
            return;
        }
        if (codes.contains(ExitCode.USAGE)) {
            // Without a database the use cases cannot be put together.
            return;
        }
        for (ConnectionCheck check : session.library().catalogue().checkConnections()) {
            FundingBodyException failure = check.failure();
            String name = "connection " + check.account().name();
            if (failure == null) {
                add(
                        name,
                        State.OK,
                        "doctor.connected",
                        "organisation",
                        check.account().organisation());
            } else {
                Failure told = Faults.failure(session, failure);
                failed(name, told.message(), told.code().exit());
            }
        }
        lists();
    }

    private void lists() {
        List<ReferenceData> current = session.library().catalogue().current();
        if (current.isEmpty()) {
            add("catalogue", State.WARN, "catalogue.never");
        }
        Instant stale = session.clock().instant().minus(STALE_LISTS);
        for (ReferenceData data : current) {
            boolean old = data.fetchedAt().isBefore(stale);
            add(
                    "catalogue " + data.account().name(),
                    old ? State.WARN : State.OK,
                    old ? "doctor.listsOld" : "doctor.lists",
                    "fetchedAt",
                    data.fetchedAt().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private void add(String name, State state, String key, Object... namesAndValues) {
        lines.add(new CheckLine(name, state, session.messages().text(key, namesAndValues)));
    }

    private void failed(String name, String message, ExitCode code) {
        lines.add(new CheckLine(name, State.FAILED, message));
        codes.add(code);
    }
}
