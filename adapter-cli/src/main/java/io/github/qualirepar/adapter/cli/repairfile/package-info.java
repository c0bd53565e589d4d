/** Reads repair files from JSON. */
@NullMarked
package io.github.qualirepar.adapter.cli.repairfile;

import org.jspecify.annotations.NullMarked;
