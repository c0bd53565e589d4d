package io.github.qualirepar.adapter.ecologic;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the three vocabularies of claim statuses (contract section 9, Q5): the labels of version 1, the upper-case codes
 * of version 2 and the wordings of its front end. Labels that nobody has recorded are recognised by fragment; whatever
 * could be meant in two ways is left unrecognised rather than guessed, because an end that is believed is never taken
 * back.
 */
final class StatusLabels {

    /** Whole labels and codes. */
    private static final Map<String, Standing> WORDS = Map.ofEntries(
            entry("notvalid", Standing.OPEN),
            entry("valid", Standing.OPEN),
            entry("non valide", Standing.OPEN),
            entry("valide", Standing.OPEN),
            entry("notconform", Standing.RETURNED),
            entry("waiting", Standing.UNDER_REVIEW),
            entry("en cours", Standing.UNDER_REVIEW),
            entry("en attente", Standing.UNDER_REVIEW),
            entry("en attente de validation", Standing.UNDER_REVIEW),
            entry("en attente de validation administrateur", Standing.UNDER_REVIEW),
            entry("arbitration", Standing.UNDER_REVIEW),
            entry("accepted", Standing.ACCEPTED),
            entry("closedaccepted", Standing.PAID),
            entry("refused", Standing.REFUSED),
            entry("cancelled", Standing.CANCELLED));

    /** Fragments, in this order. */
    private static final List<Fragment> FRAGMENTS = List.of(
            new Fragment("non conforme", Standing.RETURNED),
            new Fragment("incomplet", Standing.OPEN),
            new Fragment("a finaliser", Standing.OPEN),
            new Fragment("refus", Standing.REFUSED),
            new Fragment("annul", Standing.CANCELLED),
            new Fragment("arbitrage", Standing.UNDER_REVIEW),
            new Fragment("attente .*administrateur", Standing.UNDER_REVIEW),
            // "En attente de règlement", "non payée", "clôturée sans suite": none of the ends below.
            new Fragment("\\b(attente|non|pas|sans|impaye\\w*)\\b", Standing.UNRECOGNISED),
            new Fragment("\\b(clotur\\w*|clos|close|payee?s?|reglee?s?)\\b", Standing.PAID),
            new Fragment("\\baccept\\w*", Standing.ACCEPTED));

    private record Fragment(Pattern pattern, Standing standing) {
        Fragment(String regex, Standing standing) {
            this(Pattern.compile(regex), standing);
        }
    }

    private StatusLabels() {}

    /** What a label means; {@link Standing#UNRECOGNISED} for an unknown one and for none. */
    static Standing read(@Nullable String label) {
        String plain = Wording.plain(label);
        Standing word = WORDS.get(plain);
        if (word != null) {
            return word;
        }
        return FRAGMENTS.stream()
                .filter(fragment -> fragment.pattern().matcher(plain).find())
                .map(Fragment::standing)
                .findFirst()
                .orElse(Standing.UNRECOGNISED);
    }
}
