/** Tests of the comparison of live answers with the contract. */
@NullMarked
package io.github.qualirepar.ports.contractcheck;

import org.jspecify.annotations.NullMarked;
