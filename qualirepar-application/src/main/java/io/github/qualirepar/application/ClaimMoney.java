package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.MoneyTrace;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.ports.PaymentStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger tells of some claims. Immutable. */
final class ClaimMoney {
    private final Ledger ledger;

    private ClaimMoney(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Reads once for all of them.
     *
     * @param store where transfers are kept, or {@code null} where nobody keeps any
     */
    static ClaimMoney of(Collection<Claim> claims, @Nullable PaymentStore store) {
        if (store == null || claims.isEmpty()) {
            return new ClaimMoney(new Ledger(List.of(), List.of()));
        }
        boolean anyHandedIn = claims.stream().anyMatch(claim -> claim.stage().isBlue());
        return new ClaimMoney(new Ledger(
                store.of(claims.stream().map(Claim::id).toList()), anyHandedIn ? store.writeOffs() : List.of()));
    }

    MoneyTrace trace(Claim claim) {
        EuroAmount settled = ledger.settled(claim.id());
        if (new Receivable(claim, settled, ledger.writtenOff(claim.id()), null).isCleared()) {
            return MoneyTrace.CLEARED;
        }
        return ledger.of(claim.id()).isEmpty() ? MoneyTrace.NONE : MoneyTrace.NAMED;
    }

    ClaimView.@Nullable ClaimPayment latest(Claim claim) {
        List<Payment> payments = ledger.of(claim.id());
        if (payments.isEmpty()) {
            return null;
        }
        Payment payment = payments.get(payments.size() - 1);
        EuroAmount settled = payment.settled(claim.id());
        return new ClaimView.ClaimPayment(
                payment.reference(),
                payment.date() == null ? settledOn(payment) : payment.date(),
                settled.isZero() ? payment.worth(claim.id()) : settled);
    }

    private static @Nullable LocalDate settledOn(Payment payment) {
        List<Settlement> settlements = payment.settlements();
        return settlements.isEmpty()
                ? null
                : settlements.get(settlements.size() - 1).date();
    }
}
