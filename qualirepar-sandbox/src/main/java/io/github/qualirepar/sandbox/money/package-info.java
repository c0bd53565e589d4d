/** What a day of payment brings a shop: transfers, statements, and the files of its bank. */
@NullMarked
package io.github.qualirepar.sandbox.money;

import org.jspecify.annotations.NullMarked;
