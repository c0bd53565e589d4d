package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.PaymentSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Transfers and lines for claims that a person names.
 *
 * @param ledger what is known of the money
 * @param day the day the money came
 * @param now the moment
 */
record TickedLines(Ledger ledger, LocalDate day, Instant now) {

    Payment fresh(OrganisationId organisation, String reference, List<Claim> claims) {
        Set<String> accounts =
                claims.stream().map(claim -> claim.account().name()).collect(Collectors.toSet());
        return new Payment(
                organisation,
                reference,
                accounts.size() == 1 ? accounts.iterator().next() : null,
                day,
                null,
                PaymentSource.TICKED,
                List.of(),
                null,
                List.of(),
                now);
    }

    /** The organisation named no reference: one that says what it is, and is not used yet. */
    String madeUp(OrganisationId organisation) {
        String stem = "POINTAGE-" + organisation + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
        int number = 1;
        while (ledger.payment(organisation, stem + number).isPresent()) {
            number++;
        }
        return stem + number;
    }

    /** A line for each claim with what of the money falls to it. */
    List<PaymentLine> withTicks(Payment base, List<Claim> claims, EuroAmount money) {
        List<PaymentLine> lines = new ArrayList<>(base.lines());
        EuroAmount left = money;
        for (Claim claim : claims) {
            EuroAmount open = ledger.open(claim, null);
            EuroAmount part = open.isGreaterThan(left) ? left : open;
            if (!part.isZero()) {
                lines.add(line(lines.size() + 1, claim, part, open, LineState.MATCHED));
                left = left.minus(part);
            }
        }
        return lines;
    }

    private static PaymentLine line(
            int row, Claim claim, @Nullable EuroAmount amount, EuroAmount open, LineState state) {
        String there = claim.remote().claimId();
        return new PaymentLine(
                row, there == null ? claim.number() : there, claim.id(), claim.number(), amount, open, state);
    }

    /** The transfer with a line for each further claim; how much is paid for it is not said. */
    Payment naming(Payment payment, Collection<Claim> more) {
        List<PaymentLine> lines = new ArrayList<>(payment.lines());
        for (Claim claim : more) {
            if (!payment.names(claim.id())) {
                lines.add(line(lines.size() + 1, claim, null, ledger.open(claim, payment), LineState.MATCHED));
            }
        }
        return payment.withLines(lines);
    }

    /** Is there nothing that a person could mean to be paid for the claim beside this transfer? */
    boolean isNotOwed(Claim claim, @Nullable Payment except) {
        boolean neverHandedIn = !claim.stage().isBlue() && claim.handedInAt() == null;
        return neverHandedIn
                || claim.stage() == Stage.ENDED
                || claim.replacedBy() != null
                || !ledger.open(claim, except).isGreaterThan(EuroAmount.ZERO);
    }
}
