package io.github.qualirepar.domain.reference;

import io.github.qualirepar.domain.OrganisationId;

/**
 * Ties an own product key to an organisation's product code (RTE-06).
 *
 * @param key own product key, for example {@code lave-linge}
 * @param organisation the organisation
 * @param code its code, without prefix
 * @param byPerson did a person tie it? Such a tie is never replaced by a match of names
 */
public record ProductTie(String key, OrganisationId organisation, String code, boolean byPerson) {}
