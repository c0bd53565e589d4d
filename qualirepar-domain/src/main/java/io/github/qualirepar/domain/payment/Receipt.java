package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import java.time.LocalDate;

/**
 * The credit of a bank that brought a transfer.
 *
 * @param date day of booking
 * @param amount what was credited
 * @param entry names the entry within its bank file, so that the same one is known again
 */
public record Receipt(LocalDate date, EuroAmount amount, String entry) {}
