/**
 * What connects assumptions with reality: the comparison of live answers with what the contract knows (drift), and the
 * questions put to a real account (probe).
 */
@NullMarked
package io.github.qualirepar.ports.contractcheck;

import org.jspecify.annotations.NullMarked;
