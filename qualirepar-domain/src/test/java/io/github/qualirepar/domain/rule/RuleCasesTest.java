package io.github.qualirepar.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule a case that meets it and one that just does not. */
class RuleCasesTest {
    static Stream<Case> cases() {
        return Stream.of(
                        ScopeCases.scope(),
                        ScopeCases.routing(),
                        AmountCases.amounts(),
                        RepairCases.questions(),
                        RepairCases.repairs(),
                        RepairCases.delays(),
                        RepairCases.invoice(),
                        DataCases.demanded(),
                        DataCases.data())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theRuleFindsItAndJustDoesNot(Case edge) {
        assertThat(edge.meets().findings()).contains(edge.expected());
        assertThat(fields(edge)).contains(edge.field());
        assertThat(edge.misses().findings()).doesNotContain(edge.expected());
    }

    private static List<@Nullable String> fields(Case edge) {
        List<@Nullable String> fields = new ArrayList<>();
        for (Finding finding : edge.meets().answer().findings()) {
            if (edge.expected().endsWith(" " + finding.code())) {
                fields.add(finding.field());
            }
        }
        return fields;
    }

    /** What is found elsewhere: by Bean Validation, in the bytes of documents, or tested in a class of its own. */
    private static final Set<FindingCode> TESTED_ELSEWHERE = EnumSet.of(
            FindingCode.DAT_EMAIL_MALFORMED,
            FindingCode.DAT_PHONE_MALFORMED,
            FindingCode.DAT_POSTCODE_MALFORMED,
            FindingCode.DAT_COUNTRY_MALFORMED,
            FindingCode.DAT_IMEI_MALFORMED,
            FindingCode.DAT_QUANTITY_NOT_POSITIVE,
            FindingCode.SITE_NOT_IN_ACCOUNT,
            FindingCode.LABEL_MISSING,
            FindingCode.LABEL_NOT_VALID_THEN,
            FindingCode.LABEL_ENDING,
            FindingCode.SIRET_MALFORMED,
            FindingCode.DEVICE_CLAIMED_SAME_DAY,
            FindingCode.DEVICE_CLAIMED_RECENTLY,
            FindingCode.DEVICE_BACK_UNDER_GUARANTEE,
            FindingCode.INVOICE_NUMBER_USED,
            FindingCode.DRAFT_GROWING_OLD,
            FindingCode.DOC_NOT_FOUND,
            FindingCode.DOC_EMPTY,
            FindingCode.DOC_FORMAT_UNKNOWN,
            FindingCode.DOC_FORMAT_HEIC,
            FindingCode.DOC_EXTENSION_DIFFERS,
            FindingCode.DOC_TOO_LARGE,
            FindingCode.DOC_SEVERAL_OF_A_KIND,
            FindingCode.DOC_MANY_OF_A_KIND,
            FindingCode.DOC_INVOICE_MISSING,
            FindingCode.DOC_NAMEPLATE_MISSING,
            FindingCode.DOC_DEVICE_PICTURE_MISSING,
            FindingCode.DOC_CONSUMER_APPROVAL_MISSING,
            FindingCode.DOC_PIEC_CONSENT_MISSING,
            FindingCode.DOC_OTHER_MISSING);

    @Test
    void everythingThatARuleMayFindHasACase() {
        Set<String> cases = cases().map(
                        edge -> edge.expected().substring(edge.expected().indexOf(' ') + 1))
                .collect(Collectors.toSet());

        for (Rule rule : Rules.all()) {
            if (PaymentRules.ALL.contains(rule)) {
                // They look at money, not at a repair file: their cases stand beside what reads and settles it.
                continue;
            }
            for (FindingCode code : rule.codes()) {
                if (!TESTED_ELSEWHERE.contains(code)) {
                    assertThat(cases).contains(rule.id() + " " + code);
                }
            }
        }
    }
}
