package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteOrigin;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
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
     * @return the claim, {@link RemotePhase#GONE} for an empty list, or empty if the answer is no claim at all, or
     *     another one
     */
    static Optional<RemoteClaim> one(Tree answer, String key) {
        if (isWrapped(answer) && items(answer).isEmpty()) {
            return Optional.of(gone(key));
        }
        return item(answer, key).map(item -> claim(item, key));
    }

    /** What an answer to a read says of the claim that was asked for; empty if it holds no such claim, or another one. */
    static Optional<Tree> item(Tree answer, String key) {
        if (!isWrapped(answer)) {
            return isClaim(answer) && mayBe(answer, key) ? Optional.of(answer) : Optional.empty();
        }
        List<Tree> items = items(answer);
        return items.stream()
                .filter(item -> isNamed(item, key))
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> items.size() == 1 && isClaim(item) && mayBe(item, key))
                        .findFirst());
    }

    /** Is this the claim that was asked for by its id or its service order? */
    private static boolean isNamed(Tree item, String key) {
        return isSame(item.id("ReimbursementClaimID"), key) || isSame(item.id("SapServiceOrder"), key);
    }

    /** An answer without an id is taken for the claim asked for; one with another id is about somebody else's repair. */
    private static boolean mayBe(Tree item, String key) {
        return item.text("ReimbursementClaimID") == null || isNamed(item, key);
    }

    private static boolean isSame(@Nullable String id, String key) {
        return id != null && id.strip().equalsIgnoreCase(key.strip());
    }

    static boolean isWrapped(Tree answer) {
        return answer.isList() || answer.has("Items");
    }

    private static List<Tree> items(Tree answer) {
        return answer.isList() ? answer.objects() : answer.objects("Items");
    }

    /** Is a file of this type and name among those the claim has? Its name comes back with a path (quirk 11). */
    static boolean hasFile(Tree item, FileType type, String name) {
        return item.objects("AttachedFiles").stream()
                .filter(file -> FileType.of(file.textOrEmpty("FileType")).equals(Optional.of(type)))
                .map(file -> file.text("FileName"))
                .anyMatch(shown -> shown == null
                        || shown.substring(shown.lastIndexOf('/') + 1).equals(name));
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
                problems(item, status, statusText),
                new RemoteOrigin(null, item.text("PurchaseOrderByCustomer")));
    }

    private static List<RemoteProblem> problems(Tree item, StatusText status, @Nullable String statusText) {
        String reason = item.text("RejectReason");
        if (reason != null) {
            return List.of(Problems.ofRejection(reason));
        }
        if (status.review() != Review.REFUSED) {
            return List.of();
        }
        String said = StatusText.reasonIn(statusText);
        if (said == null) {
            // A reason of a shape nobody has seen, or none at all: what was said is shown as it stands.
            Object odd = item.member("RejectReason").plain();
            said = odd == null ? statusText : String.valueOf(odd);
        }
        return said == null ? List.of() : List.of(Problems.ofRejection(said));
    }

    /** The bonus as the organisation corrected it; a money object, or the bare amount. */
    static @Nullable EuroAmount bonus(Tree bill) {
        Tree covered = bill.member("AmountCovered");
        return covered.isObject() ? covered.member("amount").euros() : covered.euros();
    }
}
