package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.OrganisationId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bank wrote about a credit, as words of plain capital letters and digits. A reference is found in it whatever a
 * bank made of its case, accents, blanks and punctuation, and where it was broken over two fields, but never as a part
 * of a longer word: {@code VIR-7} does not stand in {@code VIR-77}.
 *
 * <p>Immutable and safe to share between threads.
 */
final class CreditText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Z0-9]+");

    private final List<String> words;

    CreditText(BankCredit credit) {
        List<String> found = new ArrayList<>();
        addWords(credit.payer(), found);
        credit.texts().forEach(text -> addWords(text, found));
        words = List.copyOf(found);
    }

    /** Where a reference stands: from one word to another, both included. */
    record Place(String reference, int first, int last) {
        private boolean isWithin(Place other) {
            return first >= other.first && last <= other.last && last - first < other.last - other.first;
        }
    }

    /** Letters and digits only, capital and without accents: equal for two spellings of one reference. */
    static String compact(String text) {
        return NO_WORD.matcher(plain(text)).replaceAll("");
    }

    /**
     * Those of these references, compact, that stand here. One that only stands within a longer one does not: where
     * {@code AB 12} and {@code AB 12 01} are known, {@code AB-12-01} is the second alone.
     */
    List<String> named(Set<String> references) {
        int longest = references.stream().mapToInt(String::length).max().orElse(0);
        List<Place> places = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < words.size() && run.length() < longest; last++) {
                run.append(words.get(last));
                if (references.contains(run.toString())) {
                    places.add(new Place(run.toString(), first, last));
                }
            }
        }
        return places.stream()
                .filter(place -> places.stream().noneMatch(place::isWithin))
                .map(Place::reference)
                .distinct()
                .toList();
    }

    /** Those of these organisations whose name stands here, given under their compact names. */
    List<OrganisationId> organisations(Map<String, OrganisationId> byName) {
        return named(byName.keySet()).stream().map(byName::get).toList();
    }

    private static void addWords(String text, List<String> words) {
        for (String word : NO_WORD.split(plain(text), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }

    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toUpperCase(Locale.ROOT);
    }
}
