/** The organisation ecosystem, reached through its API. */
@NullMarked
package io.github.qualirepar.adapter.ecosystem;

import org.jspecify.annotations.NullMarked;
