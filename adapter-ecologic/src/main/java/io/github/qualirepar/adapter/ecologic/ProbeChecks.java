package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the organisation checks of a claim's content (contract sections 8.6 and 12.3), one changed value at a time. */
final class ProbeChecks {
    private static final String BONUS = "invoice.bonus";
    private static final String CODE = "repair.repairCode";
    private static final String SERIAL = "device.serialNumber";
    private static final String TELEPHONE = "EEE.M6.060";

    private ProbeChecks() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                writing(
                        "Q3",
                        "La marque 0, inconnue, donne un avertissement seulement.",
                        "Brand 0, unknown, gives a warning only.",
                        ProbeChecks::unknownBrand),
                writing(
                        "Q3-other",
                        "Une marque qui n'est pas dans la liste est refusée sur « Marque ».",
                        "A brand that is not in the list is refused under \"Marque\".",
                        scene -> refused(
                                scene, "device.brand", body -> product(body).put("BrandId", "999999999"))),
                writing(
                        "12.2-7",
                        "Le code panne est lu dans IRISSection, quoi que dise IRISRepair.",
                        "The repair code is read from IRISSection, whatever IRISRepair says.",
                        scene -> refused(scene, CODE, body -> product(body).put("IRISSection", "PROBE"))
                                .remedy(Remedy.BOTH_FORMS_SENT)),
                writing(
                        "Q14",
                        "Un soutien qui n'est pas celui du barème est refusé sur son montant.",
                        "A support that is not the scale's is refused under its amount.",
                        scene -> refused(scene, BONUS, body -> raiseBonus(body, BigDecimal.ONE))),
                writing(
                        "Q13",
                        "Le soutien augmenté de 20 % est refusé sans pièce déclarée, accepté avec un Status.",
                        "The support raised by 20 % is refused without a declared part, taken with a Status.",
                        ProbeChecks::circularPart),
                writing(
                        "Q15",
                        "Un numéro de série vide est refusé.",
                        "A blank serial number is refused.",
                        scene -> refused(scene, SERIAL, body -> product(body).put("SerialNumber", ""))),
                writing(
                        "Q15-imei",
                        "Un IMEI de 14 chiffres est refusé, une clé fausse donne un avertissement.",
                        "An IMEI of 14 digits is refused, a wrong check digit gives a warning.",
                        ProbeChecks::imei),
                writing(
                        "Q21",
                        "Une ville qui n'est pas celle du code postal est refusée sur « Ville ».",
                        "A town that is not the postcode's is refused under \"Ville\".",
                        scene -> refused(
                                        scene,
                                        "customer.city",
                                        body -> ProbeCreation.consumer(body).put("City", "PROBE"))
                                .remedy(Remedy.REFUSAL_TOLD)));
    }

    private static ObjectNode product(ObjectNode body) {
        return (ObjectNode) body.get("Product");
    }

    private static Seen refused(ProbeScene scene, String field, Consumer<ObjectNode> change) throws CannotSee {
        ProbeClaim.Trial trial = scene.claim().changed(change);
        // The same is looked at here before anything is sent.
        return Seen.compared(trial.has(true, field), Shown.of(trial.errors())).remedy(Remedy.JUDGED_HERE);
    }

    private static Seen unknownBrand(ProbeScene scene) throws CannotSee {
        ProbeClaim.Trial trial =
                scene.claim().changed(body -> product(body).put("BrandId", "0").put("CommercialRef", "PROBE PROBE"));
        boolean refused = trial.has(true, "device.brand");
        return Seen.compared(!refused && trial.has(false, "device.brand"), Shown.of(trial.errors()))
                .setting("unknownBrandIds");
    }

    private static void raiseBonus(ObjectNode body, BigDecimal by) {
        ObjectNode support = (ObjectNode) body.at("/Quote/SupportAmount");
        support.put("Amount", support.get("Amount").decimalValue().add(by));
    }

    private static Seen circularPart(ProbeScene scene) throws CannotSee {
        BigDecimal fifth = scene.eligible().bonus().movePointLeft(1).multiply(BigDecimal.valueOf(2));
        ProbeClaim.Trial without = scene.claim().changed(body -> raiseBonus(body, fifth));
        ProbeClaim.Trial with = scene.claim().changed(body -> {
            raiseBonus(body, fifth);
            body.withArray("SpareParts")
                    .addObject()
                    .put("Partref", "PROBE")
                    .put("Quantity", 1)
                    .put("Status", "PROBE");
        });
        return Seen.compared(
                        without.has(true, BONUS) && !with.has(true, BONUS),
                        EcologicObservation.WITHOUT_AND_WITH_PART.with(
                                Shown.of(without.errors()), Shown.of(with.errors())))
                .setting("spareParts");
    }

    private static Seen imei(ProbeScene scene) throws CannotSee {
        ProbeClaim.Trial shortened = telephone(scene, imei -> imei.substring(1));
        ProbeClaim.Trial wrong = telephone(scene, ProbeChecks::withWrongCheckDigit);
        boolean assumed = shortened.has(true, SERIAL) && wrong.has(false, SERIAL) && !wrong.has(true, SERIAL);
        return Seen.compared(
                        assumed,
                        EcologicObservation.SHORT_AND_WRONG_IMEI.with(
                                Shown.of(shortened.errors()), Shown.of(wrong.errors())))
                .remedy(Remedy.JUDGED_HERE);
    }

    private static ProbeClaim.Trial telephone(ProbeScene scene, UnaryOperator<String> change) throws CannotSee {
        return scene.claim()
                .changed(
                        one -> one.code().equals(TELEPHONE),
                        EcologicObservation.NO_TELEPHONE,
                        body -> product(body)
                                .put(
                                        "SerialNumber",
                                        change.apply(product(body)
                                                .get("SerialNumber")
                                                .asText())));
    }

    private static String withWrongCheckDigit(String imei) {
        int last = imei.length() - 1;
        return imei.substring(0, last) + (imei.charAt(last) - '0' + 1) % 10;
    }
}
