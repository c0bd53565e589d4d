/** The claim: stages, transitions, operations and the log. */
@NullMarked
package io.github.qualirepar.domain.claim;

import org.jspecify.annotations.NullMarked;
