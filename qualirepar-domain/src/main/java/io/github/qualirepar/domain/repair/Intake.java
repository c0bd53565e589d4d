package io.github.qualirepar.domain.repair;

/** Validation group: shape of what is known when the device comes in. Neutral, whatever the organisation. */
public interface Intake {}
