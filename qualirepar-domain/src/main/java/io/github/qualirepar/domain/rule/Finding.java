package io.github.qualirepar.domain.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule, or an organisation, has to say about a repair file or a claim. The sentence shown to a person is
 * looked up by {@link #code()}; codes never change with the language.
 *
 * @param rule id of the rule, for example {@code AMT-04}; {@code null} where an organisation spoke and no rule of ours
 *     is behind it
 * @param code what was found
 * @param level its weight
 * @param field path of the field concerned, for example {@code customer.email}, or {@code null}
 * @param parameters values for the sentence that are no consumer data
 * @param personal values for the sentence that are consumer data (serial numbers, names): shown on demand, purged with
 *     the claim, never logged
 * @param source where the rule comes from, or {@code null}
 * @param overridable may a host override it by name? Only a block that rests on an uncertain fact
 * @param organisationText the organisation's own words, masked, or {@code null}
 */
public record Finding(
        @Nullable String rule,
        FindingCode code,
        Level level,
        @Nullable String field,
        Map<String, String> parameters,
        Map<String, String> personal,
        @Nullable String source,
        boolean overridable,
        @Nullable String organisationText) {

    public Finding {
        parameters = Parameters.of(parameters);
        personal = Parameters.of(personal);
    }

    /** Starts a finding of a rule. */
    public static Finding of(
            String rule, FindingCode code, Level level, Confidence confidence, @Nullable String source) {
        return new Finding(
                rule,
                code,
                level,
                null,
                Parameters.NONE,
                Parameters.NONE,
                source,
                level == Level.BLOCK && confidence != Confidence.HIGH,
                null);
    }

    /** An organisation's refusal, with the rule of ours that says the same where there is one, and its words. */
    static Finding refusal(@Nullable String rule, FindingCode code, String source, @Nullable String text) {
        return new Finding(rule, code, Level.BLOCK, null, Parameters.NONE, Parameters.NONE, source, false, text);
    }

    /** Something an organisation said, with its words. */
    public static Finding ofOrganisation(FindingCode code, Level level, @Nullable String field, @Nullable String text) {
        return new Finding(null, code, level, field, Parameters.NONE, Parameters.NONE, null, false, text);
    }

    public Finding at(@Nullable String newField) {
        return new Finding(rule, code, level, newField, parameters, personal, source, overridable, organisationText);
    }

    /** The same with another weight; only a block can be overridable. */
    public Finding weighing(Level newLevel) {
        return new Finding(
                rule,
                code,
                newLevel,
                field,
                parameters,
                personal,
                source,
                overridable && newLevel == Level.BLOCK,
                organisationText);
    }

    public Finding with(String name, @Nullable Object value) {
        return new Finding(
                rule,
                code,
                level,
                field,
                plus(parameters, name, value),
                personal,
                source,
                overridable,
                organisationText);
    }

    public Finding withPersonal(String name, @Nullable Object value) {
        return new Finding(
                rule,
                code,
                level,
                field,
                parameters,
                plus(personal, name, value),
                source,
                overridable,
                organisationText);
    }

    /** The same without consumer data of ours; the organisation's words stay. */
    public Finding withoutPersonal() {
        return new Finding(
                rule, code, level, field, parameters, Parameters.NONE, source, overridable, organisationText);
    }

    /** The same without what the organisation said of it. */
    public Finding withoutWords() {
        return new Finding(rule, code, level, field, parameters, personal, source, overridable, null);
    }

    public boolean blocks() {
        return level == Level.BLOCK;
    }

    private static Map<String, String> plus(Map<String, String> map, String name, @Nullable Object value) {
        if (value == null) {
            return map;
        }
        return Parameters.of(map).with(name, value.toString());
    }

    /** Is it a document itself, say one that cannot be read? Then no correction of the file helps, but another one. */
    public boolean isOfDocument() {
        return "documents".equals(field) && parameters.containsKey("document");
    }

    /** Shows neither parameters nor the organisation's words: they may hold consumer data. */
    @Override
    public String toString() {
        return level + " " + code + (rule == null ? "" : " " + rule) + (field == null ? "" : " at " + field);
    }
}
