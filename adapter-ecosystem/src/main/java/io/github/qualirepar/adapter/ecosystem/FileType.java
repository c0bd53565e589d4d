package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.document.DocumentKind;
import java.util.Arrays;
import java.util.Optional;

/** The organisation's file types (contract section 7.3) and the kinds of document that go by them. */
enum FileType {
    INVOICE("invoice", DocumentKind.INVOICE),
    SERIAL_TAG("serial_tag", DocumentKind.NAMEPLATE),
    DEVICE_PICTURE("device_picture", DocumentKind.DEVICE_PICTURE),
    /** The consumer's consent to parts of the circular economy; never the signed quote (D-09). */
    CLAIM_REQUEST("claim_request", DocumentKind.PIEC_CONSENT);

    private final String word;
    private final DocumentKind kind;

    FileType(String word, DocumentKind kind) {
        this.word = word;
        this.kind = kind;
    }

    static Optional<FileType> of(DocumentKind kind) {
        return Arrays.stream(values()).filter(type -> type.kind == kind).findFirst();
    }

    static Optional<FileType> of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equalsIgnoreCase(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    DocumentKind kind() {
        return kind;
    }

    /** Is there one place for this type, taken by asking for an address (contract sections 7.1 and 7.3)? */
    boolean hasOnePlace() {
        return this != DEVICE_PICTURE;
    }
}
