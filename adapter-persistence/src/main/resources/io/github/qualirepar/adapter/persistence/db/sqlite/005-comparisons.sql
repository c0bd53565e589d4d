-- Since when an organisation's live answers have been compared with what the contract knows. Without a row nobody has
-- looked yet, and that nothing strange was found says nothing.
CREATE TABLE drift_comparison (
    organisation TEXT PRIMARY KEY,
    first_at     TEXT NOT NULL,
    last_at      TEXT NOT NULL
) WITHOUT ROWID;
