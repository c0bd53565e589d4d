package io.github.qualirepar.adapter.ecologic;

import static java.util.Map.entry;

import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.ports.RemoteRequest.Phase;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the status label of a support request means (contract section 6.9): the portal's names, the older interface's
 * three words and the codes of version 2. As with claims, whatever could be meant in two ways is left unrecognised.
 *
 * @param phase where the request stands
 * @param approval what the label says of the consumer, {@code null} if nothing
 */
record RequestStanding(Phase phase, @Nullable ConsumerApproval approval) {

    static final RequestStanding INCOMPLETE = new RequestStanding(Phase.INCOMPLETE, ConsumerApproval.NOT_ASKED);
    static final RequestStanding VALID = new RequestStanding(Phase.VALID, ConsumerApproval.NOT_ASKED);
    static final RequestStanding ASKED = new RequestStanding(Phase.VALID, ConsumerApproval.ASKED);
    static final RequestStanding AGREED = new RequestStanding(Phase.VALID, ConsumerApproval.ACCEPTED);
    static final RequestStanding DECLINED = new RequestStanding(Phase.LOST, ConsumerApproval.REFUSED);
    static final RequestStanding LOST = new RequestStanding(Phase.LOST, null);
    static final RequestStanding CONVERTED = new RequestStanding(Phase.CONVERTED, null);
    static final RequestStanding UNRECOGNISED = new RequestStanding(Phase.UNRECOGNISED, null);

    private static final Pattern CONSUMER = Pattern.compile("\\b(consommateur|client)\\b");

    /** Whole labels. */
    private static final Map<String, RequestStanding> WORDS = Map.ofEntries(
            entry("eligible", VALID),
            entry("valid", VALID),
            entry("valide", VALID),
            entry("notvalid", INCOMPLETE),
            entry("non valide", INCOMPLETE),
            entry("waiting", ASKED),
            entry("accepted", AGREED),
            entry("refused", LOST),
            entry("cancelled", LOST));

    /** Fragments, in this order. */
    private static final List<Fragment> FRAGMENTS = List.of(
            new Fragment("incomplet", INCOMPLETE),
            new Fragment("refus.*\\b(consommateur|client)\\b", DECLINED),
            new Fragment("refus|annul|expir|perime", LOST),
            new Fragment("attente .*consommateur", ASKED),
            // "Non éligible", "clôturée sans suite", "en attente d'examen": none of those below.
            new Fragment("\\b(attente|non|pas|sans)\\b", UNRECOGNISED),
            new Fragment("\\b(validee?|acceptee?) par le (consommateur|client)\\b", AGREED),
            new Fragment("\\b(clotur\\w*|clos|close)\\b", CONVERTED),
            new Fragment("\\beligible\\b", VALID));

    private record Fragment(Pattern pattern, RequestStanding standing) {
        Fragment(String regex, RequestStanding standing) {
            this(Pattern.compile(regex), standing);
        }
    }

    /**
     * What an answer says of a request. Without a label the inner flag tells; a label that says "valid" against a flag
     * that says "not" is not believed. That a refusal is the consumer's may stand in the comment only.
     */
    static RequestStanding of(ClaimData data) {
        if (data.lastStatus() == null) {
            return data.valid() == null ? UNRECOGNISED : data.valid() ? VALID : INCOMPLETE;
        }
        RequestStanding standing = read(data.lastStatus());
        if (standing.equals(VALID) && Boolean.FALSE.equals(data.valid())) {
            return INCOMPLETE;
        }
        boolean byConsumer = CONSUMER.matcher(Wording.plain(data.comment())).find();
        return standing.equals(LOST)
                        && byConsumer
                        && Wording.plain(data.lastStatus()).contains("refus")
                ? DECLINED
                : standing;
    }

    /** What a label means by itself. */
    static RequestStanding read(@Nullable String label) {
        String plain = Wording.plain(label);
        RequestStanding word = WORDS.get(plain);
        if (word != null) {
            return word;
        }
        return FRAGMENTS.stream()
                .filter(fragment -> fragment.pattern().matcher(plain).find())
                .map(Fragment::standing)
                .findFirst()
                .orElse(UNRECOGNISED);
    }
}
