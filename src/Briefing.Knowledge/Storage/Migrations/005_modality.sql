-- What a speaker makes of the content (null: affirms it), whom words are ascribed to that were not firmly said, and who
-- tells of them.
ALTER TABLE quotations ADD COLUMN polarity     TEXT;
ALTER TABLE quotations ADD COLUMN through_key  TEXT;
ALTER TABLE quotations ADD COLUMN through_name TEXT;

ALTER TABLE statements ADD COLUMN polarity      TEXT;
ALTER TABLE statements ADD COLUMN ascribed_key  TEXT;
ALTER TABLE statements ADD COLUMN ascribed_name TEXT;

ALTER TABLE facts ADD COLUMN polarity      TEXT;
ALTER TABLE facts ADD COLUMN ascribed_key  TEXT;
ALTER TABLE facts ADD COLUMN ascribed_name TEXT;

-- One name stood for all that is not firmly said.
UPDATE quotations SET modality = 'MayHaveSaid' WHERE modality = 'Uncertain';
UPDATE statements SET modality = 'MayHaveSaid' WHERE modality = 'Uncertain';
UPDATE facts SET modality = 'MayHaveSaid' WHERE modality = 'Uncertain';
