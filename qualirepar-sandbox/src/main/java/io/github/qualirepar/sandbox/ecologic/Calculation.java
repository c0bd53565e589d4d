package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to "is there a bonus, and how much?" (section 6.5, Q2 to Q4). It reserves nothing. */
final class Calculation {

    /** Stands for a brand that is in nobody's list (Q3). */
    static final String UNKNOWN_BRAND = "0";

    private static final String EURO = "EUR";

    private final Catalogue catalogue;
    private final Set<Switch> switches;

    Calculation(Catalogue catalogue, Set<Switch> switches) {
        this.catalogue = catalogue;
        this.switches = switches;
    }

    /**
     * Answers the call.
     *
     * @param query the call's query
     * @param today the day that counts when the query names none
     * @return the amount, or the failure that says "not eligible"
     */
    Reply answer(Parameters query, LocalDate today) {
        BigDecimal total = query.decimal("totalAmountInclVAT");
        LocalDate repaired = query.optionalDate(query.has("repairDate") ? "repairDate" : "repairEndDate");
        query.refuseUnreadable();
        Amounts.Row amount = amount(query, total, repaired == null ? today : repaired);
        return amount == null
                ? Answers.failed("Le produit ou la panne n'est pas éligible au soutien")
                : Answers.done(200, data(amount.bonus()));
    }

    private Amounts.@Nullable Row amount(Parameters query, BigDecimal total, LocalDate day) {
        Product product = catalogue.product(query.text("productId"));
        String brand = query.text("brandId");
        if (product == null
                || !product.isEligibleOn(day)
                || !(brand.equals(UNKNOWN_BRAND) || catalogue.hasBrand(brand))
                || !query.text("totalAmountInclVATCurrency").equals(EURO)
                || !fits(query, product)) {
            return null;
        }
        Amounts.Row amount = catalogue.amounts().on(product.id(), day);
        return amount == null || total.signum() <= 0 || amount.isBelowMinimum(total) ? null : amount;
    }

    private static boolean fits(Parameters query, Product product) {
        String repair = query.text("repairCode");
        String symptom = query.text("iRISSymptom");
        return !(repair.isEmpty() && symptom.isEmpty())
                && (repair.isEmpty() || product.hasRepairCode(repair))
                && (symptom.isEmpty() || product.hasSymptom(symptom));
    }

    private JsonNode data(BigDecimal bonus) {
        ObjectNode row = Json.object();
        if (switches.contains(Switch.CALCULATION_OBJECT_FORM)) {
            row.put("EcoOrganizationId", Integer.toString(Answers.ORGANISATION));
            row.putObject("SupportAmount").put("Amount", bonus).put("Currency", EURO);
            return row;
        }
        row.put("EcoOrganizationId", Answers.ORGANISATION).put("SupportAmount", bonus);
        return Json.array().add(row);
    }
}
