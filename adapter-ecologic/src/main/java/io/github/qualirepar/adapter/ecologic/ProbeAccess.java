package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;
import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Keys, and calls that are wrong by themselves (contract sections 2 and 4). Nothing of it changes anything; an unknown key
 * and a wrong verb are kept from production all the same, where somebody may take them for an attack.
 */
final class ProbeAccess {
    private static final String SWAGGER = "/apidoc/ui/index";
    private static final String NOBODYS_KEY = "00000000-0000-4000-8000-000000000000";
    private static final String LIST = "printbrandlist";
    private static final String STATUS = "getclaimstatus";

    private ProbeAccess() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "12.5-1",
                        "La description Swagger se trouve sous /apidoc/ui/index.",
                        "The Swagger description is at /apidoc/ui/index.",
                        ProbeAccess::swagger),
                writing(
                        "12.5-6",
                        "Une clé inconnue reçoit 401.",
                        "An unknown key gets 401.",
                        scene -> refused(scene, NOBODYS_KEY)),
                reading(
                        "Q1",
                        "Un appel sans clé reçoit 401 et un objet Message.",
                        "A call without a key gets 401 and an object with Message.",
                        scene -> refused(scene, null)),
                reading(
                        "4-404",
                        "Un paramètre obligatoire absent donne 404 et un objet Message, sans enveloppe.",
                        "A mandatory parameter that is missing gives 404 and an object with Message, no envelope.",
                        scene -> answered(scene.calls().get(STATUS, Map.of()), 404)),
                reading(
                        "4-400",
                        "Un numéro illisible donne 400 et un objet Message avec ModelState.",
                        "An unreadable number gives 400 and an object with Message and ModelState.",
                        ProbeAccess::unreadable),
                writing(
                        "4-405",
                        "Un mauvais verbe donne 405 et un objet Message.",
                        "A wrong verb gives 405 and an object with Message.",
                        ProbeAccess::wrongVerb));
    }

    private static Seen swagger(ProbeScene scene) throws CannotSee {
        HttpUrl address = scene.calls().pageAddress(SWAGGER);
        HttpAnswer answer = scene.calls().page(address);
        return answer.isSuccess()
                ? Seen.asAssumed(EcologicObservation.SWAGGER_THERE.with(answer.status(), address.toString()))
                : Seen.notSeen(EcologicObservation.SWAGGER_NOT_THERE.with(answer.status(), address.toString()));
    }

    private static Seen refused(ProbeScene scene, @Nullable String key) throws CannotSee {
        HttpAnswer answer = scene.calls().get(LIST, key);
        return Seen.compared(answer.status() == 401 && Shown.isMessage(answer), Shown.of(answer))
                .toleratedIf(answer.refusesCredentials());
    }

    private static Seen answered(HttpAnswer answer, int status) {
        return Seen.compared(answer.status() == status && Shown.isMessage(answer), Shown.of(answer))
                .toleratedIf(!answer.isSuccess());
    }

    private static Seen unreadable(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = scene.calls().get(STATUS, Map.of("claimId", "PROBE"));
        JsonNode tree = Json.parse(answer.body());
        boolean named = Json.member(tree, "ModelState") != null;
        Seen seen = answered(answer, 400);
        return named
                ? seen
                : Seen.different(EcologicObservation.WITHOUT_MODEL_STATE.with(Shown.of(answer)))
                        .toleratedIf(!answer.isSuccess());
    }

    private static Seen wrongVerb(ProbeScene scene) throws CannotSee {
        RequestBody nothing = RequestBody.create("{}".getBytes(StandardCharsets.US_ASCII), EcologicApi.JSON);
        return answered(scene.calls().post(LIST, Map.of(), nothing), 405).remedy(Remedy.NOT_USED);
    }
}
