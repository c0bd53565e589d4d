package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims as the organisation shows them (contract section 9). Customer, parts, product and places are not looked
 * at: their shapes vary with age (quirks 6, 7), and nothing is done with them here.
 */
final class ClaimReader {

    private ClaimReader() {}

    /** The id in the answer to a creation; {@code null} if there is none. */
    static @Nullable String createdId(Tree answer) {
        // The second name is the one of 2022.
        return answer.id("ReimbursementClaimID", "TemporaryReimbursementClaimID");
    }

    /** A claim that does not exist, or no longer. */
    static RemoteClaim gone(String claimId) {
        return new RemoteClaim(claimId, null, null, RemotePhase.GONE, null, null, List.of());
    }

    /** An open claim of which the answer tells nothing further. */
    static RemoteClaim open(String claimId, @Nullable String status) {
        return new RemoteClaim(claimId, null, status, RemotePhase.OPEN, null, null, List.of());
    }

    /**
     * The claim in the answer to a read, wrapped in {@code Items} or standing at the root (quirk 8).
     *
     * @param key what was asked for: id or service order
     * @return the claim, {@link RemotePhase#GONE} for an empty list, or empty if the answer is no claim at all
     */
    static Optional<RemoteClaim> one(Tree answer, String key) {
        boolean wrapped = answer.isList() || answer.has("Items");
        if (!wrapped) {
            return isClaim(answer) ? Optional.of(claim(answer, key)) : Optional.empty();
        }
        List<Tree> items = answer.isList() ? answer.objects() : answer.objects("Items");
        if (items.isEmpty()) {
            return Optional.of(gone(key));
        }
        return items.stream()
                .filter(item -> key.equals(item.id("ReimbursementClaimID")) || key.equals(item.id("SapServiceOrder")))
                .findFirst()
                .or(() -> items.size() == 1 && isClaim(items.get(0)) ? Optional.of(items.get(0)) : Optional.empty())
                .map(item -> claim(item, key));
    }

    private static boolean isClaim(Tree tree) {
        return tree.has("ReimbursementClaimID", "RequestStatus", "SapServiceOrder");
    }

    private static RemoteClaim claim(Tree item, String key) {
        String id = item.id("ReimbursementClaimID");
        String statusText = item.text("RequestStatus", "Status");
        StatusText status = StatusText.of(statusText);
        return new RemoteClaim(
                id == null ? key : id,
                item.id("SapServiceOrder"),
                statusText,
                status.phase(),
                status.review(),
                bonus(item.member("Bill")),
                problems(item, status, statusText));
    }

    private static List<RemoteProblem> problems(Tree item, StatusText status, @Nullable String statusText) {
        String reason = item.text("RejectReason");
        if (reason == null && status.review() == Review.REFUSED) {
            reason = StatusText.reasonIn(statusText);
        }
        return reason == null ? List.of() : List.of(Problems.ofRejection(reason));
    }

    /** The bonus as the organisation corrected it; a money object, or the bare amount. */
    private static @Nullable EuroAmount bonus(Tree bill) {
        Tree covered = bill.member("AmountCovered");
        BigDecimal amount = covered.isObject() ? covered.decimal("amount") : covered.decimal();
        return amount == null ? null : EuroAmount.of(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
