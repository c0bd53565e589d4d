/** Named rules and what they find. */
@NullMarked
package io.github.qualirepar.domain.rule;

import org.jspecify.annotations.NullMarked;
