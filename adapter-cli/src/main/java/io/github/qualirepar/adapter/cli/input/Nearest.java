package io.github.qualirepar.adapter.cli.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
    private static final int SHORTEST_STEM = 3;

    private Nearest() {}

    /** The known word that is nearest, or {@code null} if none is near enough to be meant. */
    public static @Nullable String to(String typed, Collection<String> known) {
        String best = of(typed, known);
        // Two letters apart are a slip, unless hardly a letter is left that agrees.
        int allowed = Math.min(Math.max(2, typed.length() / 3), typed.length() / 2);
        return best != null && far(typed, best) <= allowed ? best : null;
    }

    /** The known word that is nearest, however far; {@code null} only if there is none at all. */
    public static @Nullable String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> far(typed, word)))
                .orElse(null);
    }

    /** How far a word is from what was typed; the one that goes on where the typing stopped is near. */
    private static int far(String typed, String word) {
        String one = typed.toLowerCase(Locale.ROOT);
        String other = word.toLowerCase(Locale.ROOT);
        int distance = distance(one, other);
        return one.length() >= SHORTEST_STEM && other.startsWith(one) ? Math.min(1, distance) : distance;
    }

    /** Levenshtein's distance: letters to add, drop or change. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
