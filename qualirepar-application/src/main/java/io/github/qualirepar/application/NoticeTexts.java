package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of notices in French or English. Immutable and safe to share between threads. */
final class NoticeTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final String language;
    private final FindingTexts findings;
    private final DateTimeFormatter days;
    private final Properties texts = new Properties();

    private NoticeTexts(String language, DateTimeFormatter days) {
        this.language = language;
        this.days = days;
        this.findings = FindingTexts.of(Locale.forLanguageTag(language));
        String name = "notices_" + language + ".properties";
        try (InputStream in = NoticeTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** French for a French locale, else English. */
    static NoticeTexts of(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? new NoticeTexts("fr", DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT))
                : new NoticeTexts("en", DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** {@code fr} or {@code en}. */
    String language() {
        return language;
    }

    /** What findings say in this language. */
    FindingTexts findings() {
        return findings;
    }

    /**
     * A sentence with its values.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    String text(String key, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(found(key));
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), unknown());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    /** Headings of a table. */
    List<String> headings(String key) {
        return Arrays.stream(found(key).split("\\|", -1)).map(String::trim).toList();
    }

    String word(String key) {
        return found(key);
    }

    /** What people call an organisation; its id where it has no other name. */
    String organisation(OrganisationId organisation) {
        return texts.getProperty("organisation." + organisation, organisation.value());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? unknown() : days.format(day);
    }

    /** Euros with two decimals. */
    String amount(@Nullable EuroAmount amount) {
        if (amount == null) {
            return unknown();
        }
        String euros = language.equals("fr") ? amount.toString().replace('.', ',') : amount.toString();
        return euros + "\u00a0€";
    }

    String orUnknown(@Nullable String text) {
        return Objects.requireNonNullElse(text, unknown());
    }

    private String unknown() {
        return found("unknown");
    }

    private String found(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }
}
