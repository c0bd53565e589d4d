/** The simulated ecosystem: the API for repairers as the contract describes it, strict and in memory. */
@NullMarked
package io.github.qualirepar.sandbox.ecosystem;

import org.jspecify.annotations.NullMarked;
