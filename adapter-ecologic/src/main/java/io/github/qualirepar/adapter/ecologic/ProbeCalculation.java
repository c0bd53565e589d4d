package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ObservationCode;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.List;
import java.util.Map;

/** Is there a bonus, and how much (contract section 6.5, Q2 to Q4)? It reserves nothing. */
final class ProbeCalculation {
    /** Before there was any bonus at all. */
    private static final String BEFORE_ALL = "2015-01-01T00:00:00";

    private static final List<String> DATE_NAMES =
            List.of("repairDate", "repairEndDate", "interventionDate", "interventionEndDate", "callDate");

    private ProbeCalculation() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "12.5-2",
                        "Un bonus est répondu par une liste dont la première ligne a SupportAmount en nombre.",
                        "A bonus is answered by a list whose first row has SupportAmount as a number.",
                        ProbeCalculation::form),
                reading(
                        "Q2",
                        "Sans bonus : 500, enveloppe à IsValid faux, avec un texte.",
                        "No bonus: 500, an envelope with IsValid false and a text.",
                        ProbeCalculation::notEligible),
                reading(
                        "6.5-codes",
                        "Un seul des deux codes, panne ou symptôme, suffit.",
                        "One of the two codes, repair or symptom, is enough.",
                        ProbeCalculation::oneCode),
                reading(
                        "Q3-calculation",
                        "La marque 0, inconnue, est acceptée par le calcul.",
                        "Brand 0, unknown, is taken by the calculation.",
                        ProbeCalculation::unknownBrand),
                reading(
                        "Q4",
                        "Le jour de la réparation s'appelle repairDate et compte.",
                        "The day of the repair is called repairDate and counts.",
                        ProbeCalculation::repairDate));
    }

    private static Seen form(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = scene.eligible().answer();
        JsonNode data = Envelope.of(answer).map(Envelope::data).orElse(null);
        JsonNode row = Json.rows(data).get(0);
        JsonNode amount = Json.member(row, "SupportAmount");
        boolean list = data != null && data.isArray();
        boolean number = amount != null && amount.isNumber();
        ObservationCode form = amount == null
                ? CommonObservation.ABSENT
                : amount.isObject()
                        ? EcologicObservation.AN_OBJECT
                        : number ? EcologicObservation.A_NUMBER : EcologicObservation.A_TEXT;
        String organisation = Json.text(row, "EcoOrganizationId");
        boolean own = "44".equals(organisation);
        return Seen.compared(
                answer.status() == 200 && list && number && own,
                EcologicObservation.CALCULATED.with(
                        answer.status(),
                        (list ? EcologicObservation.A_LIST : EcologicObservation.AN_OBJECT).with(),
                        form.with(),
                        own
                                ? "44"
                                : (organisation == null ? CommonObservation.ABSENT : EcologicObservation.ANOTHER)
                                        .with()));
    }

    private static Seen notEligible(ProbeScene scene) throws CannotSee {
        Map<String, String> query = scene.eligible().goods().question();
        query.put("repairCode", "PROBE");
        HttpAnswer answer = scene.calls().get(ProbeScene.CALCULATE, query);
        Envelope envelope = Envelope.of(answer).orElseThrow(() -> new CannotSee(Shown.of(answer)));
        boolean words = envelope.words() != null;
        boolean failed = envelope.isFailure();
        EcologicObservation what = words ? EcologicObservation.WITH_TEXT : EcologicObservation.WITHOUT_TEXT;
        return Seen.compared(answer.status() == 500 && failed && words, what.with(Shown.of(answer)))
                .toleratedIf(ProbeScene.bonus(answer) == null || failed);
    }

    private static Seen oneCode(ProbeScene scene) throws CannotSee {
        HttpAnswer repairOnly = without(scene, "iRISSymptom");
        HttpAnswer symptomOnly = without(scene, "repairCode");
        boolean both = ProbeScene.bonus(repairOnly) != null && ProbeScene.bonus(symptomOnly) != null;
        // The repair code goes with every calculation.
        return Seen.compared(both, EcologicObservation.ONE_CODE.with(Shown.of(repairOnly), Shown.of(symptomOnly)))
                .remedy(Remedy.NOT_USED)
                .toleratedIf(ProbeScene.bonus(repairOnly) != null);
    }

    private static HttpAnswer without(ProbeScene scene, String parameter) throws CannotSee {
        Map<String, String> query = scene.eligible().goods().question();
        query.remove(parameter);
        return scene.calls().get(ProbeScene.CALCULATE, query);
    }

    private static Seen unknownBrand(ProbeScene scene) throws CannotSee {
        Map<String, String> query = scene.eligible().goods().question();
        query.put("brandId", "0");
        HttpAnswer answer = scene.calls().get(ProbeScene.CALCULATE, query);
        // The host decides whether unknown brands go to this organisation, and by default they do not.
        return Seen.compared(ProbeScene.bonus(answer) != null, Shown.of(answer)).setting("unknownBrandIds");
    }

    /** Only a parameter that the service knows makes a day before all bonuses count. */
    private static Seen repairDate(ProbeScene scene) throws CannotSee {
        for (String name : DATE_NAMES) {
            Map<String, String> query = scene.eligible().goods().question();
            query.put(name, BEFORE_ALL);
            HttpAnswer answer = scene.calls().get(ProbeScene.CALCULATE, query);
            boolean counts =
                    ProbeScene.bonus(answer) == null && Envelope.of(answer).isPresent();
            if (counts) {
                return Seen.compared(name.equals(DATE_NAMES.get(0)), EcologicObservation.DATE_COUNTS.with(name))
                        .setting("repairDateParameter");
            }
        }
        return Seen.different(EcologicObservation.NO_DATE_COUNTS.with(String.join(", ", DATE_NAMES)))
                .remedy(Remedy.NOT_USED);
    }
}
