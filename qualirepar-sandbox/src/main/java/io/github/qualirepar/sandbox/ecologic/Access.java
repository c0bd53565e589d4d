package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys and the sites each may work for. Guarded by the owner's lock. */
final class Access {

    private final Map<String, Set<String>> sitesByKey = new LinkedHashMap<>();

    void reset() {
        sitesByKey.clear();
        for (JsonNode entry : Samples.seed().path("keys")) {
            add(
                    entry.path("key").asText(),
                    entry.path("sites").valueStream().map(JsonNode::asText).toList());
        }
    }

    void add(String key, List<String> sites) {
        sitesByKey.put(
                key,
                new LinkedHashSet<>(sites.stream()
                        .map(site -> site.toLowerCase(Locale.ROOT))
                        .toList()));
    }

    /** The sites of a key, or null when it is missing or unknown. */
    @Nullable
    Set<String> sites(@Nullable String key) {
        return key == null ? null : sitesByKey.get(key);
    }

    /** Whether two sites belong to one account. */
    boolean sameAccount(String one, String other) {
        return one.equals(other)
                || sitesByKey.values().stream().anyMatch(sites -> sites.contains(one) && sites.contains(other));
    }

    /** Says nothing: keys are secret. */
    @Override
    public String toString() {
        return sitesByKey.size() + " keys";
    }
}
