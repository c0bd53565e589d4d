package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * One finding or problem as it is shown; both have one shape.
 *
 * @param rule id of the rule, or {@code null}
 * @param code stable code
 * @param level its weight
 * @param field path of the field, property or option, or {@code null}
 * @param message what is the matter and what to do
 * @param source where the rule comes from, or {@code null}
 * @param organisationText an organisation's own words, or {@code null}
 * @param overriddenBy who decided that it stands against nothing, or {@code null} = it counts
 */
public record Detail(
        @Nullable String rule,
        String code,
        Level level,
        @Nullable String field,
        String message,
        @Nullable String source,
        @Nullable String organisationText,
        @Nullable String overriddenBy) {

    public static Detail of(Finding finding, FindingTexts texts) {
        return of(finding, texts, Overriding.NOTHING);
    }

    public static Detail of(Finding finding, FindingTexts texts, Overriding decided) {
        return new Detail(
                finding.rule(),
                finding.code().name(),
                finding.level(),
                finding.field(),
                texts.text(finding),
                finding.source(),
                finding.organisationText(),
                decided.by(finding));
    }

    public static Detail of(Problem problem, Messages messages) {
        String field = problem.path().isEmpty() ? null : problem.path();
        return new Detail(null, problem.code().name(), Level.BLOCK, field, messages.text(problem), null, null, null);
    }
}
