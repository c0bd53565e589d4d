package io.github.qualirepar.domain.claim;

import java.time.Instant;

/**
 * A person's decision to go on although an uncertain rule stands against it.
 *
 * @param rule id of the rule
 * @param by who decided
 * @param at when
 */
public record RuleOverride(String rule, String by, Instant at) {}
