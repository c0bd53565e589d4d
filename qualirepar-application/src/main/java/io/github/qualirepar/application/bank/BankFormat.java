package io.github.qualirepar.application.bank;

/** The formats of bank files that are read. */
public enum BankFormat {
    /** French statement of an account in records of 120 characters. */
    CFONB_120,
    /** ISO 20022 statement of an account. */
    CAMT_053,
    /** ISO 20022 notification of credits and debits. */
    CAMT_054
}
