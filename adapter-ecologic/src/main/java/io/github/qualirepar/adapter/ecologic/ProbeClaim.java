package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Observation;
import io.github.qualirepar.ports.contractcheck.Once;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one claim that a probe makes, with invented data. It is changed again and again instead of making a second one,
 * since no call takes one away (Q16): who runs the probe cancels it on the portal. For one thread.
 */
final class ProbeClaim {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeClaim.class);
    /** Sites tried one after the other: one may not be labelled for a product (Q17). */
    private static final int MOST_SITES = 3;

    private final ProbeScene scene;
    private final String number;
    private final Once<Made> made = new Once<>(this::make);
    private final List<String> left = new ArrayList<>();
    private boolean inDoubt;

    ProbeClaim(ProbeScene scene) {
        this.scene = scene;
        long noise = ThreadLocalRandom.current().nextLong(36L * 36 * 36);
        this.number = ("PROBE-" + Long.toString(scene.clock().millis(), 36) + Long.toString(noise, 36))
                .toUpperCase(Locale.ROOT);
    }

    /** The claim as it was created. */
    private record Made(String id, String site, ProbeBody body, HttpAnswer creation) {}

    /**
     * A change of the claim and its answer.
     *
     * @param problems what stands against the claim with this change, missing documents too
     */
    record Trial(HttpAnswer answer, ClaimData data, List<RemoteProblem> problems) {

        /** The problems but those of documents that are still missing. */
        List<RemoteProblem> errors() {
            return problems.stream()
                    .filter(problem -> !problem.missingDocument())
                    .toList();
        }

        boolean has(boolean blocking, String field) {
            return problems.stream()
                    .anyMatch(problem -> problem.blocking() == blocking && field.equals(problem.field()));
        }
    }

    /** Its id, once it was created. */
    String id() throws CannotSee {
        return made.get().id();
    }

    HttpAnswer creation() throws CannotSee {
        return made.get().creation();
    }

    /** Can it have been created although nobody said so? */
    boolean isInDoubt() {
        return inDoubt;
    }

    String number() {
        return number;
    }

    private Made make() throws CannotSee {
        ProbeScene.Eligible eligible = scene.eligible();
        Observation refused = EcologicObservation.NO_SITE.with();
        for (JsonNode site :
                scene.rows("getrepairsitesbyats").stream().limit(MOST_SITES).toList()) {
            String siteId = Json.text(site, "SiteId");
            if (siteId == null) {
                continue;
            }
            ProbeBody body = new ProbeBody(site, number);
            HttpAnswer answer = created(siteId, body.of(eligible.goods(), eligible.bonus()));
            String id = Envelope.of(answer)
                    .map(ClaimData::of)
                    .map(ClaimData::claimId)
                    .orElse(null);
            if (id != null && ClaimData.isId(id)) {
                left.add(id);
                return new Made(id, siteId, body, answer);
            }
            inDoubt = Envelope.of(answer).isEmpty() && (answer.status() < 400 || answer.status() >= 500);
            refused = EcologicObservation.NOT_CREATED.with(Shown.of(answer));
            if (inDoubt) {
                break;
            }
        }
        throw new CannotSee(refused);
    }

    private HttpAnswer created(String site, ObjectNode body) throws CannotSee {
        try {
            return scene.calls().post("createclaim", query(site), body);
        } catch (CannotSee e) {
            inDoubt = true;
            throw e;
        }
    }

    private Map<String, String> query(String site) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("repairEndDate", ClaimWords.dateTime(scene.day()));
        query.put("repairSiteId", site);
        query.put("consumerInvoiceNumber", number);
        query.put("quoteNumber", number);
        return query;
    }

    /** Changes something of what was created. */
    Trial changed(Consumer<ObjectNode> change) throws CannotSee {
        return changed(scene.eligible(), change);
    }

    /** Makes it a claim for another product, and changes something of that. */
    Trial changed(Predicate<ReferenceProduct> kind, EcologicObservation none, Consumer<ObjectNode> change)
            throws CannotSee {
        return changed(scene.eligible(kind, none), change);
    }

    private Trial changed(ProbeScene.Eligible eligible, Consumer<ObjectNode> change) throws CannotSee {
        Made claim = made.get();
        ObjectNode body = claim.body().of(eligible.goods(), eligible.bonus());
        change.accept(body);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("claimId", claim.id());
        query.putAll(query(claim.site()));
        query.put("submit", "false");
        return trial(scene.calls().post("updateclaim", query, body));
    }

    /** How it stands. */
    Trial read() throws CannotSee {
        return trial(scene.calls().get("getclaimstatus", Map.of("claimId", id())));
    }

    /** Hands it in, which must not succeed: asked for only while the claim says that something is missing. */
    Trial submittedIncomplete() throws CannotSee {
        Trial before = read();
        if (!Boolean.FALSE.equals(before.data().valid()) || before.problems().isEmpty()) {
            throw new CannotSee(EcologicObservation.MIGHT_BE_HANDED_IN.with());
        }
        return trial(scene.calls().post("submitclaim", Map.of("claimId", id()), Json.MAPPER.createObjectNode()));
    }

    static Trial trial(HttpAnswer answer) throws CannotSee {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isEmpty() || envelope.get().isFailure()) {
            throw new CannotSee(Shown.of(answer));
        }
        ClaimData data = ClaimData.of(envelope.get());
        return new Trial(answer, data, data.problemsAfterChange(answer.status()));
    }

    /** What is left at the organisation; also told to the log, since whoever runs the probe may fail meanwhile. */
    Seen left() {
        if (left.isEmpty() && !inDoubt) {
            return Seen.asAssumed(CommonObservation.NOTHING_MADE.with());
        }
        LOG.warn(
                "the probe of Ecologic leaves something behind, to be cancelled on the portal: invoice number {}, claim {}",
                number,
                left.isEmpty() ? "not known" : String.join(", ", left));
        return Seen.asAssumed(
                left.isEmpty()
                        ? EcologicObservation.TO_LOOK_FOR.with(number)
                        : EcologicObservation.TO_CANCEL.with(left, number));
    }
}
