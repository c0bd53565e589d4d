package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.contractcheck.ObservationCode;
import java.util.List;

/** What a probe can see at ecosystem, beside what is the same everywhere. */
enum EcosystemObservation implements ObservationCode {
    NO_TOKEN("kind", "status"),
    LIFE_UNREADABLE,
    LIFE_AS_TEXT("seconds"),
    LIFE_AS_NUMBER("seconds"),
    WITHOUT_AND_UNKNOWN_TOKEN("without", "unknown"),

    CATALOGUE_EMPTY,
    CATALOGUE_COUNTED("names", "total", "rows"),
    CATALOGUE_UNCOUNTED("names", "rows"),
    TOO_FEW_PRODUCTS,
    PAGED("rows", "total", "limit", "offset"),
    FOLLOWED,
    IGNORED,
    BLOCKS_THERE("names"),
    BRAND_IDS("kind", "forms", "unknown", "products"),
    FLAG_AT("count", "products"),
    DATES("forms", "endless"),
    NO_AMOUNTS_IN_A_ROW,
    BOUNDS("followed", "shared"),
    NO_IDENTIFIER_WORD,
    IDENTIFIER_WORDS("names"),
    NO_FOREIGN_BRAND("brands"),
    FOREIGN_BRANDS("count", "brands"),

    SAME_REPAIRERS("listed", "allowed", "forms"),
    OTHER_REPAIRERS("listed", "allowed", "forms"),
    HOME_PLACE_AT("count", "repairers"),
    NO_REPAIRER,

    NO_CLAIMS,
    CLAIMS_WHOLE("count"),
    CLAIMS_GO_ON("count", "names"),
    CREATION_DATES("count", "claims", "forms"),
    STATUSES_KNOWN("count"),
    STATUSES_UNKNOWN("count", "shapes"),
    NOTHING_OUT_OF_DATE,
    OUT_OF_DATE("count", "refreshed"),
    NO_SERVICE_ORDER,
    THE_SAME_CLAIM("answer"),
    NOT_THAT_CLAIM("answer"),
    EMPTY_LIST("answer"),

    PAYMENTS_SWITCHED_OFF("answer"),
    NO_PAYMENT("days"),
    PAYMENT_MEMBERS("around", "each", "plain"),
    REPAIRER_MAKES_NO_PATH,

    CREATION_ANSWER_LOST,
    NO_CREATION_ANSWER,
    CREATED_DRAFT("id", "state", "names"),
    UUID,
    NO_UUID,
    DRAFT,
    OTHER_STATUS,
    ARCHIVED,
    GONE,
    CREATION_DATE_THERE,
    CREATION_DATE_IN_ANOTHER_CASE,
    DRAFT_MADE_SO,
    NO_CUSTOMER_SHOWN,
    LETTERS_AS_THEY_WERE,
    LETTERS_CHANGED,
    FOUND_IN_LIST,
    NOT_FOUND_IN_LIST,
    SIZES("six", "twelve"),
    TYPE_TWICE("first", "second"),
    TYPE_TWICE_WITHOUT_ADDRESS("first", "second"),
    FILES_NOT_SHOWN,
    ONLY_ARRIVED_FILES,
    FILES_THAT_NEVER_ARRIVED,
    PICTURE_REFUSED("number", "answer"),
    ALL_PICTURES_TAKEN("count"),
    HANDED_IN("answer"),
    TYPE_NAMED("answer"),
    TYPE_NOT_NAMED("answer"),
    DELETED("deletion", "read", "state"),
    NO_DRAFT_IN_LIST,
    ALL_DELETED,
    NOT_DELETED("id", "reason"),
    DRAFTS_LEFT("drafts", "reference"),
    DRAFTS_PERHAPS_LEFT("reason", "reference"),
    DRAFTS_LEFT_AND_PERHAPS_MORE("drafts", "reason", "reference"),

    NO_CLAIM_READ,
    NO_PARTS_SINCE_2024,
    NO_CUSTOMER,
    NO_REJECTION,
    NO_FILES,
    WRAPPED("count", "claims"),
    OBJECT_AT("count", "claims"),
    REASONS("coded", "claims", "inStatus"),
    PATHS("count", "files"),

    NO_USABLE_PRODUCT,
    NO_PRODUCT_WITHOUT_PIEC,
    NO_PRODUCT_OF_BOTH,
    NO_PRODUCT_WITHOUT_SHEET,
    NO_HIGH_THRESHOLD,
    ALL_PRODUCTS_ELIGIBLE,
    ACCEPTED("deletion"),
    ACCEPTED_AFTER_ALL("answer", "deletion"),
    NONE_HANDED_IN,
    NO_SERIAL_NUMBER,
    BONUS_TOO_LOW,
    BONUS_CORRECTED,
    BONUS_KEPT,
    BONUS_OTHERWISE,
    FIELDS("answers"),
    FIELD("field", "answer"),
    FUTURE_AND_OLD("future", "old"),

    DOES_NOT_WAIT,
    MIGHT_HAND_IN,
    HANDS_NOTHING_IN,
    TAKES_DAYS,
    TAKES_MONTHS,
    TAKES_AN_HOUR,
    READ_AGAIN_BY_HAND,
    PLATE_BY_HAND,
    DELETION_BY_HAND,
    ONLY_STAFF_CAN_TELL;

    private final String parameters;

    EcosystemObservation(String... parameters) {
        this.parameters = String.join(" ", parameters);
    }

    @Override
    public List<String> parameters() {
        return ObservationCode.names(parameters);
    }
}
