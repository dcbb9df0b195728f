-- For a note, what it is called; the marks that refer to notes, a JSON list with the ordinals of the notes.
ALTER TABLE passages ADD COLUMN note_label TEXT;
ALTER TABLE passages ADD COLUMN note_marks TEXT;

-- What stands in no passage and why, a JSON list; the words of what has a span stand in the text.
ALTER TABLE documents ADD COLUMN set_aside TEXT NOT NULL DEFAULT '[]';

-- Asked for each quote; most documents have none.
CREATE INDEX passages_with_notes ON passages (version_id, ordinal) WHERE note_label IS NOT NULL OR note_marks IS NOT NULL;
