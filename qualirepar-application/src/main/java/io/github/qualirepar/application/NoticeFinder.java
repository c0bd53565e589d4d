package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.NoticeStore.Item;
import io.github.qualirepar.ports.PaymentStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people have to know, by what is stored and nothing else: so nothing is lost when the program dies between
 * a change and the word about it. Everything has a key that names it for ever.
 */
final class NoticeFinder {
    private final ClaimStore claims;
    private final @Nullable PaymentStore payments;
    private final Views views;
    private final LateClaims late;
    private final EndingLabels labels;
    private final NoticeRows rows;
    private final Clock clock;

    NoticeFinder(
            ClaimStore claims,
            @Nullable PaymentStore payments,
            Views views,
            LateClaims late,
            EndingLabels labels,
            NoticeRows rows,
            Clock clock) {
        this.claims = claims;
        this.payments = payments;
        this.views = views;
        this.late = late;
        this.labels = labels;
        this.rows = rows;
        this.clock = clock;
    }

    /** All that there is to know now, by key. */
    Map<String, Topic> current() {
        Instant now = clock.instant();
        List<Claim> all = claims.list(ClaimFilter.ALL).stream()
                .filter(claim -> claim.stage() != Stage.ENDED && claim.replacedBy() == null)
                .sorted(Comparator.comparing(Claim::number))
                .toList();
        List<Topic> topics = new ArrayList<>(payments(now));
        for (Claim claim : all) {
            answered(claim, now).ifPresent(topics::add);
            draft(claim, now).ifPresent(topics::add);
        }
        late.among(all, now).forEach(topics::add);
        labels.now(now).forEach(topics::add);
        Map<String, Topic> byKey = new LinkedHashMap<>();
        topics.forEach(topic -> byKey.putIfAbsent(topic.item().key(), topic));
        return byKey;
    }

    /** Is what an item is about visible from here? Labels stand in the lists of the accounts that are connected. */
    boolean sees(Item item) {
        return switch (item.kind()) {
            case PAYMENT_ANNOUNCED -> payments != null;
            case LABEL_ENDING -> labels.sees(item.account());
            case CLAIM_REFUSED, CLAIM_RETURNED, DRAFT_UNCONFIRMED, CLAIM_LATE -> true;
        };
    }

    /** What an organisation announced by itself; what a person brought in is known to a person. */
    private List<Topic> payments(Instant now) {
        return payments == null
                ? List.of()
                : payments.all().stream()
                        .filter(payment -> payment.source() == PaymentSource.FEED)
                        .map(payment -> announced(payment, now))
                        .toList();
    }

    private Topic announced(Payment payment, Instant now) {
        OrganisationId organisation = payment.organisation();
        String key = "PAYMENT:" + organisation + ":" + payment.reference();
        String account = payment.account() == null ? organisation.prefix() : payment.account();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("reference", payment.reference());
        if (payment.date() != null) {
            details.put("date", payment.date().toString());
        }
        if (payment.amount() != null) {
            details.put("amount", payment.amount().toString());
        }
        return new Topic(
                new Item(key, NoticeKind.PAYMENT_ANNOUNCED, organisation, account, key, details, now),
                () -> rows.payment(payment));
    }

    /** An answer of before the moment was kept says nothing new to anybody. */
    private static Optional<Topic> none() {
        return Optional.empty();
    }

    private Optional<Topic> answered(Claim claim, Instant now) {
        Review review = claim.review();
        Instant answeredAt = claim.reviewedAt();
        if (review == null || answeredAt == null) {
            return none();
        }
        return switch (review) {
            case REFUSED, CANCELLED ->
                Optional.of(ofClaim(
                        NoticeKind.CLAIM_REFUSED, claim, answeredAt.toString(), now, () -> rows.answered(claim)));
            case RETURNED ->
                Optional.of(ofClaim(
                        NoticeKind.CLAIM_RETURNED, claim, answeredAt.toString(), now, () -> rows.answered(claim)));
            case UNDER_REVIEW, ACCEPTED, PAID, UNKNOWN -> none();
        };
    }

    private Optional<Topic> draft(Claim claim, Instant now) {
        String remote = claim.remote().claimId();
        if (remote == null || claim.stage().isBlue()) {
            return none();
        }
        return views.growingOld(claim).stream()
                .findFirst()
                .map(finding -> ofClaim(
                        NoticeKind.DRAFT_UNCONFIRMED,
                        claim,
                        remote,
                        now,
                        () -> rows.draft(claim, day(finding, "date"), day(finding, "lastDay"))));
    }

    private static @Nullable LocalDate day(Finding finding, String parameter) {
        String day = finding.parameters().get(parameter);
        return day == null ? null : LocalDate.parse(day);
    }

    /** What happened to one claim; all of a kind in one account belong together. */
    static Topic ofClaim(
            NoticeKind kind, Claim claim, String occasion, Instant now, Supplier<List<List<String>>> rows) {
        String account = claim.account().name();
        ClaimId id = claim.id();
        return new Topic(
                new Item(
                        kind + ":" + id + ":" + occasion,
                        kind,
                        claim.organisation(),
                        account,
                        kind + ":" + account,
                        Map.of("claim", id.value(), "number", claim.number()),
                        now),
                rows);
    }
}
