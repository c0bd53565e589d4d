package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.Overrides;
import io.github.qualirepar.domain.claim.RuleOverride;
import io.github.qualirepar.domain.rule.Finding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a person overrode, and who.
 *
 * @param deciders name of who decided, by rule id
 */
public record Overriding(Map<String, String> deciders) {
    public static final Overriding NOTHING = new Overriding(Map.of());

    public Overriding {
        deciders = Map.copyOf(deciders);
    }

    /** What was decided on a claim so far; nothing if there is none. */
    public static Overriding of(@Nullable ClaimView view) {
        return of(view, Overrides.NONE);
    }

    /** What was decided on a claim so far, and for the action at hand. */
    public static Overriding of(@Nullable ClaimView view, Overrides overrides) {
        Map<String, String> deciders = new HashMap<>();
        overrides.rules().forEach(rule -> deciders.put(rule, overrides.by()));
        if (view != null) {
            for (RuleOverride override : view.claim().overrides()) {
                deciders.put(override.rule(), override.by());
            }
        }
        return new Overriding(deciders);
    }

    /** Who overrode what was found; {@code null} if nobody did, or nobody can. */
    public @Nullable String by(Finding finding) {
        String rule = finding.rule();
        return rule == null || !finding.blocks() || !finding.overridable() ? null : deciders.get(rule);
    }
}
