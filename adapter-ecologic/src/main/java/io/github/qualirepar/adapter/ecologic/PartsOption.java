package io.github.qualirepar.adapter.ecologic;

/**
 * How spare parts are declared (contract section 7.1, Q13): not at all unless the host wants it, since no price key and
 * no list of references is known.
 *
 * @param sent are they sent?
 * @param circularStatus text for the {@code Status} of a part of the circular economy; empty = left empty
 */
record PartsOption(boolean sent, String circularStatus) {

    static final PartsOption NONE = new PartsOption(false, "");
}
