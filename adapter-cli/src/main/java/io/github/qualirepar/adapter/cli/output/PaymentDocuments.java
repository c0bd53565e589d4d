package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.application.ImportResult;
import io.github.qualirepar.application.MatchResult;
import io.github.qualirepar.application.PaymentList;
import io.github.qualirepar.application.PurgeReport;
import io.github.qualirepar.application.SettleResult;
import io.github.qualirepar.application.WriteOffResult;
import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.Receipt;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON documents of the money. Their shape is a promise (docs/cli-json.md). Immutable. */
public final class PaymentDocuments {
    private final Documents documents;

    /**
     * @param documents makes those of findings
     */
    public PaymentDocuments(Documents documents) {
        this.documents = documents;
    }

    /** The transfers, and what could be ticked off beside them. */
    public ObjectNode list(PaymentList list) {
        ObjectNode json = Json.object();
        json.set("payments", Json.array(list.payments(), PaymentDocuments::entry));
        json.set("toTick", Json.array(list.toTick(), PaymentDocuments::toTick));
        json.set("withdrawn", Json.array(list.withdrawn(), PaymentDocuments::withdrawn));
        return json;
    }

    private static ObjectNode withdrawn(Withdrawal withdrawal) {
        ObjectNode json = Json.object();
        json.put("reference", withdrawal.reference());
        json.put("organisation", withdrawal.organisation().value());
        json.set("date", Json.text(withdrawal.date()));
        json.set("amount", Json.text(withdrawal.amount()));
        json.put("reason", withdrawal.reason());
        json.put("by", withdrawal.by());
        json.set("at", Json.moment(withdrawal.at()));
        return json;
    }

    private static ObjectNode entry(PaymentList.Entry entry) {
        ObjectNode json = payment(entry.payment());
        json.set("proposal", Json.array(entry.proposal(), PaymentDocuments::toTick));
        return json;
    }

    private static ObjectNode toTick(PaymentList.ToTick claim) {
        ObjectNode json = Json.object();
        json.put("claim", claim.claim().value());
        json.put("number", claim.number());
        json.put("organisation", claim.organisation().value());
        json.put("account", claim.account());
        json.set("numberThere", Json.text(claim.numberThere()));
        json.put("expected", claim.expected().toString());
        json.set("review", Json.text(claim.review()));
        json.set("handedInAt", Json.moment(claim.handedInAt()));
        return json;
    }

    /** One transfer. */
    static ObjectNode payment(Payment payment) {
        ObjectNode json = Json.object();
        json.put("reference", payment.reference());
        json.put("organisation", payment.organisation().value());
        json.set("account", Json.text(payment.account()));
        json.set("date", Json.text(payment.date()));
        json.set("amount", Json.text(payment.amount()));
        json.put("state", payment.state().name());
        json.put("source", payment.source().name());
        json.set("lines", Json.array(payment.lines(), PaymentDocuments::line));
        json.set("received", receipt(payment.receipt()));
        json.put("settled", payment.settled().toString());
        json.set("rest", Json.text(payment.rest()));
        json.put("unallotted", payment.unallotted().toString());
        json.set("settlements", Json.array(payment.settlements(), PaymentDocuments::settlement));
        json.set("announcedAt", Json.moment(payment.announcedAt()));
        return json;
    }

    private static ObjectNode line(PaymentLine line) {
        ObjectNode json = Json.object();
        json.put("row", line.row());
        json.put("stated", line.stated());
        json.set("claim", Json.text(line.claim()));
        json.set("number", Json.text(line.number()));
        json.set("amount", Json.text(line.amount()));
        json.set("expected", Json.text(line.expected()));
        json.put("state", line.state().name());
        return json;
    }

    private static JsonNode receipt(@Nullable Receipt receipt) {
        return receipt == null
                ? JsonNodeFactory.instance.nullNode()
                : Json.object()
                        .put("date", receipt.date().toString())
                        .put("amount", receipt.amount().toString());
    }

