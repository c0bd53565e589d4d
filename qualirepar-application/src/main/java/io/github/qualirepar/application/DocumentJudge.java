package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.DocumentRules;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges documents by their bytes and their number before anything is sent (DOC-01 to DOC-04, DOC-11). */
final class DocumentJudge {
    private final Documents documents;
    private final Settings settings;
    private final RuleData data;
    private final ClaimStore claims;
    private final Clock clock;

    DocumentJudge(Documents documents, Settings settings, RuleData data, ClaimStore claims, Clock clock) {
        this.documents = documents;
        this.settings = settings;
        this.data = data;
        this.claims = claims;
        this.clock = clock;
    }

    /** What stands against one document, and what is known of its bytes. */
    record Judged(List<Finding> findings, Optional<DocumentFacts> facts) {}

    /**
     * Judges one document.
     *
     * @param claim the claim it is registered with
     */
    Judged of(Claim claim, FundingBody body, DocumentKind kind, String path) {
        Judged judged = new Look(claim, body).at(ClaimDocument.ready(kind, path));
        List<Finding> findings = new ArrayList<>(judged.findings());
        findings.addAll(counted(claim, body, List.of(kind)));
        return new Judged(findings, judged.facts());
    }

    /** Everything registered that waits to be sent to this organisation. */
    List<Finding> ofRegistered(Claim claim, FundingBody body) {
        Look look = new Look(claim, body);
        List<Finding> findings = new ArrayList<>();
        List<DocumentKind> waiting = new ArrayList<>();
        for (ClaimDocument document : Assessment.toSend(claim)) {
            if (body.accepts(document.kind())) {
                findings.addAll(look.at(document).findings());
                waiting.add(document.kind());
            }
        }
        findings.addAll(severalOfAKind(claim, waiting));
        findings.addAll(counted(claim, body, waiting));
        return findings;
    }

    /** Where a place is used once, a second document of its kind would be refused and the draft dead (DOC-04). */
    private static List<Finding> severalOfAKind(Claim claim, List<DocumentKind> waiting) {
        if (!claim.process().documentSlotUsedOnce()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            long there = claim.documents().stream()
                    .filter(document -> document.kind() == kind)
                    .count();
            if (there > 1 && waiting.contains(kind) && !kind.severalAllowed()) {
                findings.add(Rules.finding(FindingCode.DOC_SEVERAL_OF_A_KIND, "documents[" + kind + "]")
                        .with("document", kind)
                        .with("count", there)
                        .with("organisation", claim.organisation()));
            }
        }
        return findings;
    }

    /** Where several are taken, the organisation may take so many only; said while one of the kind still waits. */
    private List<Finding> counted(Claim claim, FundingBody body, List<DocumentKind> waiting) {
        List<DocumentKind> kinds = claim.documents().stream()
                .map(ClaimDocument::kind)
                .filter(kind -> waiting.contains(kind) && body.accepts(kind))
                .toList();
        return DocumentRules.count(kinds, claim.organisation(), data, Paris.today(clock));
    }

    private static Finding notFound(ClaimDocument document) {
        return Finding.of("DOC-01", FindingCode.DOC_NOT_FOUND, Level.BLOCK, Confidence.HIGH, null)
                .at("documents[" + document.kind() + "]")
                .with("document", document.kind())
                .with("name", document.name());
    }

    /** One look at a claim's documents; no file is read twice for it. */
    private final class Look {
        private final Claim claim;
        private final FundingBody body;
        private final Map<String, Optional<DocumentFacts>> seen = new HashMap<>();

        Look(Claim claim, FundingBody body) {
            this.claim = claim;
            this.body = body;
        }

        Judged at(ClaimDocument document) {
            Optional<DocumentFacts> facts = facts(document.path());
            if (facts.isEmpty()) {
                return new Judged(List.of(notFound(document)), facts);
            }
            List<Finding> findings = new ArrayList<>(
                    DocumentRules.judge(document.kind(), document.name(), facts.get(), claim.organisation(), settings));
            if (facts.get().size() > 0) {
                usedElsewhere(document, facts.get()).ifPresent(findings::add);
                usedTwice(document, facts.get()).ifPresent(findings::add);
            }
            return new Judged(findings, facts);
        }

        private Optional<DocumentFacts> facts(String path) {
            return seen.computeIfAbsent(path, documents::inspect);
        }

        /** The same bytes with another repair are taken for a duplicate (DOC-11); our reading, so it only warns. */
        private Optional<Finding> usedElsewhere(ClaimDocument document, DocumentFacts facts) {
            return claims.sharingDocument(claim.number(), facts.sha256()).stream()
                    .findFirst()
                    .map(other ->
                            duplicate(FindingCode.DOC_USED_ELSEWHERE, document).with("number", other.number()));
        }

        /** The same bytes under two names show one thing, not two (DOC-11). Told of the one that came later. */
        private Optional<Finding> usedTwice(ClaimDocument document, DocumentFacts facts) {
            return claim.documents().stream()
                    .takeWhile(before -> !isSame(before, document))
                    .filter(before -> body.accepts(before.kind()))
                    .filter(before -> facts.sha256().equals(sha256(before)))
                    .findFirst()
                    .map(before -> duplicate(FindingCode.DOC_USED_TWICE, document)
                            .with("other", before.kind())
                            .with("otherName", before.name()));
        }

        private static boolean isSame(ClaimDocument one, ClaimDocument other) {
            return one.kind() == other.kind() && one.path().equals(other.path());
        }

        private @Nullable String sha256(ClaimDocument document) {
            // What was sent is known, even if the host has put something else in its place since.
            DocumentFacts sent = document.state() == DocumentState.SENT ? document.facts() : null;
            return sent != null
                    ? sent.sha256()
                    : facts(document.path()).map(DocumentFacts::sha256).orElse(null);
        }

        private static Finding duplicate(FindingCode code, ClaimDocument document) {
            return Finding.of("DOC-11", code, Level.WARN, Confidence.LOW, "ours")
                    .at("documents[" + document.kind() + "]")
                    .with("document", document.kind())
                    .with("name", document.name());
        }
    }
}
