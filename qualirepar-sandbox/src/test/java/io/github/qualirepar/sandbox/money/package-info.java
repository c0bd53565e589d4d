/** Tests of the days of payment. */
@NullMarked
package io.github.qualirepar.sandbox.money;

import org.jspecify.annotations.NullMarked;
