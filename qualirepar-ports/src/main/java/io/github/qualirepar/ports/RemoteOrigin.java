package io.github.qualirepar.ports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a person could tell whether a claim or request at the organisation is the one that is meant.
 *
 * @param createdOn the day it was made there, as the organisation writes it; {@code null} = it does not say
 * @param invoiceNumber number of the shop's invoice in it; {@code null} = it does not say
 */
public record RemoteOrigin(
        @Nullable LocalDate createdOn, @Nullable String invoiceNumber) {

    public static final RemoteOrigin UNKNOWN = new RemoteOrigin(null, null);
}
