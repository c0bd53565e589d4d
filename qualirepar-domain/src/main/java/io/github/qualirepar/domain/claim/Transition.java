package io.github.qualirepar.domain.claim;

/**
 * One row of a process table.
 *
 * @param from stage before
 * @param event what happens
 * @param to stage after
 */
public record Transition(Stage from, ClaimEvent event, Stage to) {}
