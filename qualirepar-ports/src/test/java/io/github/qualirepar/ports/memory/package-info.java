/** Storage in memory that keeps every promise of the store ports, for tests and simulations. */
@NullMarked
package io.github.qualirepar.ports.memory;

import org.jspecify.annotations.NullMarked;
