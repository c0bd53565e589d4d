package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The list of claims, reads by one key or the other, and keys and paths that do not exist (contract section 9). */
final class ProbeClaims {

    private static final String NOBODYS_CLAIM = "00000000-0000-4000-8000-000000000000";

    private ProbeClaims() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "Q4",
                        "La liste des demandes n'a que Items et Count : aucune clé ne dit qu'elle continue.",
                        "The list of claims has only Items and Count: no member says that it goes on.",
                        ProbeClaims::paging),
                reading(
                        "9.1",
                        "La liste dit CreationDate, date et heure avec décalage horaire et sans fraction de seconde.",
                        "The list says CreationDate, a moment with offset and without fractions of a second.",
                        ProbeClaims::creationDates),
                reading(
                        "12.1",
                        "Tous les statuts de la liste sont connus.",
                        "All statuses in the list are known.",
                        ProbeClaims::statuses),
                reading(
                        "14-9",
                        "La liste montre le dernier statut lu ; lire une demande la met à jour (16.3-7).",
                        "The list shows the status last read; reading a claim brings it up to date (16.3-7).",
                        ProbeClaims::staleness),
                reading(
                        "9.2-order",
                        "Une demande se lit aussi par son SapServiceOrder.",
                        "A claim can be read by its SapServiceOrder too.",
                        ProbeClaims::byServiceOrder),
                reading(
                        "Q20",
                        "Une demande inconnue reçoit 404 et DEMANDE_INCONNUE.",
                        "An unknown claim gets 404 and DEMANDE_INCONNUE.",
                        ProbeClaims::unknownClaim),
                reading(
                        "Q28",
                        "Les chemins distinguent majuscules et minuscules ; un chemin inconnu reçoit 403.",
                        "Paths are case-sensitive; an unknown one gets 403.",
                        ProbeClaims::unknownPath));
    }

    private static Seen paging(ProbeScene scene) throws CannotSee {
        Set<String> further = new TreeSet<>(ProbeScene.content(scene.list()).names());
        further.removeAll(Set.of("Items", "Count"));
        int rows = scene.listed().size();
        return further.isEmpty()
                ? Seen.asAssumed(EcosystemObservation.CLAIMS_WHOLE.with(rows))
                : Seen.different(EcosystemObservation.CLAIMS_GO_ON.with(rows, SafeWords.names(further)))
                        .toleratedIf(false);
    }

    private static Seen creationDates(ProbeScene scene) throws CannotSee {
        List<Tree> rows = some(scene.listed());
        List<String> dates = rows.stream()
                .filter(row -> row.names().contains("CreationDate"))
                .map(row -> row.textOrEmpty("CreationDate"))
                .toList();
        boolean formed = dates.stream()
                .allMatch(date -> date.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}"));
        boolean readable = rows.stream().allMatch(row -> Claims.moment(row.text("CreationDate")) != null);
        return Seen.compared(
                        formed && dates.size() == rows.size(),
                        EcosystemObservation.CREATION_DATES.with(dates.size(), rows.size(), SafeWords.forms(dates)))
                .toleratedIf(readable);
    }

    private static Seen statuses(ProbeScene scene) throws CannotSee {
        int rows = some(scene.listed()).size();
        List<String> unknown = Drift.news(scene.list()).stream()
                .filter(one -> one.path().endsWith("RequestStatus"))
                .map(Sighting::shape)
                .toList();
        // An unknown status is kept and shown as it is.
        return unknown.isEmpty()
                ? Seen.asAssumed(EcosystemObservation.STATUSES_KNOWN.with(rows))
                : Seen.different(EcosystemObservation.STATUSES_UNKNOWN.with(rows, String.join(", ", unknown)))
                        .remedy(Remedy.KEPT_AS_IT_IS);
    }

    /** What differs between list and read shows it; where nothing differs, nothing may have changed. */
    private static Seen staleness(ProbeScene scene) throws CannotSee {
        List<Tree> before = scene.listed();
        int stale = 0;
        int refreshed = 0;
        List<Tree> after = null;
        for (Tree answer : scene.claims()) {
            Tree claim = ProbeScene.claimIn(answer);
            Optional<Tree> listed = sameIn(before, claim);
            if (listed.isPresent() && !status(listed.get()).equals(status(claim))) {
                after = after == null ? ProbeScene.rows(scene.calls().claims(), "Items") : after;
                stale++;
                refreshed += sameIn(after, claim)
                                .filter(row -> status(row).equals(status(claim)))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        // A claim's status is read by its id in any case.
        return stale == 0
                ? Seen.notSeen(EcosystemObservation.NOTHING_OUT_OF_DATE.with())
                : Seen.compared(refreshed == stale, EcosystemObservation.OUT_OF_DATE.with(stale, refreshed))
                        .remedy(Remedy.NOT_USED);
    }

    private static Optional<Tree> sameIn(List<Tree> rows, Tree claim) {
        String id = claim.id("ReimbursementClaimID");
        return rows.stream()
                .filter(row -> id != null && id.equals(row.id("ReimbursementClaimID")))
                .findFirst();
    }

    private static String status(Tree claim) {
        return claim.textOrEmpty("RequestStatus");
    }

    private static Seen byServiceOrder(ProbeScene scene) throws CannotSee {
        Tree listed = scene.listed().stream()
                .filter(row -> row.textOrEmpty("SapServiceOrder").matches("\\w+"))
                .findFirst()
                .orElseThrow(() -> new CannotSee(EcosystemObservation.NO_SERVICE_ORDER.with()));
        Reply reply = scene.calls().claim(listed.textOrEmpty("SapServiceOrder"));
        boolean same = reply.content()
                .map(ProbeScene::claimIn)
                .filter(claim -> Objects.equals(claim.id("ReimbursementClaimID"), listed.id("ReimbursementClaimID")))
                .isPresent();
        EcosystemObservation what = same ? EcosystemObservation.THE_SAME_CLAIM : EcosystemObservation.NOT_THAT_CLAIM;
        return Seen.compared(same, what.with(Shown.of(reply))).toleratedIf(false);
    }

    private static Seen unknownClaim(ProbeScene scene) throws CannotSee {
        Reply reply = scene.get("claim", "reimbursement-claims/" + NOBODYS_CLAIM);
        boolean empty = reply.content()
                .map(answer ->
                        ClaimReader.isWrapped(answer) && answer.objects("Items").isEmpty())
                .orElse(false);
        return Seen.compared(
                        Shown.isRefusal(reply, 404, "DEMANDE_INCONNUE"),
                        empty ? EcosystemObservation.EMPTY_LIST.with(Shown.of(reply)) : Shown.of(reply))
                .toleratedIf(empty || reply.httpStatus() == 404);
    }

    /** Of two words for one thing, only the one with a small letter exists. */
    private static Seen unknownPath(ProbeScene scene) throws CannotSee {
        Reply reply = scene.get("unknown path", "Catalog");
        ServiceError error = reply.error();
        boolean bare = error != null && !error.ownEnvelope();
        // Only exact paths are asked for.
        return Seen.compared(bare && reply.httpStatus() == 403, Shown.of(reply)).remedy(Remedy.NOT_USED);
    }

    private static List<Tree> some(List<Tree> rows) throws CannotSee {
        if (rows.isEmpty()) {
            throw new CannotSee(EcosystemObservation.NO_CLAIMS.with());
        }
        return rows;
    }
}
