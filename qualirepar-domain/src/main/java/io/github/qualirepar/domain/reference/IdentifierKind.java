package io.github.qualirepar.domain.reference;

/** Which number identifies a device of a product (DAT-07). */
public enum IdentifierKind {
    SERIAL_NUMBER,
    IMEI,
    /** The organisation's list does not say. */
    UNSPECIFIED
}
