-- What a fact is called, what its quote was as its curator wrote it, and whether its curator named the speaker.
ALTER TABLE facts ADD COLUMN fact_id       TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN quote         TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN is_attributed INTEGER NOT NULL DEFAULT 0;

-- Quotations that a curator took from answers, each anchored in a version of its document as facts are.
CREATE TABLE hidden_quotes (
  folder      TEXT NOT NULL,
  ordinal     INTEGER NOT NULL,
  hidden_id   TEXT NOT NULL,
  quote       TEXT NOT NULL,
  version_id  INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  speaker_key TEXT,
  prefix      TEXT NOT NULL,
  suffix      TEXT NOT NULL,
  spans       TEXT NOT NULL,
  PRIMARY KEY (folder, ordinal)
) WITHOUT ROWID;
CREATE INDEX hidden_quotes_by_version ON hidden_quotes (version_id);

-- Each time a version of a document took the place of another one.
CREATE TABLE version_changes (
  change_id    INTEGER PRIMARY KEY,
  document_id  TEXT NOT NULL,
  from_version INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  to_version   INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  at           TEXT NOT NULL
);
CREATE INDEX version_changes_by_document ON version_changes (document_id);

-- What curators did to the facts of a sources folder, in the order it happened; change is the JSON of a line of its facts.history.jsonl.
CREATE TABLE curation_history (
  position  INTEGER PRIMARY KEY,
  folder    TEXT NOT NULL,
  change_id TEXT NOT NULL,
  change    TEXT NOT NULL,
  UNIQUE (folder, change_id)
);
