/** Reads and checks the configuration. */
@NullMarked
package io.github.qualirepar.adapter.cli.config;

import org.jspecify.annotations.NullMarked;
