/** The command line and the place where all modules are put together. */
@NullMarked
package io.github.qualirepar.adapter.cli;

import org.jspecify.annotations.NullMarked;
