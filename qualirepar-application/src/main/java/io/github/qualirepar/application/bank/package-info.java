/** Reads what banks deliver about an account: CFONB 120, camt.053 and camt.054 (rules section 11.2). */
@NullMarked
package io.github.qualirepar.application.bank;

import org.jspecify.annotations.NullMarked;
