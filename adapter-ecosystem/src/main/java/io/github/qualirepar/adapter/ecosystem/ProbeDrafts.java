package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drafts that a probe makes: it knows them by their reference and leaves none behind. */
final class ProbeDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeDrafts.class);

    private final ProbeCalls calls;
    private final String prefix;
    private final Set<String> standing = new LinkedHashSet<>();
    private int asked;

    /** @param prefix begins the reference of every draft of this run and of no other */
    ProbeDrafts(ProbeCalls calls, String prefix) {
        this.calls = calls;
        this.prefix = prefix;
    }

    /** A reference that no other draft has. */
    String nextReference() {
        asked++;
        return prefix + "-" + asked;
    }

    /** Asks for a claim; what is made is remembered. */
    Reply create(JsonNode body) throws CannotSee {
        Reply reply = calls.newClaim(body);
        String id = reply.content().map(ClaimReader::createdId).orElse(null);
        if (id != null) {
            standing.add(id);
        }
        return reply;
    }

    /** The draft that a creation without an answer has left. */
    String find(String reference) throws CannotSee {
        for (Tree item : items()) {
            String id = item.id("ReimbursementClaimID");
            if (id != null && reference.equals(item.text("PurchaseOrderByCustomer"))) {
                standing.add(id);
                return id;
            }
        }
        throw new CannotSee("no draft of the probe's in the list");
    }

    Reply delete(String id) throws CannotSee {
        Reply reply = calls.delete(id);
        if (reply.error() == null || reply.error().code() == 404) {
            standing.remove(id);
        }
        return reply;
    }

    /** Deletes whatever still stands. */
    Seen cleanUp() {
        if (asked == 0) {
            return Seen.asAssumed("nothing was made");
        }
        String doubt = lookForLost();
        List<String> left = new ArrayList<>();
        for (String id : List.copyOf(standing)) {
            deleted(id, left);
        }
        if (left.isEmpty() && doubt.isEmpty()) {
            return Seen.asAssumed("every draft was deleted");
        }
        LOG.warn("a probe of ecosystem could not take back {} of its drafts{}", left.size(), doubt);
        String what = left.isEmpty() ? "" : "could not be deleted: " + String.join("; ", left);
        return Seen.different(
                        what + doubt + "; to be looked for on the portal under references that begin with " + prefix)
                .toleratedIf(false);
    }

    private void deleted(String id, List<String> left) {
        try {
            Reply reply = delete(id);
            if (standing.contains(id)) {
                left.add(id + " (" + Seen.of(reply) + ")");
            }
        } catch (CannotSee e) {
            left.add(id + " (" + e.reason() + ")");
        }
    }

    /** A creation whose answer was lost has left a draft that nobody named. */
    private String lookForLost() {
        try {
            for (Tree item : items()) {
                String id = item.id("ReimbursementClaimID");
                boolean draft = StatusText.of(item.text("RequestStatus")) == StatusText.DRAFT;
                if (id != null
                        && draft
                        && item.textOrEmpty("PurchaseOrderByCustomer").startsWith(prefix)) {
                    standing.add(id);
                }
            }
            return "";
        } catch (CannotSee e) {
            return "; the list could not be searched for further ones: " + e.reason();
        }
    }

    private List<Tree> items() throws CannotSee {
        Reply reply = calls.claims();
        Tree list = reply.content().orElseThrow(() -> new CannotSee(Seen.of(reply)));
        return list.isList() ? list.objects() : list.objects("Items");
    }
}
