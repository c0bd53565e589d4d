package io.github.qualirepar.domain.wrong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The domain knows no logging. */
public final class DomainThatLogs {
    private DomainThatLogs() {}

    public static Logger logger() {
        return LoggerFactory.getLogger(DomainThatLogs.class);
    }
}
