-- How it is known who a speaker is, with the confidence in per mille; null where that is open. What kind of entity somebody is.
ALTER TABLE quotations ADD COLUMN resolution TEXT;
ALTER TABLE quotations ADD COLUMN confidence INTEGER;
ALTER TABLE statements ADD COLUMN resolution TEXT;
ALTER TABLE statements ADD COLUMN confidence INTEGER;
ALTER TABLE facts ADD COLUMN resolution TEXT;
ALTER TABLE facts ADD COLUMN confidence INTEGER;
ALTER TABLE people ADD COLUMN kind TEXT NOT NULL DEFAULT 'Unknown';
