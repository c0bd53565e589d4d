package io.github.qualirepar.adapter.cli.demo;

import io.github.qualirepar.application.ActionResult;
import io.github.qualirepar.application.ClaimDesk;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.application.Overrides;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.repair.RepairFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one repair file through its life, step by step, each shown as it happens. */
final class Ride {
    /** How far to go. */
    enum Depth {
        OPENED,
        CREATED,
        DOCUMENTS,
        HANDED_IN
    }

    private final ClaimDesk desk;
    private final Screen screen;
    private final RepairFile file;
    private @Nullable Claim claim;
    private ActionResult last;

    private Ride(ClaimDesk desk, Screen screen, RepairFile file, ActionResult opened) {
        this.desk = desk;
        this.screen = screen;
        this.file = file;
        this.last = opened;
        this.claim = claimOf(opened);
    }

    /** Takes the file in. */
    static Ride open(ClaimDesk desk, Screen screen, RepairFile file) {
        screen.file(file);
        Ride ride = new Ride(desk, screen, file, desk.open(file, Overrides.NONE));
        ride.show("open");
        return ride;
    }

    private static @Nullable Claim claimOf(ActionResult result) {
        ClaimView view = result.claim();
        return view == null ? null : view.claim();
    }

    /** The claim as it stands; empty if the file was refused. */
    Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    RepairFile file() {
        return file;
    }

    ActionResult last() {
        return last;
    }

    boolean isGoingWell() {
        return last.outcome() == Outcome.DONE;
    }

    boolean isAtItsEnd() {
        return claim != null && claim.stage().isBlue();
    }

    /** Goes on as far as wished, or until something does not go well. */
    void goTo(Depth depth) {
        if (depth.compareTo(Depth.CREATED) >= 0) {
            create();
        }
        if (depth.compareTo(Depth.DOCUMENTS) >= 0) {
            sendDocuments();
        }
        if (depth.compareTo(Depth.HANDED_IN) >= 0) {
            handIn();
        }
    }

    private boolean canGoOn() {
        return isGoingWell() && claim != null && !claim.stage().isBlue();
    }

    private void create() {
        if (canGoOn() && claim != null && claim.remote().claimId() == null) {
            took("create", desk.create(claim.id(), Overrides.NONE));
        }
    }

    private void sendDocuments() {
        if (claim == null || claim.remote().claimId() == null) {
            return;
        }
        List<ClaimDocument> registered = claim.documents();
        for (ClaimDocument document : registered) {
            if (canGoOn() && document.state() != DocumentState.SENT) {
                took(document.kind().name(), desk.attach(claim.id(), document.kind(), document.path(), Overrides.NONE));
            }
        }
    }

    private void handIn() {
        if (canGoOn() && claim != null && claim.remote().claimId() != null) {
            took("confirm", desk.confirm(claim.id(), Overrides.NONE));
        }
    }

    private void took(String step, ActionResult result) {
        last = result;
        if (result.claim() != null) {
            claim = result.claim().claim();
        }
        show(step);
    }

    private void show(String step) {
        String name = screen.messages().textOr("demo.step." + step, step);
        if (isGoingWell() && claim != null) {
            screen.step(name, claim, remark(step, claim));
        } else {
            String key = last.outcome() == Outcome.REFUSED ? "demo.refused" : "demo.broken";
            screen.refused(screen.messages().text(key, "step", name, "outcome", last.outcome()), last.findings());
        }
    }

    private String remark(String step, Claim now) {
        return switch (step) {
            case "open" -> now.organisation() + ", " + now.bonus() + " EUR";
            case "create" -> shortened(now.remote().claimId());
            case "confirm" -> shortened(now.remote().serviceOrder());
            default -> "";
        };
    }

    private String shortened(@Nullable String remoteId) {
        return remoteId == null ? "" : screen.messages().text("demo.remote", "id", remoteId);
    }
}
