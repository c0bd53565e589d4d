package io.github.qualirepar.domain.repair;

/** Where a spare part comes from. Only {@link #PIEC} raises the bonus (AMT-08, FLT-13). */
public enum PartOrigin {
    NEW,
    SECOND_HAND,
    /** Taken from a used device, prepared and tested by a professional. */
    PIEC
}
