/** Reading what a person wrote, with everything that is wrong with it reported at once. */
@NullMarked
package io.github.qualirepar.adapter.cli.input;

import org.jspecify.annotations.NullMarked;
