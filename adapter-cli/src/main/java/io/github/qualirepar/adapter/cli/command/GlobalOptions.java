package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.message.Language;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The options that every command has.
 *
 * @param home home folder as given, or {@code null} = by environment or default
 * @param language language of this run
 * @param json one JSON document instead of text?
 * @param now moment the clock starts at, or {@code null} = the machine's
 */
record GlobalOptions(
        @Nullable Path home,
        Language language,
        boolean json,
        @Nullable Instant now) {}
