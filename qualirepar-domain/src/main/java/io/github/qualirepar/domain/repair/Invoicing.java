package io.github.qualirepar.domain.repair;

/** Validation group: shape of what is known once the repair is invoiced. Neutral, whatever the organisation. */
public interface Invoicing {}
