/** Notices by mail: {@link io.github.qualirepar.adapter.smtp.SmtpNotifier}. */
@NullMarked
package io.github.qualirepar.adapter.smtp;

import org.jspecify.annotations.NullMarked;
