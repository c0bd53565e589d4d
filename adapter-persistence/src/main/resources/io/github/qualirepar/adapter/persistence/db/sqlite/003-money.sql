-- Money: statements name claims by the numbers that organisations gave them; transfers, what was settled of them, and
-- what was given up. What people were told of, and how far the nightly job has come.

ALTER TABLE claim ADD COLUMN service_order TEXT;
UPDATE claim SET service_order = json_extract(body, '$.remote.serviceOrder');

CREATE INDEX claim_by_remote_number ON claim (remote_claim_id) WHERE remote_claim_id IS NOT NULL;
CREATE INDEX claim_by_service_order ON claim (service_order) WHERE service_order IS NOT NULL;

-- A support request is looked for by its number, too.
ALTER TABLE claim ADD COLUMN remote_request_id TEXT;
UPDATE claim SET remote_request_id = json_extract(body, '$.remote.requestId');

CREATE INDEX claim_by_request ON claim (account, remote_request_id) WHERE remote_request_id IS NOT NULL;

-- One row: counts the stored changes of all that follows about money.
CREATE TABLE ledger (
    id       INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL
);
INSERT INTO ledger (id, revision) VALUES (1, 0);

CREATE TABLE payment (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation TEXT    NOT NULL,
    reference    TEXT    NOT NULL,
    account      TEXT,
    paid_on      TEXT,
    amount_cents INTEGER,
    source       TEXT    NOT NULL,
    announced_at TEXT    NOT NULL,
    body         TEXT    NOT NULL,
    UNIQUE (organisation, reference)
);

-- Repeats, so that it is searched, which claims a transfer names in its lines and settlements.
CREATE TABLE payment_claim (
    claim   TEXT    NOT NULL,
    payment INTEGER NOT NULL REFERENCES payment (seq),
    PRIMARY KEY (claim, payment)
) WITHOUT ROWID;

CREATE INDEX payment_claim_by_payment ON payment_claim (payment);

CREATE TABLE write_off (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    claim        TEXT    NOT NULL,
    amount_cents INTEGER NOT NULL,
    reason       TEXT    NOT NULL,
    decided_by   TEXT    NOT NULL,
    decided_at   TEXT    NOT NULL
);

CREATE TABLE notice_item (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,
    item_key       TEXT    NOT NULL UNIQUE,
    kind           TEXT    NOT NULL,
    organisation   TEXT    NOT NULL,
    account        TEXT    NOT NULL,
    told_with      TEXT    NOT NULL,
    details        TEXT    NOT NULL,
    noticed_at     TEXT    NOT NULL,
    told_at        TEXT,
    reserved_by    TEXT,
    reserved_until TEXT
);

CREATE INDEX notice_item_waiting ON notice_item (noticed_at, seq) WHERE told_at IS NULL;

-- The latest run only: the one before is forgotten when a new one begins.
CREATE TABLE sync_run (
    id         TEXT    PRIMARY KEY,
    started_at TEXT    NOT NULL,
    finished   INTEGER NOT NULL
);

CREATE TABLE sync_item (
    run  TEXT    NOT NULL REFERENCES sync_run (id),
    item TEXT    NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (run, item)
) WITHOUT ROWID;

CREATE TABLE sync_mark (
    name      TEXT PRIMARY KEY,
    marked_at TEXT NOT NULL
);
