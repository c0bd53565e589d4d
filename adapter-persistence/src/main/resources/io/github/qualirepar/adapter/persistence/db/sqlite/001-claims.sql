-- Claims, their logs, what is being attempted for them, and the organisations' lists.
-- Moments are UTC text of one width (they sort as text), days ISO text, nested values JSON.

CREATE TABLE claim (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT    NOT NULL UNIQUE,
    version         INTEGER NOT NULL,
    number          TEXT    NOT NULL,
    organisation    TEXT    NOT NULL,
    account         TEXT    NOT NULL,
    process         TEXT    NOT NULL,
    stage           TEXT    NOT NULL,
    review          TEXT,
    remote_claim_id TEXT,
    invoice_number  TEXT,
    serial          TEXT,
    imei            TEXT,
    completed_on    TEXT,
    replaces        TEXT,
    replaced_by     TEXT,
    opened_at       TEXT    NOT NULL,
    changed_at      TEXT    NOT NULL,
    body            TEXT    NOT NULL
);

-- A number names one repair; only the claim that replaces a refused one may bear it again.
CREATE UNIQUE INDEX claim_number ON claim (number) WHERE replaces IS NULL;
CREATE INDEX claim_by_number ON claim (number);
CREATE INDEX claim_by_stage ON claim (stage, opened_at);
CREATE INDEX claim_by_invoice ON claim (invoice_number) WHERE invoice_number IS NOT NULL;
CREATE INDEX claim_by_serial ON claim (serial) WHERE serial IS NOT NULL;
CREATE INDEX claim_by_imei ON claim (imei) WHERE imei IS NOT NULL;
CREATE INDEX claim_by_remote ON claim (account, remote_claim_id) WHERE remote_claim_id IS NOT NULL;

CREATE TABLE sent_document (
    claim  TEXT NOT NULL REFERENCES claim (id),
    sha256 TEXT NOT NULL,
    PRIMARY KEY (claim, sha256)
) WITHOUT ROWID;

CREATE INDEX sent_document_by_digest ON sent_document (sha256);

CREATE TABLE claim_log (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    claim   TEXT NOT NULL REFERENCES claim (id),
    at      TEXT NOT NULL,
    action  TEXT NOT NULL,
    outcome TEXT NOT NULL,
    details TEXT NOT NULL
);

CREATE INDEX claim_log_by_claim ON claim_log (claim, seq);

CREATE TABLE operation (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_key TEXT    NOT NULL UNIQUE,
    claim         TEXT    NOT NULL REFERENCES claim (id),
    kind          TEXT    NOT NULL,
    owner         TEXT    NOT NULL,
    began_at      TEXT    NOT NULL,
    lease_until   TEXT    NOT NULL,
    fingerprint   TEXT    NOT NULL,
    document      TEXT,
    document_path TEXT,
    portal_lookup INTEGER NOT NULL,
    reason        TEXT,
    state         TEXT    NOT NULL
);

-- At most one operation holds a claim.
CREATE UNIQUE INDEX operation_pending ON operation (claim) WHERE state IN ('IN_FLIGHT', 'UNKNOWN');
CREATE INDEX operation_by_claim ON operation (claim);

-- The lists themselves, once for each version; JSON, compressed: some hold a row for every brand at every product.
CREATE TABLE reference_content (
    account      TEXT NOT NULL,
    version      TEXT NOT NULL,
    body         BLOB NOT NULL,
    PRIMARY KEY (account, version)
);

-- When which version was the one downloaded.
CREATE TABLE reference_seen (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    version TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    UNIQUE (account, seen_at, version),
    FOREIGN KEY (account, version) REFERENCES reference_content (account, version)
);

CREATE TABLE product_tie (
    product_key  TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    code         TEXT    NOT NULL,
    by_person    INTEGER NOT NULL,
    PRIMARY KEY (product_key, organisation)
);
