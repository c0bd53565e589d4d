package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Eligibility;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.EligibilityQuestion;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.ReferenceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs every rule on a file or a claim: shape first, then eligibility, then documents. */
final class Assessment {
    private static final int DAYS_UNTIL_STALE = 7;

    private final Eligibility eligibility;
    private final ShapeValidation shape;
    private final References references;
    private final ReferenceStore store;
    private final KeptAnswers kept;
    private final ClaimStore claims;
    private final List<SiteMapping> sites;
    private final Clock clock;

    Assessment(
            Eligibility eligibility,
            ShapeValidation shape,
            References references,
            ReferenceStore store,
            KeptAnswers kept,
            ClaimStore claims,
            List<SiteMapping> sites,
            Clock clock) {
        this.eligibility = eligibility;
        this.shape = shape;
        this.references = references;
        this.store = store;
        this.kept = kept;
        this.claims = claims;
        this.sites = List.copyOf(sites);
        this.clock = clock;
    }

    /** A file to claim for: its organisation is to be found, and what that one calculated for it counts (D-22). */
    EligibilityAnswer ofFile(RepairFile file) {
        EligibilityQuestion question = question(file, Paris.today(clock), null, null);
        return withMore(file, question, assessed(question));
    }

    /**
     * A file whose organisation is to be found, judged as on a day by our own data.
     *
     * @param moment with the lists known then; {@code null} = the newest
     */
    EligibilityAnswer ofFile(RepairFile file, LocalDate today, @Nullable Instant moment) {
        EligibilityQuestion question = question(file, today, moment, null);
        return withMore(file, question, eligibility.assess(question));
    }

    private EligibilityAnswer withMore(RepairFile file, EligibilityQuestion question, EligibilityAnswer answer) {
        List<Finding> more = new ArrayList<>(shape.check(file));
        more.addAll(stale(question));
        return with(more, answer);
    }

    /** By our own data, and again by what the organisation calculated, where it was asked. */
    private EligibilityAnswer assessed(EligibilityQuestion question) {
        EligibilityAnswer own = eligibility.assess(question);
        return kept.calculated(question, own)
                .map(said -> eligibility.assess(question.with(said)))
                .orElse(own);
    }

    /** The file of a claim: its organisation and account are settled. */
    EligibilityAnswer ofClaim(Claim claim) {
        EligibilityQuestion question = question(claim.file(), Paris.today(clock), null, claim.account());
        EligibilityAnswer answer = claim.stage().isBlue() ? eligibility.assess(question) : assessed(question);
        return with(shape.check(claim.file()), claim.remote().claimId() == null ? answer : startedInTime(answer));
    }

    /** The limit is for starting a claim (DLY-02): one that is at the organisation was started. */
    private static EligibilityAnswer startedInTime(EligibilityAnswer answer) {
        return answer.withFindings(answer.findings().stream()
                .filter(finding -> finding.code() != FindingCode.CLAIM_TOO_LATE)
                .toList());
    }

    private EligibilityQuestion question(
            RepairFile file, LocalDate today, @Nullable Instant moment, @Nullable Account settled) {
        return new EligibilityQuestion(
                file,
                today,
                references.known(moment),
                store.ties(),
                sites,
                claims.sharing(file),
                settled == null ? null : settled.organisation(),
                settled == null ? null : settled.name());
    }

    /** Lists that were not refreshed for a week say so (RTE-09); an answer by them still counts. */
    private static List<Finding> stale(EligibilityQuestion question) {
        return question.references().stream()
                .filter(lists -> downloadedOn(lists).plusDays(DAYS_UNTIL_STALE).isBefore(question.today()))
                .map(lists -> Finding.of("RTE-09", FindingCode.LISTS_STALE, Level.WARN, Confidence.HIGH, "S6")
                        .with("organisation", lists.organisation())
                        .with("account", lists.account().name())
                        .with("date", downloadedOn(lists)))
                .toList();
    }

    private static LocalDate downloadedOn(ReferenceData lists) {
        return LocalDate.ofInstant(lists.fetchedAt(), Paris.ZONE);
    }

    private static EligibilityAnswer with(List<Finding> more, EligibilityAnswer answer) {
        List<Finding> all = new ArrayList<>(more);
        all.addAll(answer.findings());
        EligibilityAnswer whole = answer.withFindings(sorted(all));
        return all.stream().anyMatch(Finding::blocks) ? whole.withoutPrint() : whole;
    }

    /** The documents the organisation wants: what the rules say, and what it asked for itself (DOC-05). */
    static List<RequiredDocument> wanted(Claim claim, EligibilityAnswer answer) {
        Map<DocumentKind, RequiredDocument> wanted = new EnumMap<>(DocumentKind.class);
        for (RequiredDocument document : answer.need().documents()) {
            wanted.merge(
                    document.kind(), document, (one, other) -> one.level().compareTo(other.level()) <= 0 ? one : other);
        }
        for (DocumentKind kind : claim.demanded()) {
            RequiredDocument known = wanted.get(kind);
            if (known == null || known.level() != Level.BLOCK) {
                wanted.put(kind, demanded(kind));
            }
        }
        return List.copyOf(wanted.values());
    }

    /** A document that the organisation named itself. */
    static RequiredDocument demanded(DocumentKind kind) {
        return new RequiredDocument(kind, Level.BLOCK, "DOC-05", Confidence.HIGH, null);
    }

    /**
     * A finding for each wanted document that the organisation does not have yet; {@code ready} tells whether one is
     * registered and only waits to be sent.
     */
    static List<Finding> missing(Claim claim, List<RequiredDocument> wanted) {
        List<Finding> missing = new ArrayList<>();
        for (RequiredDocument document : wanted) {
            if (claim.documents().stream().noneMatch(there -> isSent(there, document.kind()))) {
                missing.add(document.missing());
            }
        }
        return missing;
    }

    private static boolean isSent(ClaimDocument document, DocumentKind kind) {
        return document.kind() == kind && document.state() == DocumentState.SENT;
    }

    /** Is nothing missing that the claim cannot be handed in without? */
    static boolean isComplete(Claim claim, List<RequiredDocument> wanted) {
        return missing(claim, wanted).stream().noneMatch(Finding::blocks);
    }

    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }

    /** Documents that wait to be sent, in the order of their kinds. */
    static List<ClaimDocument> toSend(Claim claim) {
        return claim.documents().stream()
                .filter(ClaimDocument::isToSend)
                .sorted(Comparator.comparing(ClaimDocument::kind))
                .toList();
    }
}
