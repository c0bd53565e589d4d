package io.github.qualirepar.domain.rule;

import java.util.List;

/**
 * Transfers, statements and credits (rules section 11). They speak of money, not of a repair file: their findings are
 * made where files about money are read and transfers settled.
 */
final class PaymentRules {
    static final List<Rule> ALL = List.of(
            Rule.named("PAY-01", "An organisation pays within the legal limit after the hand-in.")
                    .weighs(Level.WARN, Confidence.HIGH)
                    .source("S13; S29")
                    .also("PAY-02", "PAY-05", "D-18")
                    .findsElsewhere(FindingCode.PAYMENT_LATE),
            Rule.named("PAY-03", "A credit bears the reference of the transfer, and its sum is that of the claims.")
                    .weighs(Level.WARN, Confidence.HIGH)
                    .source("S1; S2")
                    .findsElsewhere(
                            FindingCode.CREDIT_MATCHES_BY_SUM_ONLY,
                            FindingCode.CREDIT_PAYER_UNNAMED,
                            FindingCode.CREDIT_SUM_DIFFERS,
                            FindingCode.CREDIT_AMBIGUOUS,
                            FindingCode.CREDIT_RECEIVED_ALREADY,
                            FindingCode.CREDIT_UNEXPLAINED,
                            FindingCode.PAYMENT_FILE_UNKNOWN,
                            FindingCode.PAYMENT_FILE_FOR_MATCH,
                            FindingCode.PAYMENT_FILE_FOR_IMPORT,
                            FindingCode.PAYMENT_FILE_EMPTY,
                            FindingCode.PAYMENT_FILE_TRUNCATED,
                            FindingCode.PAYMENT_FILE_HOSTILE,
                            FindingCode.PAYMENT_FILE_MALFORMED,
                            FindingCode.PAYMENT_FILE_NOT_TAKEN,
                            FindingCode.PAYMENT_CURRENCY_FOREIGN,
                            FindingCode.PAYMENT_TOTALS_DIFFER,
                            FindingCode.PAYMENT_TOTALS_UNCHECKED,
                            FindingCode.PAYMENTS_NOT_OFFERED),
            Rule.named("PAY-04", "A statement names the claims of one transfer, each with what is paid for it.")
                    .weighs(Level.WARN, Confidence.HIGH)
                    .source("S5")
                    .findsElsewhere(
                            FindingCode.PAYMENT_COLUMN_MISSING,
                            FindingCode.PAYMENT_VALUE_MISSING,
                            FindingCode.PAYMENT_DATE_UNREADABLE,
                            FindingCode.PAYMENT_AMOUNT_UNREADABLE,
                            FindingCode.PAYMENT_LINE_AMOUNT_DIFFERS,
                            FindingCode.PAYMENT_LINE_UNKNOWN,
                            FindingCode.PAYMENT_LINE_AMBIGUOUS,
                            FindingCode.PAYMENT_LINE_REFUSED,
                            FindingCode.PAYMENT_LINE_WRITTEN_OFF,
                            FindingCode.PAYMENT_LINE_PAID_TWICE,
                            FindingCode.PAYMENT_SUM_DIFFERS,
                            FindingCode.PAYMENT_CLAIMS_DROPPED,
                            FindingCode.PAYMENT_CHANGED_AFTER_SETTLEMENT,
                            FindingCode.PAYMENT_WITHDRAWN_BEFORE),
            Rule.named("PAY-06", "A person settles what came, in parts too, and never more than there is.")
                    .weighs(Level.BLOCK, Confidence.HIGH)
                    .source("S21")
                    .findsElsewhere(
                            FindingCode.PAYMENT_UNKNOWN,
                            FindingCode.PAYMENT_AMBIGUOUS,
                            FindingCode.PAYMENT_NOTHING_LEFT,
                            FindingCode.PAYMENT_AMOUNT_UNKNOWN,
                            FindingCode.PAYMENT_MORE_THAN_LEFT,
                            FindingCode.PAYMENT_AMOUNT_NOT_POSITIVE,
                            FindingCode.PAYMENT_NOT_OWED,
                            FindingCode.PAYMENT_OF_OTHER_ORGANISATION,
                            FindingCode.PAYMENT_DATE_IN_FUTURE,
                            FindingCode.PAYMENT_DATE_BEFORE_REPAIR,
                            FindingCode.PAYMENT_DATE_EARLY,
                            FindingCode.PAYMENT_LEFT_OVER,
                            FindingCode.PAYMENT_NOT_WITHDRAWABLE));

    private PaymentRules() {}
}
