package io.github.qualirepar.adapter.cli.wrong;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The command line leaves HTTP to the adapters. */
public final class CommandThatTalksHttp {
    private CommandThatTalksHttp() {}

    public static @Nullable HttpUrl url(String text) {
        return HttpUrl.parse(text);
    }

    /** Only the entry point ends the process. */
    public static void end() {
        System.exit(1);
    }
}
