-- Transfers that a person took back, so that it is known when one is announced again.
CREATE TABLE withdrawal (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation TEXT    NOT NULL,
    reference    TEXT    NOT NULL,
    paid_on      TEXT,
    amount_cents INTEGER,
    reason       TEXT    NOT NULL,
    decided_by   TEXT    NOT NULL,
    decided_at   TEXT    NOT NULL
);
