package io.github.qualirepar.ports;

import io.github.qualirepar.domain.rule.Finding;
import java.util.List;

/** Reads the statements that an organisation sends about its transfers. Safe for use by several threads. */
public interface StatementFormat {

    /** Does a file look like such a statement? It may be broken all the same. */
    boolean recognises(String text);

    /**
     * Reads a statement. Never throws for what the text holds: whatever cannot be read is a finding that names its line
     * ({@code row}), and the lines that can be read are there.
     */
    Reading read(String text);

    /**
     * What was read.
     *
     * @param payments the transfers, with their lines
     * @param problems what could not be read
     */
    record Reading(List<RemotePayment> payments, List<Finding> problems) {
        public Reading {
            payments = List.copyOf(payments);
            problems = List.copyOf(problems);
        }
    }
}
