package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of an organisation. Organisation and reference identify it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param organisation who pays
 * @param reference the organisation's reference, which the bank statement bears too (PAY-03, PAY-04); where the
 *     organisation gave none, one of ours
 * @param account the account it is for, or {@code null} while that is not known
 * @param date the day of the transfer
 * @param amount its sum, or {@code null} while that is not known
 * @param source how it became known
 * @param lines the claims it pays, as far as they are named
 * @param receipt the credit that brought it, or {@code null}
 * @param settlements what was settled of it
 * @param announcedAt when it became known
 */
public record Payment(
        OrganisationId organisation,
        String reference,
        @Nullable String account,
        @Nullable LocalDate date,
        @Nullable EuroAmount amount,
        PaymentSource source,
        List<PaymentLine> lines,
        @Nullable Receipt receipt,
        List<Settlement> settlements,
        Instant announcedAt) {

    public Payment {
        lines = List.copyOf(lines);
        settlements = List.copyOf(settlements);
    }

    public PaymentState state() {
        if (amount != null && !settlements.isEmpty() && !settled().isLessThan(amount)) {
            return PaymentState.SETTLED;
        }
        return receipt == null ? PaymentState.ANNOUNCED : PaymentState.RECEIVED;
    }

    /** How much of it was settled. */
    public EuroAmount settled() {
        return settlements.stream().map(Settlement::amount).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    /** How much of it is left to be settled; {@code null} while its sum is not known. */
    public @Nullable EuroAmount rest() {
        return amount == null ? null : amount.minus(settled());
    }

    /**
     * How much of it a credit may still bring; {@code null} while its sum is not known. What was settled to the end
     * without the bank's file may still be what a credit brings.
     */
    public @Nullable EuroAmount dueAtBank() {
        return state() == PaymentState.SETTLED ? amount : rest();
    }

    /** The sum of its lines. */
    public EuroAmount worthOfLines() {
        return lines.stream().map(PaymentLine::worth).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    /** Does the sum of its lines make up its amount? */
    public boolean addsUp() {
        return amount != null && !lines.isEmpty() && worthOfLines().equals(amount);
    }

    /** Does a line that can be settled name this claim? */
    public boolean names(ClaimId claim) {
        return lines.stream().anyMatch(line -> line.isPayable() && claim.equals(line.claim()));
    }

    /** How much of it was settled for this claim. */
    public EuroAmount settled(ClaimId claim) {
        return settlements.stream().map(settlement -> settlement.of(claim)).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    /** What it is worth for a claim: what its lines say while anything is left to settle, else what it paid. */
    public EuroAmount worth(ClaimId claim) {
        EuroAmount paid = settled(claim);
        if (state() == PaymentState.SETTLED) {
            return paid;
        }
        EuroAmount said = lines.stream()
                .filter(line -> line.isPayable() && claim.equals(line.claim()))
                .map(PaymentLine::worth)
                .reduce(EuroAmount.ZERO, EuroAmount::plus);
        return said.isLessThan(paid) ? paid : said;
    }

    /** How much of what was settled pays no claim that we know. */
    public EuroAmount unallotted() {
        return settlements.stream().map(Settlement::unallotted).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    /** The claims that it names in a line that can be settled, or paid for, in that order. */
    public Set<ClaimId> claims() {
        Set<ClaimId> claims = new LinkedHashSet<>();
        for (PaymentLine line : lines) {
            if (line.claim() != null && line.isPayable()) {
                claims.add(line.claim());
            }
        }
        settlements.forEach(settlement -> settlement.parts().forEach(part -> claims.add(part.claim())));
        return claims;
    }

    /** Is this the transfer that the organisation calls so? */
    public boolean isCalled(OrganisationId payer, String name) {
        return organisation.equals(payer) && reference.equals(name);
    }

    public Payment withLines(List<PaymentLine> newLines) {
        return new Payment(
                organisation, reference, account, date, amount, source, newLines, receipt, settlements, announcedAt);
    }

    /** The same transfer with what is known of it now. */
    public Payment known(@Nullable String newAccount, @Nullable LocalDate newDate, @Nullable EuroAmount newAmount) {
        return new Payment(
                organisation,
                reference,
                newAccount,
                newDate,
                newAmount,
                source,
                lines,
                receipt,
                settlements,
                announcedAt);
    }

    public Payment received(Receipt newReceipt) {
        return new Payment(
                organisation, reference, account, date, amount, source, lines, newReceipt, settlements, announcedAt);
    }

    public Payment settledBy(Settlement settlement) {
        List<Settlement> all = new ArrayList<>(settlements);
        all.add(settlement);
        return new Payment(organisation, reference, account, date, amount, source, lines, receipt, all, announcedAt);
    }
}
