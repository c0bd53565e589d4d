/** Measures how long an answer at the counter takes. */
@NullMarked
package io.github.qualirepar.benchmarks;

import org.jspecify.annotations.NullMarked;
