/** Cases as data: one readable file each under the test resources. */
@NullMarked
package io.github.qualirepar.domain.cases;

import org.jspecify.annotations.NullMarked;
