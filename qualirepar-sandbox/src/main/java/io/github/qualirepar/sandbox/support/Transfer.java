package io.github.qualirepar.sandbox.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One transfer to the shop.
 *
 * @param payer who pays, as the bank writes it
 * @param reference the payer's reference
 * @param date its day
 * @param claims the claims it pays
 */
public record Transfer(String payer, String reference, LocalDate date, List<PaidClaim> claims) {

    /** Takes a copy of the list. */
    public Transfer {
        claims = List.copyOf(claims);
    }

    /**
     * A claim and what it earns.
     *
     * @param number its number at the organisation
     * @param ownNumber the repairer's own reference; empty when none was sent
     * @param invoiceNumber the number of the repair invoice
     * @param amount what is paid for it, in euros
     */
    public record PaidClaim(String number, String ownNumber, String invoiceNumber, BigDecimal amount) {}

    /** Its sum in euros. */
    public BigDecimal amount() {
        return claims.stream().map(PaidClaim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
