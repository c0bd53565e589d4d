package io.github.qualirepar.adapter.persistence.wrong;

import picocli.CommandLine.Command;

/** A store has nothing to do with a command line; and a public type too many. */
@Command
public interface StoreThatIsACommand {}
