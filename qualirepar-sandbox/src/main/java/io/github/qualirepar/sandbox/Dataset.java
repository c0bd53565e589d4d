package io.github.qualirepar.sandbox;

/** Which data the sandbox starts with. */
public enum Dataset {
    /** Exactly the fictional sample data of the two contracts. */
    SAMPLES,
    /** The samples and a product for every other line of the scale: a catalogue of a useful size. */
    ENRICHED
}
