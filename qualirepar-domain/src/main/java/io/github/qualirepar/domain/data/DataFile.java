package io.github.qualirepar.domain.data;

/** The dated data files. */
public enum DataFile {
    /** Products under their own keys. */
    PRODUCTS("products.csv"),
    /** Amounts and thresholds. */
    BONUS_SCALE("bonus-scale.csv"),
    /** Values an organisation wants, and their lengths. */
    REQUIRED_FIELDS("required-fields.csv"),
    /** Documents an organisation wants. */
    REQUIRED_DOCUMENTS("required-documents.csv"),
    /** How many documents of a kind an organisation takes. */
    DOCUMENT_LIMITS("document-limits.csv"),
    DEADLINES("deadlines.csv"),
    /** By how much a part of the circular economy raises a bonus. */
    PIEC("piec.csv"),
    /** Repair codes that are not covered on some days. */
    JUDGED_CODES("judged-codes.csv"),
    /** Repair codes that an organisation's list still shows and no longer takes. */
    OBSOLETE_CODES("obsolete-codes.csv"),
    /** Codes by which an organisation says why it refuses a claim. */
    REFUSAL_REASONS("refusal-reasons.csv");

    private final String fileName;

    DataFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}
