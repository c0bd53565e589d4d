package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The commented configuration file that a new home starts with. */
public final class Template {
    private Template() {}

    public static String text(Language language) {
        String name = "template_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
