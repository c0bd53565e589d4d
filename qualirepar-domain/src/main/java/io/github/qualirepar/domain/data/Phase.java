package io.github.qualirepar.domain.data;

/** When a value of the repair file is needed. */
public enum Phase {
    /** Known as soon as the device is taken in. */
    INTAKE,
    /** Known once the repair is invoiced. */
    INVOICING,
    /** Never demanded; only its length counts. */
    OPTIONAL
}
