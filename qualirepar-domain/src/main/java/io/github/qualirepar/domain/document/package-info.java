/** Documents of a claim: kinds, formats and what a look at the bytes tells. */
@NullMarked
package io.github.qualirepar.domain.document;

import org.jspecify.annotations.NullMarked;
