/** The small HTTP core shared by the two simulated organisations. */
@NullMarked
package io.github.qualirepar.sandbox.http;

import org.jspecify.annotations.NullMarked;
