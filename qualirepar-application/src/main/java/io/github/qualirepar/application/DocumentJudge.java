package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.DocumentRules;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges documents by their bytes before anything is sent (DOC-01 to DOC-03). */
final class DocumentJudge {
    private final Documents documents;
    private final Settings settings;
    private final ClaimStore claims;

    DocumentJudge(Documents documents, Settings settings, ClaimStore claims) {
        this.documents = documents;
        this.settings = settings;
        this.claims = claims;
    }

    /** What stands against one document, and what is known of its bytes. */
    record Judged(List<Finding> findings, Optional<DocumentFacts> facts) {}

    Judged of(Claim claim, DocumentKind kind, String path) {
        ClaimDocument document = ClaimDocument.ready(kind, path);
        Optional<DocumentFacts> facts = documents.inspect(path);
        if (facts.isEmpty()) {
            return new Judged(List.of(notFound(document)), facts);
        }
        List<Finding> findings = new ArrayList<>(
                DocumentRules.judge(kind, document.name(), facts.get(), claim.organisation(), settings));
        usedElsewhere(claim, document, facts.get()).ifPresent(findings::add);
        return new Judged(findings, facts);
    }

    /** The same bytes with another repair are taken for a duplicate (DOC-11); our reading, so it only warns. */
    private Optional<Finding> usedElsewhere(Claim claim, ClaimDocument document, DocumentFacts facts) {
        return facts.size() == 0
                ? Optional.empty()
                : claims.sharingDocument(claim.number(), facts.sha256()).stream()
                        .findFirst()
                        .map(other -> Finding.of(
                                        "DOC-11", FindingCode.DOC_USED_ELSEWHERE, Level.WARN, Confidence.LOW, "ours")
                                .at("documents[" + document.kind() + "]")
                                .with("document", document.kind())
                                .with("name", document.name())
                                .with("number", other.number()));
    }

    /** Everything registered that waits to be sent to this organisation. */
    List<Finding> ofRegistered(Claim claim, FundingBody body) {
        List<Finding> findings = new ArrayList<>();
        for (ClaimDocument document : Assessment.toSend(claim)) {
            if (body.accepts(document.kind())) {
                findings.addAll(of(claim, document.kind(), document.path()).findings());
            }
        }
        findings.addAll(severalOfAKind(claim, body));
        return findings;
    }

    /** Where a place is used once, a second document of its kind would be refused and the draft dead (DOC-04). */
    private static List<Finding> severalOfAKind(Claim claim, FundingBody body) {
        if (!claim.process().documentSlotUsedOnce()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            long there = claim.documents().stream()
                    .filter(document -> document.kind() == kind)
                    .count();
            boolean waits = Assessment.toSend(claim).stream().anyMatch(document -> document.kind() == kind);
            if (there > 1 && waits && !kind.severalAllowed() && body.accepts(kind)) {
                findings.add(
                        Finding.of("DOC-04", FindingCode.DOC_SEVERAL_OF_A_KIND, Level.BLOCK, Confidence.HIGH, "S20")
                                .at("documents[" + kind + "]")
                                .with("document", kind)
                                .with("count", there)
                                .with("organisation", claim.organisation()));
            }
        }
        return findings;
    }

    private static Finding notFound(ClaimDocument document) {
        return Finding.of("DOC-01", FindingCode.DOC_NOT_FOUND, Level.BLOCK, Confidence.HIGH, null)
                .at("documents[" + document.kind() + "]")
                .with("document", document.kind())
                .with("name", document.name());
    }
}
