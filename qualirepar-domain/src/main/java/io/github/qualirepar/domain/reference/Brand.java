package io.github.qualirepar.domain.reference;

/**
 * A brand in an organisation's list.
 *
 * @param id the organisation's id, opaque: never padded or trimmed (contract of ecosystem, Q7)
 * @param name the brand's name as listed
 * @param own does the organisation take this brand (at this product) itself? {@code false}: another one does (RTE-02)
 */
public record Brand(String id, String name, boolean own) {}
