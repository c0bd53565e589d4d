package io.github.qualirepar.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.fixture.Asking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentRulesTest {
    private static final long MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "PDF,     facture.pdf, ",
        "PDF,     FACTURE.PDF, ",
        "JPEG,    plaque.jpg,  ",
        "PDF,     .pdf,        ",
        "JPEG,    plaque.jpeg, ",
        "PNG,     plaque.png,  ",
        "PNG,     plaque.jpg,  WARN DOC-01 DOC_EXTENSION_DIFFERS",
        "PDF,     facture,     WARN DOC-01 DOC_EXTENSION_DIFFERS",
        "HEIC,    plaque.jpg,  BLOCK DOC-02 DOC_FORMAT_HEIC",
        "HEIC,    plaque.heic, BLOCK DOC-02 DOC_FORMAT_HEIC",
        "EMPTY,   facture.pdf, BLOCK DOC-01 DOC_EMPTY",
        "UNKNOWN, facture.pdf, BLOCK DOC-01 DOC_FORMAT_UNKNOWN"
    })
    void aDocumentIsJudgedByItsContent(FileFormat format, String name, @Nullable String expected) {
        List<Finding> findings = judge(format, name, 1000, OrganisationId.ECOSYSTEM);

        assertThat(findings)
                .extracting(DocumentRulesTest::words)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.field()).isEqualTo("documents[NAMEPLATE]");
            assertThat(finding.parameters())
                    .containsEntry("name", name)
                    .containsEntry("document", "NAMEPLATE")
                    .containsEntry("organisation", "ECOSYSTEM");
        });
    }

    @ParameterizedTest
    @CsvSource({"ECOSYSTEM, 5", "ECOLOGIC, 3"})
    void aDocumentIsTooLargeFromTheFirstByteOverTheLimit(String name, int megabytes) {
        OrganisationId organisation = new OrganisationId(name);
        long limit = megabytes * MEGABYTE;

        assertThat(judge(FileFormat.JPEG, "plaque.jpg", limit - 1, organisation))
                .isEmpty();
        assertThat(judge(FileFormat.JPEG, "plaque.jpg", limit, organisation)).isEmpty();
        assertThat(judge(FileFormat.JPEG, "plaque.jpg", limit + 1, organisation))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(words(finding)).isEqualTo("BLOCK DOC-03 DOC_TOO_LARGE");
                    assertThat(finding.overridable()).isTrue();
                    assertThat(finding.parameters())
                            .containsEntry("size", Long.toString(limit + 1))
                            .containsEntry("limit", Long.toString(limit));
                });
    }

    @Test
    void whereNoLimitIsKnownNoneIsJudged() {
        assertThat(DocumentRules.judge(
                        DocumentKind.INVOICE,
                        "facture.pdf",
                        new DocumentFacts(Long.MAX_VALUE, "x", FileFormat.PDF),
                        OrganisationId.ECOSYSTEM,
                        Settings.defaults().withMaxDocumentBytes(OrganisationId.ECOSYSTEM, null)))
                .isEmpty();
    }

    @Test
    void everythingThatStandsAgainstADocumentIsReported() {
        assertThat(judge(FileFormat.HEIC, "plaque.jpg", 12 * MEGABYTE, OrganisationId.ECOSYSTEM))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DOC_FORMAT_HEIC, FindingCode.DOC_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "ECOSYSTEM, 2026-06-20, 5, false",
        "ECOSYSTEM, 2026-06-20, 6, true",
        "ECOSYSTEM, 2022-12-15, 6, true",
        "ECOSYSTEM, 2022-12-14, 6, false",
        "ECOLOGIC,  2026-06-20, 6, false"
    })
    void fromTheSixthPictureTheOrganisationMayRefuse(String name, LocalDate day, int pictures, boolean warned) {
        List<DocumentKind> kinds = new ArrayList<>(Collections.nCopies(pictures, DocumentKind.DEVICE_PICTURE));
        kinds.addAll(Collections.nCopies(9, DocumentKind.OTHER));

        List<Finding> findings = DocumentRules.count(kinds, new OrganisationId(name), Asking.DATA, day);

        assertThat(findings)
                .extracting(DocumentRulesTest::words)
                .isEqualTo(warned ? List.of("WARN DOC-04 DOC_MANY_OF_A_KIND") : List.of());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.field()).isEqualTo("documents[DEVICE_PICTURE]");
            assertThat(finding.parameters())
                    .containsEntry("count", "6")
                    .containsEntry("limit", "5")
                    .containsEntry("document", "DEVICE_PICTURE")
                    .containsEntry("organisation", "ECOSYSTEM");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasACodeForItsAbsence(DocumentKind kind) {
        Finding missing = new RequiredDocument(kind, Level.BLOCK, "DOC-08", Confidence.MEDIUM, "S30").missing();

        assertThat(missing.code().name()).isEqualTo("DOC_" + kind + "_MISSING");
        assertThat(missing.field()).isEqualTo("documents");
        assertThat(missing.overridable()).isTrue();
        assertThat(Rules.of("DOC-08").orElseThrow().codes()).contains(missing.code());
    }

    private static String words(Finding finding) {
        return finding.level() + " " + finding.rule() + " " + finding.code();
    }

    private static List<Finding> judge(FileFormat format, String name, long size, OrganisationId organisation) {
        return DocumentRules.judge(
                DocumentKind.NAMEPLATE,
                name,
                new DocumentFacts(size, "0".repeat(64), format),
                organisation,
                Settings.defaults());
    }
}
