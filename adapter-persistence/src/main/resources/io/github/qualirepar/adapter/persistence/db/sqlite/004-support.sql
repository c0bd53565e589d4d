-- What an organisation answered when it refused, or when its answer did not tell: masked, for its support, and in a
-- column of its own so that it can be cleared while the log is kept.
-- The columns serial and imei of claim hold the numbers as they are compared from here on: without blanks and hyphens,
-- in small letters. The program fills them anew, as SQL does not know every blank and hyphen there is.

ALTER TABLE claim_log ADD COLUMN answer TEXT;
