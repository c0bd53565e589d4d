/** Helpers that both simulated organisations use: clock, scale, forced answers, call log, documents. */
@NullMarked
package io.github.qualirepar.sandbox.support;

import org.jspecify.annotations.NullMarked;
