package io.github.qualirepar.domain.data;

import org.jspecify.annotations.Nullable;

/**
 * For which repairs a document is wanted.
 *
 * @param kind kind of condition
 * @param product for {@link Kind#PRODUCT}, the own product key
 */
public record DocumentCondition(Kind kind, @Nullable String product) {

    /** The closed vocabulary. */
    public enum Kind {
        ALWAYS,
        /** A part of the circular economy was used. */
        PIEC,
        /** The product is identified by an IMEI. */
        IMEI_PRODUCT,
        /** The organisation's list demands a picture of this product (D-08). */
        PICTURE_FLAG,
        /** For one product. */
        PRODUCT
    }
}
