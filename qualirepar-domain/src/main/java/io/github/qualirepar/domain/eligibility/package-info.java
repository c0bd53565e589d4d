/** Is there a bonus, from whom, how much, and what will be needed. */
@NullMarked
package io.github.qualirepar.domain.eligibility;

import org.jspecify.annotations.NullMarked;
