package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.Withdrawals;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The claim calls: create, confirm, read, delete, and the list in which a lost draft is looked for. */
final class Claims implements Withdrawals, DraftSearch {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final String CONFIRMATION = "confirm-claim";
    private static final MediaType JSON = MediaType.get("application/json");
    /** As a client in production does (contract section 4.3). */
    private static final Duration BEFORE_SECOND_CONFIRMATION = Duration.ofMillis(1500);

    private final Client client;
    private final Map<Title, String> titles;
    private final ClaimBodyMapper mapper = new ClaimBodyMapperImpl();

    Claims(Client client, Map<Title, String> titles) {
        this.client = client;
        this.titles = titles;
    }

    Answer<RemoteClaim> create(ClaimContent content) {
        referenceOf(content);
        NewClaimBody body = mapper.toBody(content, titles);
        Reply reply =
                client.change("new_claim", Retries.Nature.SINGLE_CHANGE, (api, bearer) -> api.newClaim(bearer, body));
        if (reply.error() != null) {
            return Answer.<RemoteClaim>refused(Problems.ofCreation(reply.error(), isIdentifiedByImei(content, body)))
                    .to(reply.call());
        }
        String id = reply.content().map(ClaimReader::createdId).orElse(null);
        if (id == null) {
            throw Client.unusable(reply);
        }
        String status = reply.content()
                .map(answer -> answer.text("RequestStatus", "Status"))
                .orElse(null);
        return Answer.accepted(ClaimReader.open(id, status));
    }

    private static boolean isIdentifiedByImei(ClaimContent content, NewClaimBody body) {
        String sent = body.product().productIdentificationNumber();
        return sent != null && sent.equals(content.file().device().imeiDigits());
    }

    /** Reads first, so that a claim that is handed in already is never confirmed again (Q18). */
    Answer<RemoteClaim> submit(String claimId) {
        long begun = client.retries().now();
        RemoteClaim before = Client.beforeAnyChange(() -> read(claimId));
        if (isHandedIn(before)) {
            return Answer.accepted(asHandedIn(before));
        }
        Reply reply = client.tryChange(CONFIRMATION, confirmationOf(claimId));
        return reply.kind().isTemporary() ? confirmAgain(claimId, begun, reply) : confirmed(claimId, reply);
    }

    private static Client.Request confirmationOf(String claimId) {
        return (api, bearer) -> api.confirmClaim(bearer, claimId, RequestBody.create(new byte[0], JSON));
    }

    /**
     * A passing trouble is given one more try (contract section 4.3): the claim is read in between, and a second
     * confirmation changes nothing that the first has done. Where no answer came at all, the caller has to ask.
     */
    private Answer<RemoteClaim> confirmAgain(String claimId, long begun, Reply trouble) {
        FundingBodyException first = Retries.failure(Retries.Nature.SINGLE_CHANGE, trouble);
        if (!client.retries().waitForAnother(begun, trouble.retryAfter(), BEFORE_SECOND_CONFIRMATION)) {
            throw first;
        }
        try {
            RemoteClaim now = read(claimId);
            if (isHandedIn(now)) {
                return Answer.accepted(asHandedIn(now));
            }
            return confirmed(
                    claimId, client.change(CONFIRMATION, Retries.Nature.SINGLE_CHANGE, confirmationOf(claimId)));
        } catch (FundingBodyException second) {
            first.addSuppressed(second);
            // What the first try left open, a second one that was not let in does not close.
            throw second instanceof OutcomeUnknown ? second : first;
        }
    }

    private Answer<RemoteClaim> confirmed(String claimId, Reply reply) {
        if (reply.error() != null) {
            return refusedUnlessConfirmed(claimId, reply, reply.error());
        }
        Optional<RemoteClaim> confirmed = reply.content()
                .flatMap(answer -> ClaimReader.one(answer, claimId))
                .filter(Claims::isHandedIn);
        return Answer.accepted(asHandedIn(confirmed.orElseGet(() -> readBackConfirmed(claimId, reply))));
    }

    /** Two clerks at once: the other one's confirmation is ours too. */
    private Answer<RemoteClaim> refusedUnlessConfirmed(String claimId, Reply reply, ServiceError error) {
        if (Problems.ALREADY_CONFIRMED.equals(error.status())) {
            try {
                RemoteClaim now = read(claimId);
                if (isHandedIn(now)) {
                    return Answer.accepted(asHandedIn(now));
                }
            } catch (FundingBodyException e) {
                // The refusal says as much as can be known now; the next attempt reads the claim first.
                LOG.debug("a claim refused as confirmed already cannot be read", e);
            }
        }
        return Answer.<RemoteClaim>refused(Problems.of(error)).to(reply.call());
    }

