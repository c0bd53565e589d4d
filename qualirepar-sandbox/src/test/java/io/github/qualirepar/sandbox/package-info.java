/** Tests of the sandbox as a whole. */
@NullMarked
package io.github.qualirepar.sandbox;

import org.jspecify.annotations.NullMarked;
