package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when an organisation has to pay (PAY-01, D-18): within the host's own number of days, else within the legal
 * limit in force on the day of the hand-in.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param data where the legal limits stand
 * @param settings where the host's own limits stand
 */
public record PaymentTerms(RuleData data, Settings settings) {

    /** The last day on which a claim handed in on this day is paid in time; empty if no limit was in force then. */
    public Optional<LocalDate> dueOn(OrganisationId organisation, LocalDate handedInOn) {
        Integer days = settings.paymentDays().get(organisation);
        if (days != null) {
            return Optional.of(handedInOn.plusDays(days));
        }
        return data.deadlines(DeadlineKind.PAYMENT_DUE, organisation, handedInOn).stream()
                .map(deadline -> deadline.after(handedInOn))
                .findFirst();
    }

    /**
     * The last day on which a claim is paid in time, or {@code null}: it was not handed in yet, or no limit was in force
     * then.
     *
     * @param zone where days begin
     */
    public @Nullable LocalDate dueOn(Claim claim, ZoneId zone) {
        Instant handedIn = claim.handedInAt();
        return handedIn == null
                ? null
                : dueOn(claim.organisation(), LocalDate.ofInstant(handedIn, zone))
                        .orElse(null);
    }
}
