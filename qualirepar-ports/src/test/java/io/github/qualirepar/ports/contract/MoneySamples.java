package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.Receipt;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.ports.PaymentStore.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Transfers and write-offs for the contract of their store. */
final class MoneySamples {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 3);

    private MoneySamples() {}

    /** A transfer of Ecologic, known since noon, that names no claim. */
    static Payment payment(String reference) {
        return payment(reference, 0);
    }

    static Payment payment(String reference, long secondsAfterNoon) {
        return payment(OrganisationId.ECOLOGIC, reference, secondsAfterNoon);
    }

    static Payment payment(OrganisationId organisation, String reference, long secondsAfterNoon) {
        return new Payment(
                organisation,
                reference,
                null,
                DAY,
                new EuroAmount(6_001),
                PaymentSource.FEED,
                List.of(),
                null,
                List.of(),
                NOON.plusSeconds(secondsAfterNoon));
    }

    /** A transfer in which every field has a value, its lines in all their states. */
    static Payment fullPayment(String reference) {
        return new Payment(
                OrganisationId.ECOLOGIC,
                reference,
                "atelier-sud",
                DAY,
                new EuroAmount(12_345_678_901L),
                PaymentSource.STATEMENT,
                List.of(
                        line("one"),
                        new PaymentLine(3, "C-3 « été »", null, null, null, null, LineState.UNKNOWN_CLAIM),
                        new PaymentLine(
                                2,
                                "C-2",
                                new ClaimId("two"),
                                "N-2",
                                new EuroAmount(-1),
                                EuroAmount.ZERO,
                                LineState.PAID_TWICE)),
                new Receipt(DAY.plusDays(1), new EuroAmount(12_345_678_901L), "releve:12"),
                List.of(
                        settlement("one", 5),
                        new Settlement(DAY.plusDays(2), new EuroAmount(7), List.of(), NOON.plusNanos(1))),
                NOON.plusNanos(123_456_789));
    }

    static PaymentLine line(String claim) {
        return new PaymentLine(
                1,
                "C-" + claim,
                new ClaimId(claim),
                "N-" + claim,
                new EuroAmount(6_000),
                new EuroAmount(6_001),
                LineState.AMOUNT_DIFFERS);
    }

    static Settlement settlement(String claim, long cents) {
        return new Settlement(
                DAY,
                new EuroAmount(cents),
                List.of(new Settlement.Part(new ClaimId(claim), new EuroAmount(cents))),
                NOON);
    }

    static WriteOff writeOff(String claim, long secondsAfterNoon) {
        return new WriteOff(
                new ClaimId(claim), new EuroAmount(100), "too late", "A. Gérant", NOON.plusSeconds(secondsAfterNoon));
    }

    /** A change that stores these transfers. */
    static Change change(Payment... payments) {
        return new Change(List.of(payments), List.of(), Map.of());
    }
}
