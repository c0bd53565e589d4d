package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.support.Transfer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to files without a call of the repairer: decisions of staff and of consumers (section 12.4). */
final class Staff {

    /** The shop's account as a client: ten digits that begin with 44. */
    private static final String CLIENT_ACCOUNT = "4400000001";

    /** As the bank writes it. */
    private static final String PAYER = "ECOLOGIC";

    private final State state;

    Staff(State state) {
        this.state = state;
    }

    void accept(long id) {
        reviewed(id).move(Statuses.ACCEPTED, null, List.of());
    }

    void refuse(long id, String comment) {
        reviewed(id).move(Statuses.REFUSED, comment, List.of());
    }

    void returnForCorrection(long id, @Nullable String comment, List<ValidationError> errors) {
        reviewed(id).move(Statuses.RETURNED, comment, errors);
    }

    void cancel(long id) {
        StoredClaim claim = state.claim(id);
        if (Statuses.CLOSED.equals(claim.fixed()) || !claim.isAlive()) {
            throw wrongStatus("claim", id, state.problems().status(claim));
        }
        claim.move(Statuses.CANCELLED, null, List.of());
    }

    void close(long id) {
        StoredClaim claim = state.claim(id);
        if (!Statuses.ACCEPTED.equals(claim.fixed())) {
            throw wrongStatus("claim", id, state.problems().status(claim));
        }
        claim.move(Statuses.CLOSED, null, List.of());
    }

    /** Closes what is accepted and says what is paid for it; the payment's code is the client's account and the day. */
    List<Transfer> settleAccepted(LocalDate date, int atMost) {
        List<StoredClaim> accepted = state.ledger().claims().stream()
                .filter(claim -> Statuses.ACCEPTED.equals(claim.fixed()))
                .limit(atMost)
                .toList();
        if (accepted.isEmpty()) {
            return List.of();
        }
        accepted.forEach(claim -> close(claim.id()));
        String code = CLIENT_ACCOUNT + '-' + DateTimeFormatter.BASIC_ISO_DATE.format(date);
        return List.of(new Transfer(
                PAYER, code, date, accepted.stream().map(Staff::paid).toList()));
    }

    private static Transfer.PaidClaim paid(StoredClaim claim) {
        BigDecimal support = claim.body().amount("SupportAmount");
        return new Transfer.PaidClaim(
                Long.toString(claim.id()),
                claim.terms().quoteNumber(),
                claim.terms().invoiceNumber(),
                support == null ? BigDecimal.ZERO : support);
    }

    void consumerAccepts(long id) {
        waiting(id).move(Statuses.REQUEST_ACCEPTED, null);
    }

    void consumerRefuses(long id) {
        waiting(id).move(Statuses.REQUEST_REFUSED, "Demande refusée par le consommateur");
    }

    private StoredClaim reviewed(long id) {
        StoredClaim claim = state.claim(id);
        if (!Statuses.UNDER_REVIEW.equals(claim.fixed())) {
            throw wrongStatus("claim", id, state.problems().status(claim));
        }
        return claim;
    }

    private StoredRequest waiting(long id) {
        StoredRequest request = state.request(id);
        if (!Statuses.REQUEST_WAITING.equals(request.fixed())) {
            throw wrongStatus("support request", id, state.problems().status(request));
        }
        return request;
    }

    private static IllegalStateException wrongStatus(String kind, long id, String status) {
        return new IllegalStateException("The " + kind + " " + id + " has the status '" + status + "'");
    }
}
