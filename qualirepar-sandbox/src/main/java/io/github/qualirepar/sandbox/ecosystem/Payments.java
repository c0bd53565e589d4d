package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payment runs (section 11); the shape of the answer is invented. Guarded by the owner's lock. */
final class Payments {

    private static final DateTimeFormatter QUERY_DATE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final List<Payment> payments = new ArrayList<>();

    void clear() {
        payments.clear();
    }

    int count() {
        return payments.size();
    }

    void add(String reference, LocalDate date, String repairer, List<StoredClaim> claims) {
        payments.add(new Payment(reference, date, repairer, claims));
    }

    Reply answer(Account account, Map<String, String> query, @Nullable String repairer) {
        LocalDate from = date(query.get("from_date"));
        LocalDate to = date(query.get("to_date"));
        if (from == null || to == null) {
            return Errors.payload("from_date et to_date s'écrivent JJ.MM.AAAA.");
        }
        boolean details = CatalogueQuery.flag(query, "details");
        return Reply.json(
                200,
                shown(
                        payments.stream()
                                .filter(payment -> account.mayClaimFor(payment.repairer()))
                                .filter(payment -> repairer == null || repairer.equals(payment.repairer()))
                                .filter(payment -> !payment.date().isBefore(from)
                                        && !payment.date().isAfter(to)),
                        details));
    }

    /** All payments of one day, with their claims. */
    ObjectNode on(LocalDate date) {
        return shown(payments.stream().filter(payment -> payment.date().equals(date)), true);
    }

    private static ObjectNode shown(Stream<Payment> payments, boolean details) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("Items");
        payments.forEach(payment -> items.add(payment.shown(details)));
        return answer.put("Count", items.size());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text, QUERY_DATE);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private record Payment(String reference, LocalDate date, String repairer, List<StoredClaim> claims) {

        ObjectNode shown(boolean details) {
            BigDecimal sum = claims.stream().map(StoredClaim::bonus).reduce(BigDecimal.ZERO, BigDecimal::add);
            ObjectNode shown = Json.object()
                    .put("PaymentReference", reference)
                    .put("PaymentDate", date.toString())
                    .put("RepairerID", repairer);
            shown.set("Amount", ClaimJson.money(sum));
            if (details) {
                ArrayNode lines = shown.putArray("Claims");
                claims.forEach(claim -> lines.add(line(claim)));
            }
            return shown;
        }

        private static ObjectNode line(StoredClaim claim) {
            ObjectNode line =
                    Json.object().put("ReimbursementClaimID", claim.id()).put("SapServiceOrder", claim.serviceOrder());
            line.put("PurchaseOrderByCustomer", claim.reference());
            line.set("AmountCovered", ClaimJson.money(claim.bonus()));
            return line;
        }
    }
}
