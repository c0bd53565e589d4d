-- What organisations answered: to online calculations, and what was strange about their answers.
-- Amounts are whole cents.

CREATE TABLE kept_calculation (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    account     TEXT    NOT NULL,
    product     TEXT    NOT NULL,
    brand       TEXT    NOT NULL,
    repair_date TEXT    NOT NULL,
    total_cents INTEGER NOT NULL,
    repair_code TEXT,
    bonus_cents INTEGER,
    refusal     TEXT,
    asked_at    TEXT    NOT NULL
);

-- The very same answer is kept once. A plain index takes two missing values for different ones.
CREATE UNIQUE INDEX kept_calculation_once ON kept_calculation (
    account, product, brand, repair_date, asked_at, total_cents,
    repair_code IS NULL, coalesce(repair_code, ''),
    bonus_cents IS NULL, coalesce(bonus_cents, 0),
    refusal IS NULL, coalesce(refusal, '')
);

-- What live answers had that the contract does not know, and how often: names and shapes, never values.
CREATE TABLE drift (
    organisation TEXT    NOT NULL,
    call         TEXT    NOT NULL,
    path         TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    shape        TEXT    NOT NULL,
    times        INTEGER NOT NULL,
    first_at     TEXT    NOT NULL,
    last_at      TEXT    NOT NULL,
    PRIMARY KEY (organisation, call, path, kind, shape)
) WITHOUT ROWID;
