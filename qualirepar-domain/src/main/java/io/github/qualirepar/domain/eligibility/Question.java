package io.github.qualirepar.domain.eligibility;

/**
 * Something no program can see and a person has to answer, in {@code repair.declarations}.
 *
 * @param rule id of the rule that asks
 */
public record Question(String rule) {}
