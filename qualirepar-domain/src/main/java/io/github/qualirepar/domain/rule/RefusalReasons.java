package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.RuleData;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in our words why an organisation refused a claim, by {@code refusal-reasons.csv} (rules, section 9.3).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RefusalReasons {
    private final RuleData data;

    public RefusalReasons(RuleData data) {
        this.data = data;
    }

    /**
     * The finding behind an organisation's code. It names the rule of ours that says the same before anything is sent,
     * where there is one, and is never overridable: the organisation has decided.
     *
     * @param organisation who refused
     * @param code its own code, for example {@code 08}; {@code null} = it gave none
     * @param text its own words, masked, or {@code null}
     * @param day the day of the refusal
     * @return nothing for a code that is not known: its text is kept as it is (D-19)
     */
    public Optional<Finding> finding(
            OrganisationId organisation, @Nullable String code, @Nullable String text, LocalDate day) {
        return data.refusalReasons().stream()
                .filter(reason -> reason.organisation().equals(organisation))
                .filter(reason -> reason.code().equals(code))
                .filter(reason -> reason.period().contains(day))
                .findFirst()
                .map(reason -> Finding.refusal(reason.rule(), reason.finding(), reason.source(), text)
                        .with("organisation", organisation)
                        .with("organisationCode", code));
    }
}
