/** Mails as a real mail server receives them. */
@NullMarked
package io.github.qualirepar.adapter.smtp;

import org.jspecify.annotations.NullMarked;
