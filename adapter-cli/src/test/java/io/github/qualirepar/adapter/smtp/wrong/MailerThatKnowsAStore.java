package io.github.qualirepar.adapter.smtp.wrong;

import io.github.qualirepar.adapter.persistence.SqlStore;

/** A channel of notices keeps nothing; and a public type too many. */
public interface MailerThatKnowsAStore {
    SqlStore store();
}
