package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * A document an organisation wants for a claim.
 *
 * @param kind what it is
 * @param level {@code BLOCK} = nothing is handed in without it; {@code WARN} = asked for and sent, its absence is shown
 * @param rule id of the rule that wants it
 * @param confidence how sure that is
 * @param source where it comes from, or {@code null}
 */
public record RequiredDocument(
        DocumentKind kind,
        Level level,
        String rule,
        Confidence confidence,
        @Nullable String source) {

    /** The finding that it is not there: {@code DOC_<KIND>_MISSING}. */
    public Finding missing() {
        return Finding.of(rule, FindingCode.valueOf("DOC_" + kind + "_MISSING"), level, confidence, source)
                .at("documents");
    }
}
