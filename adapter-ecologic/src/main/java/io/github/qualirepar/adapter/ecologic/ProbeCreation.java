package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.adapter.ecologic.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import java.util.function.Consumer;

/** The creation of a claim, and how it stands then (contract sections 7, 8 and 9). */
final class ProbeCreation {
    private static final String NEW = "Dossier incomplet";

    private ProbeCreation() {}

    static List<ProbeQuestion> questions() {
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
                return Seen.different(e.reason() + "; a claim may stand under the invoice number "
                        + scene.claim().number());
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
                Seen.of(answer) + ", inner IsValid " + trial.data().valid() + ", ClaimId "
                        + (number ? "a number" : "no number") + ", " + Seen.of(trial.problems()));
    }

    private static JsonNode data(HttpAnswer answer) throws CannotSee {
        JsonNode data = Envelope.of(answer).map(Envelope::data).orElse(null);
        if (data == null) {
            throw new CannotSee(Seen.of(answer));
        }
        return Json.rows(data).get(0);
    }

    private static Seen lastStatus(ProbeScene scene) throws CannotSee {
        boolean there = Json.member(data(scene.claim().creation()), "LastStatus") != null;
        return Seen.compared(!there, there ? "LastStatus is there" : "absent");
    }

    private static Seen label(ProbeScene scene) throws CannotSee {
        String label = scene.claim().read().data().lastStatus();
        boolean assumed = NEW.equals(label);
        Standing standing = StatusLabels.read(label);
        return Seen.compared(assumed, assumed ? NEW : label == null ? "no label" : "another label, read as " + standing)
                .toleratedIf(standing.equals(Standing.OPEN));
    }

    /** A change that nothing should be said against. */
    static Seen same(ProbeScene scene, Consumer<ObjectNode> change) throws CannotSee {
        ProbeClaim.Trial trial = scene.claim().changed(change);
        boolean blocked = trial.errors().stream().anyMatch(RemoteProblem::blocking);
        return Seen.compared(!blocked, Seen.of(trial.errors()));
    }

    private static Seen plate(ProbeScene scene, boolean listed) throws CannotSee {
        ProbeClaim.Trial trial = scene.claim()
                .changed(
                        product -> ProbeGoods.needsPlate(product) == listed,
                        listed ? "of those with a plate" : "of those without a plate",
                        body -> {});
        boolean asked = trial.problems().stream().anyMatch(ProbeCreation::asksForPlate);
        return Seen.compared(asked == listed, asked ? "demanded" : "not demanded");
    }

    private static boolean asksForPlate(RemoteProblem problem) {
        return problem.missingDocument() && problem.document() == DocumentKind.NAMEPLATE;
    }
}
