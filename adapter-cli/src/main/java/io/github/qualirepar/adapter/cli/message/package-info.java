/** The command line's sentences in French and English. */
@NullMarked
package io.github.qualirepar.adapter.cli.message;

import org.jspecify.annotations.NullMarked;
