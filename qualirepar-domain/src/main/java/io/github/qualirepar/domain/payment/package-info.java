/** The money: what is owed for claims, what organisations announce, what banks credit, and what settles what. */
@NullMarked
package io.github.qualirepar.domain.payment;

import org.jspecify.annotations.NullMarked;
