package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.IdentifierKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A product under its own key (RTE-06).
 *
 * @param key own product key, for example {@code lave-linge}
 * @param scheme the scheme it belongs to; {@code EEE} is that of electrical and electronic equipment
 * @param family family in the scale
 * @param label French wording
 * @param otherNames other wordings under which organisations list it
 * @param codes the organisations' codes as far as they are known without their lists
 * @param identifier the number that identifies such a device, where an organisation's list does not say
 */
public record Product(
        String key,
        String scheme,
        String family,
        String label,
        List<String> otherNames,
        Map<OrganisationId, String> codes,
        IdentifierKind identifier) {

    public Product {
        otherNames = List.copyOf(otherNames);
        codes = Map.copyOf(codes);
    }

    /** All wordings, the usual one first. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(label), otherNames.stream());
    }
}
