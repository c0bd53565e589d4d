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
import io.github.qualirepar.ports.FundingBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges documents by their bytes before anything is sent (DOC-01 to DOC-03). */
final class DocumentJudge {
    private final Documents documents;
    private final Settings settings;

    DocumentJudge(Documents documents, Settings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    /** What stands against one document, and what is known of its bytes. */
    record Judged(List<Finding> findings, Optional<DocumentFacts> facts) {}

    Judged of(Claim claim, DocumentKind kind, String path) {
        ClaimDocument document = ClaimDocument.ready(kind, path);
        Optional<DocumentFacts> facts = documents.inspect(path);
        if (facts.isEmpty()) {
            return new Judged(List.of(notFound(document)), facts);
        }
        return new Judged(
                DocumentRules.judge(kind, document.name(), facts.get(), claim.organisation(), settings), facts);
    }

    /** Everything registered that waits to be sent to this organisation. */
    List<Finding> ofRegistered(Claim claim, FundingBody body) {
        List<Finding> findings = new ArrayList<>();
        for (ClaimDocument document : Assessment.toSend(claim)) {
            if (body.accepts(document.kind())) {
                findings.addAll(of(claim, document.kind(), document.path()).findings());
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
