package io.github.qualirepar.application.wrong;

import io.github.qualirepar.adapter.persistence.SqlStore;

/** The application knows no adapter. */
public interface ApplicationThatKnowsAStore {
    SqlStore store();
}
