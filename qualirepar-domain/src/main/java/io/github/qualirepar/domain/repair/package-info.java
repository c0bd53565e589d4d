/** The repair file: what the host system knows about one repair. */
@NullMarked
package io.github.qualirepar.domain.repair;

import org.jspecify.annotations.NullMarked;
