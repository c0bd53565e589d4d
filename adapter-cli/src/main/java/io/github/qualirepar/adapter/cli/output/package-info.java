/** What is printed: JSON documents, tables, colours. */
@NullMarked
package io.github.qualirepar.adapter.cli.output;

import org.jspecify.annotations.NullMarked;
