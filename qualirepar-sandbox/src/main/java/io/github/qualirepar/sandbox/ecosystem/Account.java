package io.github.qualirepar.sandbox.ecosystem;

import java.util.List;

/**
 * A test account.
 *
 * @param username the numeric account number used as user name
 * @param password its password
 * @param repairers the repairers it may claim for
 * @param intermediary whether it acts for several repairers
 */
public record Account(String username, String password, List<String> repairers, boolean intermediary) {

    /** Takes a copy of the repairers. */
    public Account {
        repairers = List.copyOf(repairers);
    }

    /** Whether it may claim for a repairer. */
    public boolean mayClaimFor(String repairer) {
        return repairers.contains(repairer);
    }

    /** The user name only. */
    @Override
    public String toString() {
        return "account " + username;
    }
}
