package io.github.qualirepar.ports;

import java.time.LocalDate;

/** Asks an organisation what it has paid. Safe for use by several threads. */
public interface PaymentFeed {

    /**
     * The payments of a period, both days included.
     *
     * @return what was answered; {@link PaymentAnswer#notOffered()} if the organisation has no such call
     * @throws FundingBodyException if it cannot be asked
     * @throws IllegalArgumentException if the period ends before it begins
     */
    PaymentAnswer payments(LocalDate from, LocalDate to);
}
