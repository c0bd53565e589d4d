package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.List;
import java.util.function.Consumer;

/** The creation of a claim, and how it stands then (contract sections 7, 8 and 9). */
final class ProbeCreation {
    private static final String NEW = "Dossier incomplet";

    private ProbeCreation() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                writing(
                        "8.1",
                        "Une création est répondue par 206 et ClaimId ; seules des pièces manquent.",
                        "A creation is answered with 206 and ClaimId; only documents are missing.",
                        ProbeCreation::created),
                writing(
                        "Q11",
                        "La réponse d'une création n'a pas de LastStatus.",
                        "The answer to a creation has no LastStatus.",
                        ProbeCreation::lastStatus),
                writing(
                        "12.5-5",
                        "Une demande neuve est un « Dossier incomplet ».",
                        "A new claim is a \"Dossier incomplet\".",
                        ProbeCreation::label),
                writing(
                        "12.5-3",
                        "AutoValidation peut être omis.",
                        "AutoValidation can be left out.",
                        scene -> same(scene, body -> consumer(body).remove("AutoValidation"))),
                writing(
                        "12.2-12",
                        "La photo de la plaque n'est pas exigée hors téléphones, tablettes, ordinateurs et consoles.",
                        "A photo of the plate is not demanded but for telephones, tablets, computers and consoles.",
                        scene -> plate(scene, false)),
                writing(
                        "12.2-12.plate",
                        "La photo de la plaque est exigée pour ces appareils.",
                        "A photo of the plate is demanded for those devices.",
                        scene -> plate(scene, true)));
    }

    static ObjectNode consumer(ObjectNode body) {
        return (ObjectNode) body.get("Consumer");
    }

    private static Seen created(ProbeScene scene) throws CannotSee {
        HttpAnswer answer;
        try {
            answer = scene.claim().creation();
        } catch (CannotSee e) {
            if (scene.claim().isInDoubt()) {
                return Seen.different(EcologicObservation.CREATION_IN_DOUBT.with(
                                e.reason(), scene.claim().number()))
                        .remedy(Remedy.LEFT_TO_A_PERSON);
            }
            throw e;
        }
        ProbeClaim.Trial trial = ProbeClaim.trial(answer);
        JsonNode id = Json.member(data(answer), "ClaimId");
        boolean number = id != null && id.isNumber();
        boolean missing = trial.problems().stream().anyMatch(RemoteProblem::missingDocument);
        boolean complete = missing && trial.errors().isEmpty();
        return Seen.compared(
                answer.status() == 206
                        && number
                        && complete
                        && Boolean.FALSE.equals(trial.data().valid()),
                EcologicObservation.CREATED_CLAIM.with(
                        Shown.of(answer),
                        Shown.flag(trial.data().valid()),
                        (number ? EcologicObservation.A_NUMBER : EcologicObservation.NO_NUMBER).with(),
                        Shown.of(trial.problems())));
    }

    private static JsonNode data(HttpAnswer answer) throws CannotSee {
        JsonNode data = Envelope.of(answer).map(Envelope::data).orElse(null);
        if (data == null) {
            throw new CannotSee(Shown.of(answer));
        }
        return Json.rows(data).get(0);
    }

    private static Seen lastStatus(ProbeScene scene) throws CannotSee {
        boolean there = Json.member(data(scene.claim().creation()), "LastStatus") != null;
        return Seen.compared(!there, (there ? EcologicObservation.LAST_STATUS_THERE : CommonObservation.ABSENT).with());
    }

    private static Seen label(ProbeScene scene) throws CannotSee {
        String label = scene.claim().read().data().lastStatus();
        boolean assumed = NEW.equals(label);
        Standing standing = StatusLabels.read(label);
        if (assumed) {
            return Seen.asAssumed(EcologicObservation.NEW_LABEL.with());
        }
        return Seen.different(
                        label == null
                                ? EcologicObservation.NO_LABEL.with()
                                : EcologicObservation.OTHER_LABEL.with(standing.toString()))
                .toleratedIf(standing.equals(Standing.OPEN));
    }

    /** A change that nothing should be said against. */
    static Seen same(ProbeScene scene, Consumer<ObjectNode> change) throws CannotSee {
        ProbeClaim.Trial trial = scene.claim().changed(change);
        boolean blocked = trial.errors().stream().anyMatch(RemoteProblem::blocking);
        return Seen.compared(!blocked, Shown.of(trial.errors())).remedy(Remedy.NOT_USED);
    }

    private static Seen plate(ProbeScene scene, boolean listed) throws CannotSee {
        ProbeClaim.Trial trial = scene.claim()
                .changed(
                        product -> ProbeGoods.needsPlate(product) == listed,
                        listed
                                ? EcologicObservation.NO_PRODUCT_WITH_PLATE
                                : EcologicObservation.NO_PRODUCT_WITHOUT_PLATE,
                        body -> {});
        boolean asked = trial.problems().stream().anyMatch(ProbeCreation::asksForPlate);
        return Seen.compared(
                        asked == listed,
                        (asked ? EcologicObservation.PLATE_DEMANDED : EcologicObservation.PLATE_NOT_DEMANDED).with())
                .remedy(asked ? Remedy.DEMAND_TAKEN_OVER : Remedy.JUDGED_HERE);
    }

    private static boolean asksForPlate(RemoteProblem problem) {
        return problem.missingDocument() && problem.document() == DocumentKind.NAMEPLATE;
    }
}
