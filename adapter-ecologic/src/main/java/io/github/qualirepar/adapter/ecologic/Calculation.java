package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.OnlineEligibility;
import io.github.qualirepar.ports.RemoteProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether and how much ({@code calculateecosupport}, contract section 6.5, Q2, Q4). Reads an object or the first
 * row of an array, the amount as a number, a text or an object with a currency.
 */
final class Calculation implements OnlineEligibility {
    private static final String OPERATION = "calculateecosupport";

    /** The other organisation's id on the shared platform (section 3). */
    private static final String ECOSYSTEM = "45";

    private final EcologicApi reads;
    private final Transport transport;
    private final Failures failures;
    private final @Nullable String repairDateParameter;

    /**
     * @param repairDateParameter name under which the repair date is sent; {@code null} = not sent
     */
    Calculation(EcologicApi reads, Transport transport, Failures failures, @Nullable String repairDateParameter) {
        this.reads = reads;
        this.transport = transport;
        this.failures = failures;
        this.repairDateParameter = repairDateParameter;
    }

    /** Only under the name that the host configured for it (Q4). */
    @Override
    public boolean namesDay() {
        return repairDateParameter != null;
    }

    @Override
    public Answer<EuroAmount> calculate(
            Target target,
            EuroAmount totalInclVat,
            LocalDate repairDate,
            @Nullable String repairCode,
            @Nullable String symptomCode) {
        Map<String, String> date =
                repairDateParameter == null ? Map.of() : Map.of(repairDateParameter, ClaimWords.dateTime(repairDate));
        HttpAnswer answer = transport.read(
                OPERATION,
                watch -> reads.calculate(
                        totalInclVat.toString(),
                        ClaimWords.CURRENCY,
                        target.brandId(),
                        target.product().code(),
                        repairCode,
                        repairCode == null && symptomCode == null ? anySymptom(target) : symptomCode,
                        date,
                        watch),
                // "Not eligible" comes with an envelope of 500: that is an answer, not a failure that passes.
                outcome -> !outcome.isTurnedAway() && Envelope.of(outcome).isPresent());
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isEmpty()) {
            throw failures.unusable(OPERATION, answer);
        }
        return read(answer, envelope.get());
    }

    /** One of the two codes is wanted: "other", where the product allows it. */
    private static @Nullable String anySymptom(Target target) {
        List<Code> listed = target.product().symptomCodes();
        boolean allowed =
                listed.isEmpty() || listed.stream().anyMatch(code -> code.code().equals(ClaimWords.OTHER_SYMPTOM));
        return allowed ? ClaimWords.OTHER_SYMPTOM : null;
    }

    private Answer<EuroAmount> read(HttpAnswer answer, Envelope envelope) {
        List<JsonNode> rows = Json.rows(envelope.data());
        if (envelope.isFailure() || !envelope.isSuccessStatus() || rows.isEmpty()) {
            if (TechnicalFault.isToldBy(envelope.words())) {
                throw failures.technicalFault(OPERATION, answer);
            }
            return Answer.refused(List.of(Problems.ofWords(envelope.words(), Problems.NOT_ELIGIBLE)));
        }
        JsonNode row = rows.get(0);
        if (ECOSYSTEM.equals(Json.text(row, "EcoOrganizationId"))) {
            return Answer.refused(List.of(
                    new RemoteProblem("ECO_ORGANIZATION_45", envelope.words(), "device.brand", null, true, false)));
        }
        EuroAmount amount = amount(answer, Json.member(row, "SupportAmount"));
        return amount.isGreaterThan(EuroAmount.ZERO)
                ? Answer.accepted(amount)
                : Answer.refused(List.of(Problems.ofWords(envelope.words(), Problems.NOT_ELIGIBLE)));
    }

    private EuroAmount amount(HttpAnswer answer, @Nullable JsonNode value) {
        boolean object = value != null && value.isObject();
        String currency = object ? Json.text(value, "Currency") : null;
        BigDecimal euros = Json.decimal(object ? Json.member(value, "Amount") : value);
        if (euros == null || euros.stripTrailingZeros().scale() > 2 || !isEuro(currency)) {
            throw failures.unreadable(OPERATION, answer, "the answer holds no amount in euros");
        }
        return EuroAmount.of(euros);
    }

    private static boolean isEuro(@Nullable String currency) {
        return currency == null || ClaimWords.CURRENCY.equalsIgnoreCase(currency);
    }
}
