package io.github.qualirepar.ports.contractcheck;

import java.util.List;

/** What can be seen at every organisation. */
public enum CommonObservation implements ObservationCode {
    /** The question is answered only if a probe may write. */
    ONLY_WITH_WRITING,
    /** The program failed in looking; its kind of failure. */
    NOT_LOOKED_AT("kind"),
    /** No answer came; the kind of failure. */
    NO_ANSWER("kind"),
    /** Answers held nothing that the contract does not know. */
    NOTHING_NEW,
    /** How much was new in the answers, and some of it. */
    NEWS("count", "news"),
    /** The probe made nothing at the organisation. */
    NOTHING_MADE,
    /** An answer, by its HTTP status. */
    HTTP("status"),
    /** An answer with a token. */
    HTTP_TOKEN("status", "token"),
    /** An answer whose token does not look like one and is not shown. */
    HTTP_OTHER_TOKEN("status"),
    /** An answer that holds a message only. */
    HTTP_MESSAGE("status"),
    /** An answer that is no JSON. */
    HTTP_NO_JSON("status"),
    /** Names of members. */
    MEMBERS("names"),
    /** Names of members nobody expected. */
    FURTHER_MEMBERS("names"),
    /** No member that nobody expected. */
    NO_FURTHER_MEMBER,
    /** Not there. */
    ABSENT,
    /** All of them are texts. */
    TEXTS,
    /** Not all of them are texts. */
    NOT_ONLY_TEXTS;

    private final String parameters;

    CommonObservation(String... parameters) {
        this.parameters = String.join(" ", parameters);
    }

    @Override
    public List<String> parameters() {
        return ObservationCode.names(parameters);
    }
}
