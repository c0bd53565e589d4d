package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;
import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.math.BigDecimal;
import java.util.List;

/** Login and tokens (contract section 2). */
final class ProbeLogin {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private ProbeLogin() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "16.3-1",
                        "La connexion répond IdToken, ExpiresIn, AllowedRepairer et isIntermediary, rien d'autre.",
                        "A login answers IdToken, ExpiresIn, AllowedRepairer and isIntermediary, and nothing else.",
                        ProbeLogin::body),
                reading(
                        "14-5",
                        "ExpiresIn est un texte et vaut 3600 secondes.",
                        "ExpiresIn is a text and says 3600 seconds.",
                        ProbeLogin::life),
                reading(
                        "Q2",
                        "Un appel sans jeton, ou avec un jeton inconnu, reçoit 401 et un simple message.",
                        "A call without a token, or with an unknown one, gets 401 and a bare message.",
                        ProbeLogin::token),
                writing(
                        "Q1",
                        "Un mauvais mot de passe reçoit 401 et IDENTIFIANTS_INVALIDES.",
                        "A wrong password gets 401 and IDENTIFIANTS_INVALIDES.",
                        ProbeLogin::wrongPassword));
    }

    private static Seen body(ProbeScene scene) throws CannotSee {
        Reply reply = scene.login();
        Tree answer = ProbeScene.content(reply);
        List<Sighting> news = Drift.news(reply);
        boolean complete = answer.names().containsAll(List.of("IdToken", "AllowedRepairer", "isIntermediary"));
        return Seen.compared(
                        news.isEmpty() && complete, CommonObservation.MEMBERS.with(SafeWords.names(answer.names())))
                .toleratedIf(answer.has("IdToken"));
    }

    private static Seen life(ProbeScene scene) throws CannotSee {
        Tree life = ProbeScene.content(scene.login()).member("ExpiresIn");
        BigDecimal seconds = life.decimal();
        if (seconds == null) {
            return Seen.different(EcosystemObservation.LIFE_UNREADABLE.with());
        }
        boolean text = life.node().isTextual();
        EcosystemObservation form = text ? EcosystemObservation.LIFE_AS_TEXT : EcosystemObservation.LIFE_AS_NUMBER;
        return Seen.compared(text && seconds.compareTo(HOUR) == 0, form.with(seconds.toBigInteger()));
    }

    private static Seen token(ProbeScene scene) throws CannotSee {
        Reply none = scene.calls().get("partners", ProbeScene.PARTNERS, null);
        Reply unknown = scene.calls().get("partners", ProbeScene.PARTNERS, "Bearer PROBE");
        return Seen.compared(
                        isBare401(none) && isBare401(unknown),
                        EcosystemObservation.WITHOUT_AND_UNKNOWN_TOKEN.with(Shown.of(none), Shown.of(unknown)))
                .toleratedIf(none.kind() == Reply.Kind.CREDENTIALS && unknown.kind() == Reply.Kind.CREDENTIALS);
    }

    private static boolean isBare401(Reply reply) {
        ServiceError error = reply.error();
        return reply.httpStatus() == 401 && error != null && !error.ownEnvelope() && error.message() != null;
    }

    /** One attempt and no more: accounts get locked by wrong passwords. */
    private static Seen wrongPassword(ProbeScene scene) throws CannotSee {
        Reply reply = scene.calls().login("PROBE-not-the-password");
        boolean assumed = Shown.isRefusal(reply, 401, "IDENTIFIANTS_INVALIDES");
        return Seen.compared(assumed, Shown.of(reply))
                .remedy(Remedy.REFUSAL_TOLD)
                .toleratedIf(List.of(400, 401, 403).contains(reply.httpStatus()));
    }
}
