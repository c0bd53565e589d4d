package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as the repair file names it, in everybody's words.
 *
 * @param text what the file says, or {@code null}
 * @param standing what is known of it
 * @param own the own product, or {@code null} if none or several fit
 * @param keys the own keys that fit; several for a code they share (D-26)
 * @param codes the organisations' codes
 * @param prefix the organisation whose code the file gives, or {@code null} for an own key
 */
public record ResolvedProduct(
        @Nullable String text,
        Standing standing,
        @Nullable Product own,
        List<String> keys,
        Map<OrganisationId, String> codes,
        @Nullable OrganisationId prefix) {

    /** What is known of a product. */
    public enum Standing {
        /** The file names none. */
        MISSING,
        /** An own key, or an organisation's code. */
        NAMED,
        /** No own key, and no code of an organisation there is. */
        UNKNOWN,
        /** An own key of a scheme that nothing here claims for. */
        OTHER_SCHEME
    }

    public ResolvedProduct {
        keys = List.copyOf(keys);
        codes = Map.copyOf(codes);
    }

    public Optional<String> codeAt(OrganisationId organisation) {
        return Optional.ofNullable(codes.get(organisation));
    }

    /** The key whose amounts count: the own one, or the first of those that share the code (D-26). */
    public Optional<String> amountKey() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(0));
    }

    /** Do several own products share the code that the file gives (D-26)? */
    public boolean isShared() {
        return keys.size() > 1;
    }
}