    private static ObjectNode settlement(Settlement settlement) {
        ObjectNode json = Json.object();
        json.put("date", settlement.date().toString());
        json.put("amount", settlement.amount().toString());
        json.set(
                "parts",
                Json.array(
                        settlement.parts(),
                        part -> Json.object()
                                .put("claim", part.claim().value())
                                .put("amount", part.amount().toString())));
        json.put("unallotted", settlement.unallotted().toString());
        json.set("at", Json.moment(settlement.at()));
        return json;
    }

    /** What came of a statement. */
    public ObjectNode imported(ImportResult result) {
        ObjectNode json = Json.object();
        json.set(
                "payments",
                Json.array(
                        result.payments(),
                        imported -> payment(imported.payment())
                                .put("effect", imported.effect().name())
                                .set("findings", documents.findings(imported.findings()))));
        return json;
    }

    /** What came of a bank file. */
    public ObjectNode matched(MatchResult result) {
        ObjectNode json = Json.object();
        json.put("dryRun", result.dryRun());
        json.set("credits", Json.array(result.credits(), this::credit));
        json.set("findings", documents.findings(result.problems()));
        return json;
    }

    /** Of a credit that has to do with no organisation only where it stands: it may name somebody's customers. */
    private ObjectNode credit(CreditMatch match) {
        BankCredit credit = match.credit();
        boolean ours = match.kind() != CreditMatch.Kind.OTHER;
        ObjectNode json = Json.object();
        json.put("row", credit.row());
        json.put("date", credit.date().toString());
        json.put("amount", credit.amount().toString());
        json.set("payer", Json.text(ours ? credit.payer() : null));
        json.put("kind", match.kind().name());
        json.set(
                "payments",
                Json.array(
                        match.payments(),
                        payment -> Json.object()
                                .put("reference", payment.reference())
                                .put("organisation", payment.organisation().value())
                                .put("state", payment.state().name())
                                .set("amount", Json.text(payment.amount()))));
        json.set("findings", documents.findings(match.finding() == null ? List.of() : List.of(match.finding())));
        return json;
    }

    /** What came of settling. */
    public ObjectNode settled(SettleResult result) {
        ObjectNode json = Json.object();
        json.set(
                "payments",
                Json.array(
                        result.settled(),
                        settled -> payment(settled.payment()).set("settlement", settlement(settled.settlement()))));
        json.set("findings", documents.findings(result.findings()));
        return json;
    }

    /**
     * Money that was given up.
     *
     * @param number the host's number of the claim
     */
    public static ObjectNode writtenOff(String number, WriteOffResult result) {
        WriteOff writeOff = result.writeOff();
        Receivable receivable = result.receivable();
        ObjectNode json = Json.object();
        json.put("claim", receivable.claim().id().value());
        json.put("number", number);
        json.set("amount", Json.text(writeOff == null ? null : writeOff.amount()));
        json.set("reason", Json.text(writeOff == null ? null : writeOff.reason()));
        json.set("by", Json.text(writeOff == null ? null : writeOff.by()));
        json.put("owed", receivable.owed().toString());
        json.put("settled", receivable.settled().toString());
        json.put("writtenOff", receivable.writtenOff().toString());
        json.put("outstanding", receivable.outstanding().toString());
        return json;
    }

    /** The transfer that was taken back, as it was, and why. */
    public static ObjectNode withdrawn(Payment payment, @Nullable String reason, String by) {
        ObjectNode json = Json.object();
        json.set("payment", payment(payment));
        json.set("reason", Json.text(reason));
        json.put("by", by);
        return json;
    }

    /** What was exported, and where to. */
    public static ObjectNode exported(String file, int lines) {
        return Json.object().put("file", file).put("lines", lines);
    }

    /** What came of a purge. */
    public static ObjectNode purged(LocalDate before, PurgeReport report) {
        ObjectNode json = Json.object();
        json.put("before", before.toString());
        json.put("purged", report.purged());
        json.put("purgedBefore", report.purgedBefore());
        ObjectNode left = json.putObject("left");
        for (PurgeReport.Reason reason : PurgeReport.Reason.values()) {
            left.put(reason.name(), report.left().getOrDefault(reason, 0));
        }
        return json;
    }
}
