/** What the library asks of organisations, stores and the host program. */
@NullMarked
package io.github.qualirepar.ports;

import org.jspecify.annotations.NullMarked;
