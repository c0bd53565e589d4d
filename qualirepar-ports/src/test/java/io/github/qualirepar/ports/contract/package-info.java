/** The promises of the driven ports as tests that every implementation runs. */
@NullMarked
package io.github.qualirepar.ports.contract;

import org.jspecify.annotations.NullMarked;
