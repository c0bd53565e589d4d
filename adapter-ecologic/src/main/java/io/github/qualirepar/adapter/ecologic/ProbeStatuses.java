package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;
import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that nobody has, and the methods of support requests (contract sections 4 and 6). Nothing is made here. */
final class ProbeStatuses {
    private ProbeStatuses() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "Q23",
                        "Le statut d'une demande inconnue : 200, IsValid faux, Invalid claim.",
                        "The status of an unknown claim: 200, IsValid false, Invalid claim.",
                        ProbeStatuses::unknownClaim),
                reading(
                        "Q19",
                        "Les demandes de soutien existent encore : leur statut répond par l'enveloppe.",
                        "Support requests still exist: their status answers with the envelope.",
                        ProbeStatuses::offered),
                writing(
                        "Q10",
                        "Soumettre une demande inconnue : 500, enveloppe, Invalid claim.",
                        "Submitting an unknown claim: 500, an envelope, Invalid claim.",
                        ProbeStatuses::submittedUnknown),
                writing(
                        "12.2-1",
                        "updatesupportrequest trouve son numéro sous requestId ou claimId.",
                        "updatesupportrequest finds its id under requestId or claimId.",
                        ProbeStatuses::idParameter));
    }

    private static Seen unknownClaim(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = scene.calls().get("getclaimstatus", Map.of("claimId", ProbeScene.NOBODYS_ID));
        return invalid(answer, 200);
    }

    private static Seen invalid(HttpAnswer answer, int status) {
        boolean says = Envelope.saysUnknownClaim(answer);
        boolean failed = Envelope.of(answer).filter(Envelope::isFailure).isPresent();
        return Seen.compared(answer.status() == status && says && failed, Shown.of(answer))
                .toleratedIf(says || (failed && answer.isSuccess()));
    }

    private static Seen offered(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = status(scene);
        return Seen.compared(Envelope.of(answer).isPresent(), Shown.of(answer)).setting("process");
    }

    private static HttpAnswer status(ProbeScene scene) throws CannotSee {
        return scene.calls().get("getsupportrequestStatus", Map.of("requestId", ProbeScene.NOBODYS_ID));
    }

    private static Seen submittedUnknown(ProbeScene scene) throws CannotSee {
        ObjectNode nothing = Json.MAPPER.createObjectNode();
        return invalid(scene.calls().post("submitclaim", Map.of("claimId", ProbeScene.NOBODYS_ID), nothing), 500);
    }

    /** A wrong name gives 404, a right one "Invalid claim", since nobody has that request. */
    private static Seen idParameter(ProbeScene scene) throws CannotSee {
        if (RequestStatusCall.isWithdrawn(status(scene))) {
            throw new CannotSee(EcologicObservation.WITHDRAWN.with());
        }
        HttpAnswer byRequest = corrected(scene, "requestId");
        HttpAnswer byClaim = corrected(scene, "claimId");
        boolean oneFits =
                Envelope.of(byRequest).isPresent() || Envelope.of(byClaim).isPresent();
        return Seen.compared(oneFits, EcologicObservation.TWO_NAMES.with(Shown.of(byRequest), Shown.of(byClaim)))
                .toleratedIf(false);
    }

    private static HttpAnswer corrected(ProbeScene scene, String name) throws CannotSee {
        ProbeScene.Eligible eligible = scene.eligible();
        JsonNode site = scene.rows("getrepairsitesbyats").get(0);
        Map<String, String> query = new LinkedHashMap<>();
        query.put(name, ProbeScene.NOBODYS_ID);
        query.put("callDate", ClaimWords.dateTime(scene.day()));
        query.put("repairSiteId", String.valueOf(Json.text(site, "SiteId")));
        query.put("quoteNumber", scene.claim().number());
        ProbeBody body = new ProbeBody(site, scene.claim().number());
        return scene.calls().post("updatesupportrequest", query, body.of(eligible.goods(), eligible.bonus()));
    }
}
