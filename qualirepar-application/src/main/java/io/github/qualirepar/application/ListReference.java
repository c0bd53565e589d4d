package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.StatementMatching.Judged;
import java.util.List;
import java.util.Optional;

/**
 * Tells pasted lists apart for which nobody gives a reference: of one day and sum they are one transfer only where they
 * share a claim. Stateless.
 */
final class ListReference {

    private ListReference() {}

    /**
     * The reference of the transfer that names a claim of the list already, else one that is not used yet.
     *
     * @param made what is made of day and sum
     */
    static String of(Ledger ledger, OrganisationId organisation, String made, List<Judged> lines) {
        Optional<String> same = ledger.payments().stream()
                .filter(payment -> payment.organisation().equals(organisation))
                .filter(payment ->
                        payment.reference().equals(made) || payment.reference().startsWith(made + "-"))
                .filter(payment -> sharesAny(payment, lines))
                .map(Payment::reference)
                .findFirst();
        return same.orElseGet(() -> {
            String free = made;
            for (int number = 2; ledger.payment(organisation, free).isPresent(); number++) {
                free = made + "-" + number;
            }
            return free;
        });
    }

    private static boolean sharesAny(Payment payment, List<Judged> lines) {
        return payment.lines().stream()
                .anyMatch(before -> lines.stream()
                        .map(Judged::line)
                        .anyMatch(now -> before.stated().equals(now.stated())
                                || (now.claim() != null && now.claim().equals(before.claim()))));
    }
}