    /** A confirmation without a service order counts only if the claim itself shows it (contract section 8). */
    private RemoteClaim readBackConfirmed(String claimId, Reply reply) {
        OutcomeUnknown unknown = Client.unusable(reply);
        try {
            RemoteClaim now = read(claimId);
            if (isHandedIn(now)) {
                return now;
            }
        } catch (FundingBodyException e) {
            unknown.addSuppressed(e);
        }
        throw unknown;
    }

    /** A service order is given at confirmation and at no other time. */
    private static boolean isHandedIn(RemoteClaim claim) {
        return claim.serviceOrder() != null
                && claim.phase() != RemotePhase.GONE
                && claim.phase() != RemotePhase.CANCELLED;
    }

    /** With a service order it is handed in, even if its status text is missing, unknown or still the draft's. */
    private static RemoteClaim asHandedIn(RemoteClaim claim) {
        if (claim.phase() == RemotePhase.HANDED_IN) {
            return claim;
        }
        Review review = claim.phase() == RemotePhase.UNRECOGNISED && claim.status() != null
                ? Review.UNKNOWN
                : Review.UNDER_REVIEW;
        return new RemoteClaim(
                claim.claimId(),
                claim.serviceOrder(),
                claim.status(),
                RemotePhase.HANDED_IN,
                review,
                claim.bonus(),
                claim.problems());
    }

    RemoteClaim read(String key) {
        if (isNoPathSegment(key)) {
            return ClaimReader.gone(key);
        }
        Reply reply = client.read("claim", (api, bearer) -> api.claim(bearer, key));
        if (isUnknownClaim(reply)) {
            return ClaimReader.gone(key);
        }
        return reply.content()
                .flatMap(answer -> ClaimReader.one(answer, key))
                .orElseThrow(() -> Client.unreadable(reply));
    }

    @Override
    public Answer<RemoteClaim> withdraw(String claimId) {
        if (isNoPathSegment(claimId)) {
            return Answer.accepted(ClaimReader.gone(claimId));
        }
        Reply reply = client.change(
                "delete claim", Retries.Nature.REPEATABLE_CHANGE, (api, bearer) -> api.deleteClaim(bearer, claimId));
        if (reply.error() == null || isUnknownClaim(reply) || isGone(claimId)) {
            return Answer.accepted(ClaimReader.gone(claimId));
        }
        return Answer.<RemoteClaim>refused(Problems.of(reply.error())).to(reply.call());
    }

    /** A draft that is archived already is refused to be deleted again, and is gone all the same. */
    private boolean isGone(String claimId) {
        try {
            return read(claimId).phase() == RemotePhase.GONE;
        } catch (FundingBodyException e) {
            LOG.debug("a claim refused to be deleted cannot be read", e);
            return false;
        }
    }

    @Override
    public List<String> findDrafts(ClaimContent content, Instant since) {
        String reference = referenceOf(content);
        Tree answer = client.readTree("claims", (api, bearer) -> api.claims(bearer));
        if (answer.has("LastEvaluatedKey", "NextToken", "offset")) {
            LOG.warn("ecosystem's list of claims says that it goes on; only its first part was searched (Q4)");
        }
        List<String> found = new ArrayList<>();
        for (Tree item : answer.isList() ? answer.objects() : answer.objects("Items")) {
            String id = item.id("ReimbursementClaimID");
            if (id != null && isDraftOf(item, reference, content) && isCreatedSince(item, since)) {
                found.add(id);
            }
        }
        return found;
    }

    private static boolean isDraftOf(Tree item, String reference, ClaimContent content) {
        return StatusText.of(item.text("RequestStatus", "Status")) == StatusText.DRAFT
                && !item.has("SapServiceOrder")
                && reference.equals(item.text("PurchaseOrderByCustomer"))
                && Objects.equals(content.file().repair().completedOn(), item.day("RepairDate"))
                && item.objects("AttachedFiles").isEmpty();
    }

    /** A draft that does not tell when it was made is nobody's: another repair's claim must not be taken for ours. */
    private static boolean isCreatedSince(Tree item, Instant since) {
        Instant created = moment(item.text("CreationDate"));
        return created != null && !created.isBefore(since);
    }

    static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime moment
                    ? moment.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The reference a lost draft is found by: the invoice number (Q19).
     *
     * @throws IllegalArgumentException if there is none; the rules never let such a claim through
     */
    private static String referenceOf(ClaimContent content) {
        return content.file()
                .invoiceNumber()
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("a claim at ecosystem needs an invoice number"));
    }

    /** Not known there: 404, or the organisation's own word for it. A page made for browsers is neither (Q20). */
    private static boolean isUnknownClaim(Reply reply) {
        ServiceError error = reply.error();
        if (error == null) {
            return false;
        }
        return Problems.UNKNOWN_CLAIM.equals(error.status())
                || (error.code() == 404 && (reply.tree() != null || reply.text().isBlank()));
    }

    /** What would make another route of a path is no claim's id, typed by a person perhaps. */
    private static boolean isNoPathSegment(String key) {
        return key.isBlank() || key.equals(".") || key.equals("..");
    }
}
