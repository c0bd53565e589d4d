-- Money: statements name claims by the numbers that organisations gave them.

ALTER TABLE claim ADD COLUMN service_order TEXT;
UPDATE claim SET service_order = json_extract(body, '$.remote.serviceOrder');

CREATE INDEX claim_by_remote_number ON claim (remote_claim_id) WHERE remote_claim_id IS NOT NULL;
CREATE INDEX claim_by_service_order ON claim (service_order) WHERE service_order IS NOT NULL;
