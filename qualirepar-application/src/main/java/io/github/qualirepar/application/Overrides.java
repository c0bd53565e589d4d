package io.github.qualirepar.application;

import java.util.Set;

/**
 * Rules that a person decides to override for one action. Only a block that rests on an uncertain fact gives way; who,
 * when and which rule stand in the claim's log.
 *
 * @param rules rule ids, for example {@code DAT-15}
 * @param by who decides; not blank if there are rules
 */
public record Overrides(Set<String> rules, String by) {

    public static final Overrides NONE = new Overrides(Set.of(), "");

    /**
     * @throws IllegalArgumentException if rules are overridden by nobody
     */
    public Overrides {
        rules = Set.copyOf(rules);
        if (!rules.isEmpty() && by.isBlank()) {
            throw new IllegalArgumentException("an override needs the name of who decides it");
        }
    }
}
