/** The simulated Ecologic: its API on the terms of sections 3 to 9 and 12.4 of the contract, in memory. */
@NullMarked
package io.github.qualirepar.sandbox.ecologic;

import org.jspecify.annotations.NullMarked;
