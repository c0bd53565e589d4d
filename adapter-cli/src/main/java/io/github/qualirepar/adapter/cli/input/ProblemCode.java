package io.github.qualirepar.adapter.cli.input;

/** What can be wrong with a text that a person wrote. Codes never change with the language; each has a sentence. */
public enum ProblemCode {
    // A file as a whole
    FILE_NOT_FOUND,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,

    // JSON
    JSON_SYNTAX,
    JSON_NOT_OBJECT,
    FIELD_TWICE,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    TYPE_WRONG,
    DATE_WRONG,
    AMOUNT_WRONG,
    WORD_WRONG,
    NUMBER_WRONG,
    PATH_WRONG,

    // Configuration
    PROPERTY_UNKNOWN,
    PROPERTY_MISSING,
    PROPERTY_PARTNER_MISSING,
    PROPERTY_NOT_OF_ORGANISATION,
    PROPERTIES_SYNTAX,
    NAME_WRONG,
    NAME_TAKEN,
    ADDRESS_WRONG,
    ADDRESS_NOT_ENCRYPTED,
    PROXY_WRONG,
    MAIL_SERVER_WRONG,
    MAIL_ADDRESS_WRONG,
    TRUST_STORE_WRONG,
    STORE_UNKNOWN,
    RULES_UNREADABLE,
    RULES_WRONG,
    APPROVAL_BY_SMS_CLOSED,
    ACCOUNT_UNKNOWN,
    SECRET_EXPOSED,
    ENVIRONMENT_UNKNOWN,
    RIGHTS_NOT_KNOWN
}
