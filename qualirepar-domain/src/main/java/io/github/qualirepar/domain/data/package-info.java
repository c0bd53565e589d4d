/** Dated data that ships with the library, and its one strict reader. */
@NullMarked
package io.github.qualirepar.domain.data;

import org.jspecify.annotations.NullMarked;
