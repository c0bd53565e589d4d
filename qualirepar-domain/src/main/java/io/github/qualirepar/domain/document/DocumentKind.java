package io.github.qualirepar.domain.document;

/** What a document is, whatever an organisation calls it. */
public enum DocumentKind {
    INVOICE(false),
    NAMEPLATE(false),
    DEVICE_PICTURE(true),
    CONSUMER_APPROVAL(false),
    PIEC_CONSENT(false),
    OTHER(true);

    private final boolean severalAllowed;

    DocumentKind(boolean severalAllowed) {
        this.severalAllowed = severalAllowed;
    }

    /** May a claim carry more than one of this kind (DOC-04)? */
    public boolean severalAllowed() {
        return severalAllowed;
    }
}
