package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.contractcheck.ObservationCode;
import java.util.List;

/** What a probe can see at Ecologic, beside what is the same everywhere. */
enum EcologicObservation implements ObservationCode {
    HTTP_ENVELOPE("status", "valid"),
    HTTP_INVALID_CLAIM("status", "valid"),
    HTTP_NO_BODY("status"),
    HTTP_OTHER_OBJECT("status"),
    HTTP_TEXT("status"),
    HTTP_OTHER_JSON("status"),
    NO_ERROR,
    PROBLEMS("problems"),
    PROBLEM("level", "field"),
    PROBLEM_UNKNOWN_LABEL("level"),
    DOCUMENT_MISSING("level", "document"),
    DOCUMENT_PROBLEM("level", "document"),

    SWAGGER_THERE("status", "address"),
    SWAGGER_NOT_THERE("status", "address"),
    WITHOUT_MODEL_STATE("answer"),

    NO_ROWS("list", "answer"),
    LIST_ANSWER("list", "answer"),
    IDS("count", "kind", "forms"),
    CODES("labelled", "bare"),
    ONLY_OBJECTS,
    NOT_ONLY_OBJECTS,
    NONE_OBSOLETE,
    OBSOLETE("count"),
    LISTS_WHOLE("sites", "brands", "products"),
    LISTS_GO_ON("sites", "brands", "products", "names"),

    CALCULATED("status", "form", "amount", "organisation"),
    A_LIST,
    AN_OBJECT,
    A_NUMBER,
    A_TEXT,
    ANOTHER,
    WITH_TEXT("answer"),
    WITHOUT_TEXT("answer"),
    ONE_CODE("repair", "symptom"),
    DATE_COUNTS("name"),
    NO_DATE_COUNTS("names"),
    NO_BRAND_ID,
    NO_PRODUCT_WITH_BONUS,
    NO_TELEPHONE,
    NO_PRODUCT_WITH_PLATE,
    NO_PRODUCT_WITHOUT_PLATE,
    NO_PRODUCT_WITHOUT_SYMPTOMS,
    NO_REPAIR_CODE,
    LAST_ANSWER("what", "answer"),

    WITHDRAWN,
    TWO_NAMES("request", "claim"),

    CREATED_CLAIM("answer", "valid", "id", "problems"),
    NO_NUMBER,
    CREATION_IN_DOUBT("reason", "number"),
    NOT_CREATED("answer"),
    NO_SITE,
    LAST_STATUS_THERE,
    NEW_LABEL,
    NO_LABEL,
    OTHER_LABEL("standing"),
    PLATE_DEMANDED,
    PLATE_NOT_DEMANDED,
    MIGHT_BE_HANDED_IN,
    TO_CANCEL("claims", "number"),
    TO_LOOK_FOR("number"),

    WITHOUT_AND_WITH_PART("without", "with"),
    SHORT_AND_WRONG_IMEI("shortened", "wrong"),

    SAYS_200("answer"),
    SAYS_NO_200("answer"),
    TAKEN_TWICE("first", "second"),
    NOT_TAKEN_TWICE("first", "second"),
    CONTENT_AND_TYPE("content", "type"),
    SUBMITTED("answer", "valid", "problems"),

    LABELS_COME_LATER,
    SECOND_CLAIM_STAYS,
    PARAMETER_NOT_KNOWN,
    SWAGGER_WOULD_NAME_IT,
    ONLY_THE_SHOP_KNOWS,
    NO_TRIAL_OF_PATIENCE;

    private final String parameters;

    EcologicObservation(String... parameters) {
        this.parameters = String.join(" ", parameters);
    }

    @Override
    public List<String> parameters() {
        return ObservationCode.names(parameters);
    }
}
