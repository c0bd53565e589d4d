package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.reference.Names;
import io.github.qualirepar.ports.RemotePhase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation's status texts mean. They are French, clipped to about thirty characters and spelt in more than
 * one way, so that only their beginnings are compared, without accents and case (contract section 12.1).
 */
enum StatusText {
    DRAFT("en cours de creation", RemotePhase.OPEN, null),
    DELETED("archiv", RemotePhase.GONE, null),
    SENT("envoye", RemotePhase.HANDED_IN, Review.UNDER_REVIEW),
    /** Wording of 2022. */
    IN_VALIDATION("en cours de validation", RemotePhase.HANDED_IN, Review.UNDER_REVIEW),
    APPROVED("approuve", RemotePhase.HANDED_IN, Review.ACCEPTED),
    PAID("remboursement effectue", RemotePhase.HANDED_IN, Review.PAID),
    REJECTED("rejet", RemotePhase.HANDED_IN, Review.REFUSED),
    CANCELLED("annul", RemotePhase.CANCELLED, Review.CANCELLED),
    UNRECOGNISED("", RemotePhase.UNRECOGNISED, Review.UNKNOWN);

    /** A reason inside the status; the closing parenthesis may be clipped off. */
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\((.+?)\\)?\\s*$");

    private final String beginning;
    private final RemotePhase phase;
    private final @Nullable Review review;

    StatusText(String beginning, RemotePhase phase, @Nullable Review review) {
        this.beginning = beginning;
        this.phase = phase;
        this.review = review;
    }

    /** The meaning of a text; {@link #UNRECOGNISED} for one that nobody has seen, and for none. */
    static StatusText of(@Nullable String text) {
        String normalised = Names.normalise(text);
        for (StatusText status : values()) {
            // The last one begins every text.
            if (normalised.startsWith(status.beginning)) {
                return status;
            }
        }
        return UNRECOGNISED;
    }

    RemotePhase phase() {
        return phase;
    }

    @Nullable
    Review review() {
        return review;
    }

    /** The reason that a status text carries in parentheses, or {@code null}. */
    static @Nullable String reasonIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = IN_PARENTHESES.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
