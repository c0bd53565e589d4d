/** The composition root: puts stores, connections and use cases together from the configuration. */
@NullMarked
package io.github.qualirepar.adapter.cli.wiring;

import org.jspecify.annotations.NullMarked;
