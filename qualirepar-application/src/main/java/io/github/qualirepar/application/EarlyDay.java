package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the day that a person gives for money that came. Stateless. */
final class EarlyDay {
    private EarlyDay() {}

    /**
     * Money never comes before the repair: that blocks. It seldom comes before the hand-in as we know it, or the day of
     * the transfer: that is doubted.
     */
    static Optional<Finding> finding(Books books, Payment payment, List<Settlement.Part> parts, LocalDate day) {
        Finding doubt = payment.source() != PaymentSource.TICKED && isBefore(day, payment.date())
                ? doubt(day, "transferred", payment.date())
                : null;
        for (Settlement.Part part : parts) {
            Claim claim = books.claim(part.claim()).orElseThrow(() -> new UnknownClaimException(part.claim()));
            LocalDate repaired = claim.file().repair().completedOn();
            if (isBefore(day, repaired)) {
                return Optional.of(Rules.finding(FindingCode.PAYMENT_DATE_BEFORE_REPAIR, "date")
                        .with("date", day)
                        .with("number", claim.number())
                        .with("since", repaired));
            }
            Instant moment = claim.handedInAt();
            LocalDate handedIn = moment == null ? null : LocalDate.ofInstant(moment, Paris.ZONE);
            if (isBefore(day, handedIn)) {
                doubt = doubt(day, "handedIn", handedIn).with("number", claim.number());
            }
        }
        return Optional.ofNullable(doubt);
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate other) {
        return other != null && day.isBefore(other);
    }

    private static Finding doubt(LocalDate day, String what, @Nullable LocalDate since) {
        return Rules.finding(FindingCode.PAYMENT_DATE_EARLY, "date")
                .weighing(Level.WARN)
                .with("date", day)
                .with(what, since);
    }
}
