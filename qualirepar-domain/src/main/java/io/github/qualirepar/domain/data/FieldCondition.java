package io.github.qualirepar.domain.data;

/** When a value of the repair file is demanded. */
public enum FieldCondition {
    ALWAYS,
    /** The product is identified by an IMEI. */
    IMEI_PRODUCT,
    /** The product is identified otherwise. */
    OTHER_PRODUCT,
    /** The organisation's list has symptom codes for the product. */
    SYMPTOMS_LISTED,
    /** The brand is in nobody's list (RTE-05). */
    UNKNOWN_BRAND,
    /** Parts were used. */
    PARTS_USED
}
