/** Tests of the simulated Ecologic, over HTTP. */
@NullMarked
package io.github.qualirepar.sandbox.ecologic;

import org.jspecify.annotations.NullMarked;
