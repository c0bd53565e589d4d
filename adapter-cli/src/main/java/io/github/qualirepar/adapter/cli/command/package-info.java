/** The commands; each calls one use case, and nothing is decided here. */
@NullMarked
package io.github.qualirepar.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
