package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A code by which an organisation says why it refuses a claim (rules, section 9.3).
 *
 * @param organisation the organisation
 * @param code its own code, for example {@code 08}
 * @param finding what it means to us
 * @param rule the rule of ours that says the same before anything is sent, or {@code null}
 * @param confidence how sure the meaning is
 * @param period days on which it is in use
 * @param source where it comes from
 */
public record RefusalReason(
        OrganisationId organisation,
        String code,
        FindingCode finding,
        @Nullable String rule,
        Confidence confidence,
        Period period,
        String source) {}
