/** An organisation's dated lists as downloaded: products, brands, codes, amounts, thresholds, sheets, sites. */
@NullMarked
package io.github.qualirepar.domain.reference;

import org.jspecify.annotations.NullMarked;
