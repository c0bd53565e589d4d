package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.DocumentLimit;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Documents: those that are wanted, and what a look at the bytes tells (DOC). */
public final class DocumentRules {
    private static final Rule DOC_01 = Rule.named("DOC-01", "A document is a PDF, JPEG or PNG by its content.")
            .source("S30, contracts")
            .findsElsewhere(
                    FindingCode.DOC_EMPTY,
                    FindingCode.DOC_FORMAT_UNKNOWN,
                    FindingCode.DOC_EXTENSION_DIFFERS,
                    FindingCode.DOC_NOT_FOUND);
    private static final Rule DOC_02 = Rule.named("DOC-02", "A HEIC photo is converted before it is sent.")
            .weighs(Level.BLOCK, Confidence.MEDIUM)
            .source("S21")
            .findsElsewhere(FindingCode.DOC_FORMAT_HEIC);
    private static final Rule DOC_03 = Rule.named("DOC-03", "A document is not larger than the organisation takes.")
            .weighs(Level.BLOCK, Confidence.LOW)
            .source("contracts")
            .also("D-10")
            .findsElsewhere(FindingCode.DOC_TOO_LARGE);
    private static final Rule DOC_04 = Rule.named(
                    "DOC-04",
                    "There are not more documents of a kind than the organisation takes: one, but for pictures of the"
                            + " device.")
            .source("S20, contracts")
            .findsElsewhere(FindingCode.DOC_SEVERAL_OF_A_KIND, FindingCode.DOC_MANY_OF_A_KIND);
    private static final Rule DOC_08 = Rule.named("DOC-08", "Every document that the organisation wants is there.")
            .source("S30, S7, S19, S3")
            .also("D-07", "D-08", "D-09", "INV-09")
            // Documents are judged when they are attached and before a claim is created or handed in.
            .findsElsewhere(
                    FindingCode.DOC_INVOICE_MISSING,
                    FindingCode.DOC_NAMEPLATE_MISSING,
                    FindingCode.DOC_DEVICE_PICTURE_MISSING,
                    FindingCode.DOC_CONSUMER_APPROVAL_MISSING,
                    FindingCode.DOC_PIEC_CONSENT_MISSING,
                    FindingCode.DOC_OTHER_MISSING);

    static final List<Rule> ALL = List.of(DOC_01, DOC_02, DOC_03, DOC_04, DOC_08);

    private DocumentRules() {}

    /**
     * Judges a document by its bytes, whatever its name says.
     *
     * @param kind what it is meant to be
     * @param fileName its name with extension
     * @param facts what is known of its bytes
     * @param organisation where it is to go
     * @param settings the size limits
     * @return everything that stands against it; its path is {@code documents[KIND]}
     */
    public static List<Finding> judge(
            DocumentKind kind, String fileName, DocumentFacts facts, OrganisationId organisation, Settings settings) {
        List<Finding> findings = new ArrayList<>();
        switch (facts.format()) {
            case EMPTY -> findings.add(DOC_01.found(FindingCode.DOC_EMPTY));
            case UNKNOWN -> findings.add(DOC_01.found(FindingCode.DOC_FORMAT_UNKNOWN));
            case HEIC -> findings.add(DOC_02.found(FindingCode.DOC_FORMAT_HEIC));
            case PDF, JPEG, PNG -> {
                if (!facts.format().matchesExtension(extension(fileName))) {
                    findings.add(DOC_01.found(FindingCode.DOC_EXTENSION_DIFFERS, Level.WARN, Confidence.HIGH)
                            .with("format", facts.format()));
                }
            }
        }
        Long limit = settings.maxDocumentBytes().get(organisation);
        if (limit != null && facts.size() > limit) {
            findings.add(DOC_03.found(FindingCode.DOC_TOO_LARGE)
                    .with("size", facts.size())
                    .with("limit", limit));
        }
        return findings.stream()
                .map(finding -> finding.at("documents[" + kind + "]")
                        .with("document", kind)
                        .with("name", fileName)
                        .with("organisation", organisation))
                .toList();
    }

    /**
     * Counts the documents of each kind that may come several times (DOC-04; section 15 of ecosystem's contract).
     *
     * @param documents the kind of each document of a claim
     * @param organisation where they are to go
     * @param data how many it takes
     * @param day the day on which the question is put
     * @return a finding for each kind of which there are more; its path is {@code documents[KIND]}
     */
    public static List<Finding> count(
            Collection<DocumentKind> documents, OrganisationId organisation, RuleData data, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        for (DocumentLimit limit : data.documentLimits(organisation, day)) {
            int count = Collections.frequency(documents, limit.kind());
            if (count > limit.most()) {
                findings.add(
                        DOC_04.found(FindingCode.DOC_MANY_OF_A_KIND, limit.level(), limit.confidence(), limit.source())
                                .at("documents[" + limit.kind() + "]")
                                .with("document", limit.kind())
                                .with("count", count)
                                .with("limit", limit.most())
                                .with("organisation", organisation));
            }
        }
        return findings;
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1);
    }
}
