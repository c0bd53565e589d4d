package io.github.qualirepar.adapter.cli.message;

import io.github.qualirepar.adapter.cli.input.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command line's sentences in one language. Parameters stand in braces by name; one whose value is missing takes its
 * whole optional part {@code [[…]]} with it; {@code {count:claim|claims}} is the word that fits the number. Immutable and safe to share between threads.
 */
public final class Messages {
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");
    private static final Pattern COUNTED = Pattern.compile("\\{([A-Za-z]+):([^|{}]*)\\|([^|{}]*)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final Language language;
    private final ResourceBundle texts;

    public Messages(Language language) {
        this.language = language;
        this.texts = load(language);
    }

    private static ResourceBundle load(Language language) {
        String name = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    public Language language() {
        return language;
    }

    /** All texts, for the help of the commands. */
    public ResourceBundle bundle() {
        return texts;
    }

    /**
     * A text.
     *
     * @param namesAndValues name and value of each parameter, in turn
     * @throws java.util.MissingResourceException if there is none by that key
     */
    public String text(String key, @Nullable Object... namesAndValues) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                parameters.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return filled(texts.getString(key), parameters);
    }

    /** The text of a key that may not be there, such as one made of a code; else the other text. */
    public String textOr(String key, String other) {
        return texts.containsKey(key) ? texts.getString(key) : other;
    }

    /** What is wrong with a text that a person wrote, where, and what to do. */
    public String text(Problem problem) {
        Map<String, String> parameters = new HashMap<>(problem.parameters());
        parameters.put("path", problem.path());
        for (String word : new String[] {"expected", "found"}) {
            parameters.computeIfPresent(word, (name, type) -> textOr("type." + type, type));
        }
        return filled(texts.getString("problem." + problem.code()), parameters);
    }

    /** The same with its place in front, for where no heading names it. */
    public String placed(Problem problem) {
        String sentence = text(problem);
        return problem.path().isEmpty() ? sentence : text("problem.placed", "path", problem.path(), "text", sentence);
    }

    private String filled(String text, Map<String, String> parameters) {
        String whole = replaced(text, OPTIONAL, matcher -> {
            Matcher inner = PLACEHOLDER.matcher(matcher.group(1));
            while (inner.find()) {
                if (!parameters.containsKey(inner.group(1))) {
                    return "";
                }
            }
            return matcher.group(1);
        });
        String counted = replaced(
                whole,
                COUNTED,
                matcher -> matcher.group(isSingular(parameters.getOrDefault(matcher.group(1), "")) ? 2 : 3));
        return replaced(counted, PLACEHOLDER, matcher -> parameters.getOrDefault(matcher.group(1), "–"));
    }

    /** French counts nothing as one thing, English as several. */
    private boolean isSingular(String count) {
        return count.equals("1") || (language == Language.FR && count.equals("0"));
    }

    private static String replaced(String text, Pattern pattern, Function<Matcher, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(result, Matcher.quoteReplacement(replacement.apply(matcher)));
        }
        return matcher.appendTail(result).toString();
    }
}
