package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** In which of its forms a claim is shown: looks at a few claims of the account and at the probe's own (section 9.2). */
final class ProbeForms {

    /** Spare parts were lists on claims before counters took their place. */
    private static final LocalDate COUNTERS_SINCE = LocalDate.of(2024, 1, 1);

    private static final int MONTHS_WITH_CUSTOMER = 3;

    private ProbeForms() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "9.2",
                        "Une demande lue seule est enveloppée dans Items.",
                        "A claim read by itself is wrapped in Items.",
                        ProbeForms::wrapper),
                reading(
                        "14-6",
                        "SpareParts est un objet de compteurs depuis 2024.",
                        "SpareParts is one object of counters since 2024.",
                        ProbeForms::spareParts),
                reading(
                        "14-7",
                        "Customer est un objet, puis le texte Anonymized une fois la demande vieille de trois mois.",
                        "Customer is an object, and the text Anonymized once the claim is three months old.",
                        ProbeForms::customer),
                reading(
                        "12.3",
                        "Le motif d'un rejet est sous RejectReason, avec son code devant.",
                        "The reason of a rejection is under RejectReason, with its code in front.",
                        ProbeForms::rejectReason),
                reading(
                        "14-11",
                        "Les noms de fichiers reviennent avec un chemin devant.",
                        "File names come back with a path in front.",
                        ProbeForms::fileNames));
    }

    private static List<Tree> claims(ProbeScene scene, Predicate<Tree> kind, EcosystemObservation none)
            throws CannotSee {
        List<Tree> claims = new ArrayList<>();
        for (Tree answer : scene.claims()) {
            Tree claim = ProbeScene.claimIn(answer);
            if (kind.test(claim)) {
                claims.add(claim);
            }
        }
        if (claims.isEmpty()) {
            throw new CannotSee(none.with());
        }
        return claims;
    }

    private static Seen wrapper(ProbeScene scene) throws CannotSee {
        List<Tree> answers = scene.claims();
        if (answers.isEmpty()) {
            return Seen.notSeen(EcosystemObservation.NO_CLAIM_READ.with());
        }
        long wrapped = answers.stream().filter(ClaimReader::isWrapped).count();
        return Seen.compared(wrapped == answers.size(), EcosystemObservation.WRAPPED.with(wrapped, answers.size()));
    }

    private static Seen spareParts(ProbeScene scene) throws CannotSee {
        List<Tree> claims = claims(
                scene, claim -> claim.has("SpareParts") && isRecent(claim), EcosystemObservation.NO_PARTS_SINCE_2024);
        long objects = claims.stream()
                .filter(claim -> claim.member("SpareParts").isObject())
                .count();
        return Seen.compared(objects == claims.size(), EcosystemObservation.OBJECT_AT.with(objects, claims.size()));
    }

    private static boolean isRecent(Tree claim) {
        LocalDate repaired = claim.day("RepairDate");
        return repaired != null && !repaired.isBefore(COUNTERS_SINCE);
    }

    private static Seen customer(ProbeScene scene) throws CannotSee {
        List<Tree> claims = claims(scene, claim -> claim.has("Customer"), EcosystemObservation.NO_CUSTOMER);
        long objects = claims.stream()
                .filter(claim -> claim.member("Customer").isObject())
                .count();
        LocalDate old = scene.today().minusMonths(MONTHS_WITH_CUSTOMER);
        boolean assumed = claims.stream().allMatch(claim -> {
            Tree customer = claim.member("Customer");
            LocalDate repaired = claim.day("RepairDate");
            // A claim is younger than its repair: one of an old repair may still have its customer.
            return customer.isObject()
                    || ("Anonymized".equals(customer.node().asText()) && repaired != null && repaired.isBefore(old));
        });
        return Seen.compared(assumed, EcosystemObservation.OBJECT_AT.with(objects, claims.size()));
    }

    private static Seen rejectReason(ProbeScene scene) throws CannotSee {
        List<Tree> rejected = claims(
                scene, claim -> ProbeScene.status(claim) == StatusText.REJECTED, EcosystemObservation.NO_REJECTION);
        long coded = rejected.stream()
                .filter(claim -> claim.textOrEmpty("RejectReason").matches("(?s)\\d{2} : .*"))
                .count();
        long inStatus = rejected.stream()
                .filter(claim -> StatusText.reasonIn(claim.text("RequestStatus")) != null)
                .count();
        return Seen.compared(
                coded == rejected.size() && inStatus == 0,
                EcosystemObservation.REASONS.with(coded, rejected.size(), inStatus));
    }

    private static Seen fileNames(ProbeScene scene) throws CannotSee {
        List<String> names = new ArrayList<>();
        for (Tree claim : claims(scene, claim -> claim.has("AttachedFiles"), EcosystemObservation.NO_FILES)) {
            claim.objects("AttachedFiles").forEach(file -> names.add(file.textOrEmpty("FileName")));
        }
        if (names.isEmpty()) {
            return Seen.notSeen(EcosystemObservation.NO_FILES.with());
        }
        long withPath = names.stream().filter(name -> name.contains("/")).count();
        return Seen.compared(withPath == names.size(), EcosystemObservation.PATHS.with(withPath, names.size()));
    }
}
