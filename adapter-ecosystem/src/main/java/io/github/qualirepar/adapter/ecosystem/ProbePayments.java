package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Payments (contract section 11): the call is official, its answer was made up. */
final class ProbePayments {

    private static final int DAYS = 90;

    private ProbePayments() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "Q24",
                        "Les paiements peuvent être demandés.",
                        "Payments can be asked for.",
                        ProbePayments::offered),
                reading(
                        "16.3-9",
                        "Un paiement a les clés que le contrat suppose ; ses demandes ne viennent qu'avec details=true.",
                        "A payment has the members the contract assumes; its claims only come with details=true.",
                        ProbePayments::members),
                reading(
                        "Q25",
                        "Les paiements d'un réparateur peuvent être demandés sous /payments/{réparateur}.",
                        "The payments of one repairer can be asked for at /payments/{repairer}.",
                        ProbePayments::ofRepairer));
    }

    private static String query(ProbeScene scene, String path, boolean details) {
        LocalDate today = scene.today();
        return path + "?from_date=" + Payments.QUERY_DATE.format(today.minusDays(DAYS)) + "&to_date="
                + Payments.QUERY_DATE.format(today) + (details ? "&details=true" : "");
    }

    private static Seen offered(ProbeScene scene) throws CannotSee {
        Reply reply = scene.get("payments", query(scene, "payments", true));
        int status = reply.httpStatus();
        boolean offered = reply.error() == null;
        if (!scene.asksForPayments()) {
            return Seen.compared(offered, EcosystemObservation.PAYMENTS_SWITCHED_OFF.with(Shown.of(reply)))
                    .remedy(Remedy.SET_ALREADY);
        }
        return Seen.compared(offered, Shown.of(reply)).setting("payments").toleratedIf(status == 404 || status == 403);
    }

    private static Seen members(ProbeScene scene) throws CannotSee {
        Reply detailed = scene.get("payments", query(scene, "payments", true));
        Tree answer = ProbeScene.content(detailed);
        List<RemotePayment> read = PaymentReader.payments(answer);
        Set<String> members = new TreeSet<>();
        answer.objects("Items").forEach(row -> members.addAll(row.names()));
        if (members.isEmpty() && Drift.news(detailed).isEmpty()) {
            return Seen.notSeen(EcosystemObservation.NO_PAYMENT.with(DAYS));
        }
        Reply plain = scene.get("payments", query(scene, "payments", false));
        Set<String> without = new TreeSet<>();
        ProbeScene.rows(plain, "Items").forEach(row -> without.addAll(row.names()));
        boolean legible = !read.isEmpty()
                && read.stream().allMatch(one -> one.reference() != null && one.date() != null && one.amount() != null);
        return Seen.compared(
                        Drift.news(detailed).isEmpty() && !without.contains("Claims"),
                        EcosystemObservation.PAYMENT_MEMBERS.with(
                                SafeWords.names(answer.names()), SafeWords.names(members), SafeWords.names(without)))
                .toleratedIf(legible);
    }

    private static Seen ofRepairer(ProbeScene scene) throws CannotSee {
        String repairer = scene.goods().site().id();
        if (!repairer.matches("\\w+")) {
            return Seen.notSeen(EcosystemObservation.REPAIRER_MAKES_NO_PATH.with());
        }
        Reply reply = scene.get("payments", query(scene, "payments/" + repairer, true));
        return Seen.compared(reply.error() == null, Shown.of(reply)).remedy(Remedy.NOT_USED);
    }
}
