package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Observation;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
        throw new CannotSee(EcosystemObservation.NO_DRAFT_IN_LIST.with());
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
            return Seen.asAssumed(CommonObservation.NOTHING_MADE.with());
        }
        Optional<Observation> doubt = lookForLost();
        List<Observation> left = new ArrayList<>();
        for (String id : List.copyOf(standing)) {
            deleted(id, left);
        }
        if (left.isEmpty() && doubt.isEmpty()) {
            return Seen.asAssumed(EcosystemObservation.ALL_DELETED.with());
        }
        LOG.warn(
                "a probe of ecosystem could not take back {} of its drafts{}",
                left.size(),
                doubt.isPresent() ? ", and could not search the list for more" : "");
        return Seen.different(remains(left, doubt)).remedy(Remedy.CLEAN_UP_BY_HAND);
    }

    private Observation remains(List<Observation> left, Optional<Observation> doubt) {
        if (doubt.isEmpty()) {
            return EcosystemObservation.DRAFTS_LEFT.with(left, prefix);
        }
        return left.isEmpty()
                ? EcosystemObservation.DRAFTS_PERHAPS_LEFT.with(doubt.get(), prefix)
                : EcosystemObservation.DRAFTS_LEFT_AND_PERHAPS_MORE.with(left, doubt.get(), prefix);
    }

    private void deleted(String id, List<Observation> left) {
        try {
            Reply reply = delete(id);
            if (standing.contains(id)) {
                left.add(EcosystemObservation.NOT_DELETED.with(id, Shown.of(reply)));
            }
        } catch (CannotSee e) {
            left.add(EcosystemObservation.NOT_DELETED.with(id, e.reason()));
        }
    }

    /** A creation whose answer was lost has left a draft that nobody named; gives why the list cannot be searched. */
    private Optional<Observation> lookForLost() {
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
            return Optional.empty();
        } catch (CannotSee e) {
            return Optional.of(e.reason());
        }
    }

    private List<Tree> items() throws CannotSee {
        Reply reply = calls.claims();
        Tree list = reply.content().orElseThrow(() -> new CannotSee(Shown.of(reply)));
        return list.isList() ? list.objects() : list.objects("Items");
    }
}
