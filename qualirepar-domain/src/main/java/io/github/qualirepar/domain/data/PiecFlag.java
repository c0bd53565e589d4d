package io.github.qualirepar.domain.data;

/** Does a part of the circular economy raise the bonus of a product (AMT-08)? */
public enum PiecFlag {
    YES,
    NO,
    /** Sources differ; the organisation's own list decides (D-13). */
    UNCERTAIN
}
