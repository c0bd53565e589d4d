/** The rules of the French repair bonus and the values they speak of. */
@NullMarked
package io.github.qualirepar.domain;

import org.jspecify.annotations.NullMarked;
