package io.github.qualirepar.domain.reference;

/**
 * A code of an organisation's list with its wording.
 *
 * @param code the code as sent
 * @param label its wording, may be empty
 */
public record Code(String code, String label) {}
