package io.github.qualirepar.adapter.cli.demo;

import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.adapter.cli.output.CatalogueOutput;
import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.repairfile.RepairFileReader;
import io.github.qualirepar.application.ClaimDesk;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.QualiRepar;
import io.github.qualirepar.application.RefreshResult;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.ClaimFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The demonstration: a day in a shop. In the morning every file is taken in and goes a different way far, at noon the
 * list shows all colours, in the afternoon all go on to their end.
 */
final class Demo {
    /** From so many files on, the day has a noon. */
    private static final int ENOUGH_FOR_NOON = 4;

    private final QualiRepar library;
    private final Screen screen;
    private final List<Ride> rides = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private boolean unreadable;

    /**
     * A file that did not become a claim.
     *
     * @param file its path
     * @param details why
     */
    record Refused(Path file, List<Detail> details) {}

    Demo(QualiRepar library, Screen screen) {
        this.library = library;
        this.screen = screen;
    }

    List<Refused> refused() {
        return refused;
    }

    List<ClaimView> claims() {
        return library.claims().list(ClaimFilter.ALL, null, null);
    }

    /** Downloads the lists of both organisations. */
    void refresh() {
        screen.heading("demo.lists");
        for (RefreshResult result : library.catalogue().refresh()) {
            if (result.failure() != null) {
                throw result.failure();
            }
            if (result.data() != null) {
                screen.say(
                        "catalogue.refreshed",
                        "account",
                        result.account().name(),
                        "products",
                        result.data().products().size(),
                        "brands",
                        CatalogueOutput.brands(result.data()),
                        "sites",
                        result.data().sites().size(),
                        "ties",
                        result.newTies().size());
            }
        }
    }

    /** Takes files through their whole life. */
    void play(List<Path> files) {
        boolean noon = files.size() >= ENOUGH_FOR_NOON;
        if (noon) {
            screen.heading("demo.morning");
        }
        Map<OrganisationId, Integer> turns = new HashMap<>();
        for (Path file : files) {
            open(file, noon, turns);
        }
        if (noon) {
            screen.heading("demo.noon");
            screen.list(claims());
            screen.heading("demo.afternoon");
            for (Ride ride : rides) {
                goOn(ride);
            }
        }
        screen.heading("demo.evening");
        screen.list(claims());
        screen.heading("demo.money");
        screen.overview(library.payments().overview());
        screen.say(
                "demo.end", "handedIn", rides.stream().filter(Ride::isAtItsEnd).count(), "refused", refused.size());
    }

    private void open(Path file, boolean noon, Map<OrganisationId, Integer> turns) {
        Reading<RepairFile> reading = new RepairFileReader(null).read(file);
        if (!reading.isGood()) {
            unreadable = true;
            refuse(file, reading.problems());
            return;
        }
        ClaimDesk desk = library.claims();
        Ride ride = Ride.open(desk, screen, reading.orThrow(InputKind.INPUT_UNREADABLE));
        if (ride.claim().isEmpty()) {
            refused.add(new Refused(file, details(ride.last().findings())));
            return;
        }
        rides.add(ride);
        if (noon) {
            // Each organisation's claims take turns in how far they come before noon.
            int turn = turns.merge(ride.claim().get().organisation(), 1, Integer::sum) - 1;
            ride.goTo(MORNING.get(turn % MORNING.size()));
        } else {
            ride.goTo(Ride.Depth.HANDED_IN);
        }
    }

    private static final List<Ride.Depth> MORNING =
            List.of(Ride.Depth.HANDED_IN, Ride.Depth.CREATED, Ride.Depth.DOCUMENTS, Ride.Depth.OPENED);

    private void refuse(Path file, List<Problem> problems) {
        List<Detail> details = problems.stream()
                .map(problem -> Detail.of(problem, screen.messages()))
                .toList();
        refused.add(new Refused(file, details));
        screen.say("demo.file", "file", file);
        screen.unreadable(screen.messages().text("demo.unreadable"), details);
    }

    private List<Detail> details(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Detail.of(finding, screen.findingTexts()))
                .toList();
    }

    private void goOn(Ride ride) {
        if (ride.isGoingWell() && !ride.isAtItsEnd()) {
            ride.claim().ifPresent(screen::claimAgain);
            ride.goTo(Ride.Depth.HANDED_IN);
        }
    }

    /** How it went: done if every file came to its end, but for those that were to be refused. */
    ExitCode exit(List<Path> toBeRefused) {
        List<ExitCode> codes = new ArrayList<>();
        if (unreadable) {
            codes.add(ExitCode.USAGE);
        }
        if (refused.stream().anyMatch(file -> !toBeRefused.contains(file.file()))) {
            codes.add(ExitCode.REFUSED);
        }
        for (Ride ride : rides) {
            if (!ride.isAtItsEnd()) {
                codes.add(
                        ride.isGoingWell()
                                ? ExitCode.REFUSED
                                : ExitCode.of(ride.last().outcome()));
            }
        }
        return ExitCode.worst(codes);
    }
}
