/** Tests of the simulated ecosystem over HTTP. */
@NullMarked
package io.github.qualirepar.sandbox.ecosystem;

import org.jspecify.annotations.NullMarked;
