-- A database as the first migration made it, with a row in every table: what users of that version have.
-- Never to be made anew: it proves that such a database is brought up to date.
BEGIN TRANSACTION;
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
INSERT INTO "claim" VALUES(1,'claim-1',1,'N-1','ECOLOGIC','atelier-sud','SUPPORT_REQUEST_FIRST','SUBMITTED','RETURNED','C-1','FAC-N-1','MA1299-004417','352099001761481','2026-06-12','old','new','2026-06-20T11:59:00.000000000Z','2026-06-20T12:00:00.123456789Z','{"file":{"number":"N-1","site":"PARIS","place":"HOME","repairPlace":"2000000","customer":{"kind":"PRIVATE","title":"MRS","lastName":"Exemple","firstName":"Zoë \"Zo\" d’Été","email":"zoe.exemple@example.org","phone":"+33 6 39 98 10 99","street":"12 rue des Lilas\nbâtiment B","postalCode":"75011","city":"Paris","country":"FR"},"device":{"product":"telephone-portable","brand":"MARQUE ALPHA","model":"MA-1299","serialNumber":" ma1299-004417 ","imei":"35 209900 176148 1","purchasedOn":"2019-03-02","outOfWarranty":{"declaredBy":"atelier.paris","declaredOn":"2026-06-08"}},"repair":{"receivedOn":"2026-06-08","completedOn":"2026-06-12","working":true,"repairCode":"LLI01","symptomCode":"XX1","irisCode":"123","iris":{"condition":"1","conditionEx":"B2C","defect":"D"},"description":"Pompe de vidange remplacée","parts":[{"reference":"PMP-33","label":"Pompe","origin":"PIEC","quantity":2},{"quantity":1}],"declarations":[{"rule":"FLT-05","answer":true,"by":"atelier.paris","on":"2026-06-12"},{"rule":"FLT-11","answer":false}]},"quote":{"number":"DEV-1","date":"2026-06-09","approval":"SIGNED","amounts":{"labourExclVat":"60.00","partsExclVat":"47.50","travelExclVat":"0.00","totalExclVat":"107.50","totalInclVat":"129.00","bonus":"50.00"}},"invoice":{"number":"FAC-N-1","date":"2026-06-12","paid":false,"issued":true,"amounts":{"labourExclVat":"60.00","partsExclVat":"47.50","travelExclVat":"0.00","totalExclVat":"107.50","totalInclVat":"129.00","bonus":"50.00"}},"documents":[{"kind":"INVOICE","path":"FAC.pdf"},{"kind":"DEVICE_PICTURE","path":"photos/appareil.jpg"}]},"approval":"ASKED","bonus":"60.01","basis":{"source":"CACHED_CATALOGUE","version":"v-1","fetchedAt":"2026-06-20T11:59:59.999999999Z"},"remote":{"requestId":"R-1","claimId":"C-1","serviceOrder":"OS-1","status":"Non conforme"},"documents":[{"kind":"INVOICE","path":"dossier/FAC.pdf","name":"FAC.pdf","state":"SENT","facts":{"size":81234,"sha256":"abababababababababababababababababababababababababababababababab","format":"PDF"},"sentAt":"2026-06-20T12:00:00.005000000Z"},{"kind":"OTHER","path":"autre.png","name":"autre.png","state":"READY"},{"kind":"NAMEPLATE","path":"plaque.jpg","name":"plaque.jpg","state":"LOST","facts":{"size":7,"sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","format":"JPEG"},"sentAt":"2026-06-20T12:00:00.000000000Z"}],"demanded":["NAMEPLATE","OTHER"],"problems":[{"rule":"DAT-15","code":"DAT_IMEI_MALFORMED","level":"BLOCK","field":"device.imei","parameters":{"digits":"14"},"personal":{"imei":"35209900176148"},"source":"S20","overridable":true},{"code":"ORGANISATION_WARNS","level":"WARN","parameters":{},"personal":{},"overridable":false,"organisationText":"Vérifier « la plaque »"}],"overrides":[{"rule":"DAT-15","by":"A. Gérant","at":"2026-06-20T12:00:00.000000000Z"}],"cancelOnPortal":true}');
INSERT INTO "claim" VALUES(2,'claim-2',1,'N-2','ECOSYSTEM','ecosystem','DRAFT_THEN_CONFIRM','TO_CREATE',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-06-20T12:00:00.000000000Z','2026-06-20T12:00:00.000000000Z','{"file":{"number":"N-2","customer":{},"device":{},"repair":{"iris":{},"parts":[],"declarations":[]},"documents":[]},"approval":"NOT_ASKED","bonus":"50.00","basis":{"source":"NONE"},"remote":{},"documents":[],"demanded":[],"problems":[],"overrides":[],"cancelOnPortal":false}');
CREATE TABLE claim_log (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    claim   TEXT NOT NULL REFERENCES claim (id),
    at      TEXT NOT NULL,
    action  TEXT NOT NULL,
    outcome TEXT NOT NULL,
    details TEXT NOT NULL
);
INSERT INTO "claim_log" VALUES(1,'claim-1','2026-06-20T12:00:00.000000000Z','OPEN','DONE','{}');
INSERT INTO "claim_log" VALUES(2,'claim-1','2026-06-20T12:00:00.000000000Z','CREATE','DONE','{"document":"INVOICE"}');
INSERT INTO "claim_log" VALUES(3,'claim-2','2026-06-20T12:00:00.000000000Z','OPEN','DONE','{}');
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
INSERT INTO "operation" VALUES(1,'key-1','claim-2','CREATE','shop-1','2026-06-20T12:00:00.000000000Z','2026-06-20T12:02:00.000000000Z','efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef',NULL,NULL,0,NULL,'IN_FLIGHT');
CREATE TABLE product_tie (
    product_key  TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    code         TEXT    NOT NULL,
    by_person    INTEGER NOT NULL,
    PRIMARY KEY (product_key, organisation)
);
INSERT INTO "product_tie" VALUES('lave-linge','ECOSYSTEM','9002',1);
CREATE TABLE reference_content (
    account      TEXT NOT NULL,
    version      TEXT NOT NULL,
    body         BLOB NOT NULL,
    PRIMARY KEY (account, version)
);
INSERT INTO "reference_content" VALUES('ecosystem','v-1',X'1F8B08000000000000FF4D91C16A023110865FA5CC79B7C4A515BA372B7B102A6DD51EDAD2434C461DC826DB24ABC8E203F85CBE5827C4822187FC7F66BE994906904AB9DE46A807B0B245A801950BC710B185029CDF4A4B41467296AF9AE9EBF273B96AE6702A608351ED504F38172A518D4B312E2BB11A55B510BCEFC5FFFA62D01E7DC88C7D3962BDF6D2EAF07C7CF34EF78A111B690216D0651DA0FE1E40399D1A7A12A2E21423D76858BEC83D9686EC16D944435B5A1B0E1BB8A58E504D8C7107D45047DF2720A9D87B5CE06F4F3ED9D742A4D146DA107A46CEE6CD8C61B24D4F916B77E8C9E98CCD3EC73DA6A9E0F45340DC790C3B67748A66EDB193E4A7DCF0D508C7B68BAEBD71F2C8E97CBA5503B7C268211ED290D73F984F16EF1FCDDDE5BCBA9CD3371C6C9E2765068A1979FA031F2A5D7CBE010000');
CREATE TABLE reference_seen (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    version TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    UNIQUE (account, seen_at, version),
    FOREIGN KEY (account, version) REFERENCES reference_content (account, version)
);
INSERT INTO "reference_seen" VALUES(1,'ecosystem','v-1','2026-06-20T12:00:00.000000000Z');
CREATE TABLE schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL);
INSERT INTO "schema_version" VALUES(1,'001-claims.sql','bd28b6ec8d1d8ee7f0114dc033c797ae0e080225a1f971e02ce0a6cc5feb9caf','2026-03-02T09:00:00.000000000Z');
CREATE TABLE sent_document (
    claim  TEXT NOT NULL REFERENCES claim (id),
    sha256 TEXT NOT NULL,
    PRIMARY KEY (claim, sha256)
) WITHOUT ROWID;
INSERT INTO "sent_document" VALUES('claim-1','abababababababababababababababababababababababababababababababab');
INSERT INTO "sent_document" VALUES('claim-1','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
CREATE UNIQUE INDEX claim_number ON claim (number) WHERE replaces IS NULL;
CREATE INDEX claim_by_number ON claim (number);
CREATE INDEX claim_by_stage ON claim (stage, opened_at);
CREATE INDEX claim_by_invoice ON claim (invoice_number) WHERE invoice_number IS NOT NULL;
CREATE INDEX claim_by_serial ON claim (serial) WHERE serial IS NOT NULL;
CREATE INDEX claim_by_imei ON claim (imei) WHERE imei IS NOT NULL;
CREATE INDEX claim_by_remote ON claim (account, remote_claim_id) WHERE remote_claim_id IS NOT NULL;
CREATE INDEX sent_document_by_digest ON sent_document (sha256);
CREATE INDEX claim_log_by_claim ON claim_log (claim, seq);
CREATE UNIQUE INDEX operation_pending ON operation (claim) WHERE state IN ('IN_FLIGHT', 'UNKNOWN');
CREATE INDEX operation_by_claim ON operation (claim);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('claim',2);
INSERT INTO "sqlite_sequence" VALUES('claim_log',3);
INSERT INTO "sqlite_sequence" VALUES('operation',1);
INSERT INTO "sqlite_sequence" VALUES('reference_seen',1);
COMMIT;
