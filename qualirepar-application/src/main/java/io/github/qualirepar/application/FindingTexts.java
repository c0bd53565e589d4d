package io.github.qualirepar.application;

import io.github.qualirepar.domain.rule.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words findings in French or English: what is the matter, and what to do about it. Codes never change with the
 * language; the sentences may be improved at any time.
 *
 * <p>A sentence may show consumer data (two serial numbers that differ): it is made on demand and belongs on a screen,
 * never into a log. Immutable and safe to share between threads.
 */
public final class FindingTexts {
    /** Parameter that names which remedy is meant, where a code has several. */
    static final String REMEDY = "remedy";

    /** What stands between {@code [[} and {@code ]]} is left out where its value is not known. */
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[([^]]*\\{([A-Za-z]+)}[^]]*)]]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern FINAL_DOT = Pattern.compile("(?<!\\.)\\.\\s*$");
    private static final FindingTexts FRENCH = new FindingTexts("fr");
    private static final FindingTexts ENGLISH = new FindingTexts("en");

    private final Properties texts = new Properties();

    private FindingTexts(String language) {
        String name = "findings_" + language + ".properties";
        try (InputStream in = FindingTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** French for a French locale, else English. */
    public static FindingTexts of(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? FRENCH : ENGLISH;
    }

    /** What is the matter and what to do, in full sentences. */
    public String text(Finding finding) {
        String sentence = sentence(finding);
        String remedy = remedy(finding);
        // An organisation's words may stand at the end, without a full stop of their own.
        String ended = sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
        return remedy.isEmpty() ? ended : ended + " " + remedy;
    }

    /** What is the matter. */
    public String sentence(Finding finding) {
        return filled(lookup(finding.code().name()).orElse(finding.code().name()), finding);
    }

    /** What to do about it; empty where nothing can or need be done. */
    public String remedy(Finding finding) {
        String key = finding.code() + ".remedy";
        return variant(key, finding.parameters().get(REMEDY))
                .or(() -> variant(key, finding.parameters().get("document")))
                .or(() -> lookup(key))
                .map(text -> filled(text, finding))
                .orElse("");
    }

    /** A remedy for the step that is next, or for the kind of document: that of the code, else one for all codes. */
    private Optional<String> variant(String key, @Nullable String which) {
        return which == null ? Optional.empty() : lookup(key + "." + which).or(() -> lookup("remedy." + which));
    }

    /** The question a rule asks a person. */
    public String question(String rule) {
        return lookup("question." + rule).orElse(rule);
    }

    /** A mention the shop must print, by its code. */
    public String mention(String code) {
        return lookup("mention." + code).orElse(code);
    }

    /** What people call a field, by its path; the path itself where it has no name. */
    public String field(String path) {
        return lookup("field." + path.replaceAll("\\[[^]]*]", "")).orElse(path);
    }

    /** A heading or a word of the accountant's file, by its key. */
    String phrase(String key) {
        return lookup(key).orElse(key);
    }

    private String filled(String text, Finding finding) {
        String chosen = OPTIONAL.matcher(text)
                .replaceAll(
                        part -> value(part.group(2), finding) == null ? "" : Matcher.quoteReplacement(part.group(1)));
        Matcher matcher = PLACEHOLDER.matcher(chosen);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = value(matcher.group(1), finding);
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(value == null ? absent(matcher.group(1)) : value));
        }
        return matcher.appendTail(filled).toString();
    }

    private String absent(String name) {
        return lookup("missing." + name).orElse("–");
    }

    private @Nullable String value(String name, Finding finding) {
        if (name.equals("field")) {
            return finding.field() == null ? null : field(finding.field());
        }
        if (name.equals("organisationText")) {
            return withoutFinalDot(finding.organisationText());
        }
        String value = finding.parameters().containsKey(name)
                ? finding.parameters().get(name)
                : finding.personal().get(name);
        // A document kind, a stage or an organisation is a word of ours that people know by another name.
        return value == null ? null : lookup("word." + value).orElse(value);
    }

    /** Our sentences end by themselves; an ellipsis is the organisation's own. */
    private static @Nullable String withoutFinalDot(@Nullable String said) {
        return said == null ? null : FINAL_DOT.matcher(said).replaceFirst("");
    }

    private Optional<String> lookup(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }
}
