/** The stores of the library in a database. */
@NullMarked
package io.github.qualirepar.adapter.persistence;

import org.jspecify.annotations.NullMarked;
