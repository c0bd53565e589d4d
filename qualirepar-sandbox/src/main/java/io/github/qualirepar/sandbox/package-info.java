/** A local server that plays both eco-organisations on the loopback interface. */
@NullMarked
package io.github.qualirepar.sandbox;

import org.jspecify.annotations.NullMarked;
