/** Tests of what both simulated organisations use. */
@NullMarked
package io.github.qualirepar.sandbox.support;

import org.jspecify.annotations.NullMarked;
