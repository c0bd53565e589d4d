package io.github.qualirepar.domain.reference;

import org.jspecify.annotations.Nullable;

/**
 * A place where a site repairs.
 *
 * @param id the organisation's id
 * @param name its name
 * @param town its town
 * @param siret its business number, or {@code null}
 */
public record ReferencePlace(
        String id, String name, String town, @Nullable String siret) {}
