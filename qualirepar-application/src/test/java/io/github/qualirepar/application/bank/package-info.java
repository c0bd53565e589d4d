/** Bank files as banks, editors and attackers make them. */
@NullMarked
package io.github.qualirepar.application.bank;

import org.jspecify.annotations.NullMarked;
