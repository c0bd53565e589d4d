/** Tests of the use cases, played whole in memory. */
@NullMarked
package io.github.qualirepar.application;

import org.jspecify.annotations.NullMarked;
