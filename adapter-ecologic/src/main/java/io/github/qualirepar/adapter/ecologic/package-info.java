/** The organisation Ecologic, reached through its API. */
@NullMarked
package io.github.qualirepar.adapter.ecologic;

import org.jspecify.annotations.NullMarked;
