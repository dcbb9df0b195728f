-- One row that counts the changes to documents and facts.
CREATE TABLE store (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
);
INSERT INTO store (id, version) VALUES (1, 0);

-- The texts that spans point into, in UTF-8. Bytes, because a text may hold NUL.
CREATE TABLE texts (
  sha256 TEXT PRIMARY KEY,
  utf8   BLOB NOT NULL
);

-- The versions of documents: one for each capture, and for each text that an extractor made of it.
CREATE TABLE documents (
  version_id      INTEGER PRIMARY KEY,
  document_id     TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  text_sha256     TEXT NOT NULL REFERENCES texts (sha256),
  basis           TEXT NOT NULL,
  extractor       TEXT,
  metadata        TEXT NOT NULL,
  captured_at     TEXT NOT NULL,
  is_active       INTEGER NOT NULL DEFAULT 0,
  passage_count   INTEGER NOT NULL,
  quotation_count INTEGER NOT NULL,
  statement_count INTEGER NOT NULL,
  warnings        TEXT NOT NULL,
  UNIQUE (document_id, sha256, text_sha256)
);
CREATE UNIQUE INDEX documents_active ON documents (document_id) WHERE is_active = 1;
CREATE INDEX documents_by_capture ON documents (sha256);

-- The files in sources folders as they were found last, each with the active version it was read into.
CREATE TABLE files (
  path          TEXT PRIMARY KEY,
  folder        TEXT NOT NULL,
  relative_path TEXT NOT NULL,
  length        INTEGER NOT NULL,
  modified      INTEGER NOT NULL,
  fingerprint   TEXT NOT NULL,
  version_id    INTEGER NOT NULL UNIQUE REFERENCES documents (version_id)
);

-- Blocks of a document in reading order. Spans are written start-end[,start-end…].
CREATE TABLE passages (
  version_id    INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  speaker_label TEXT,
  spans         TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE quotations (
  version_id    INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  source_spans  TEXT,
  cue_spans     TEXT,
  content_spans TEXT NOT NULL,
  speaker_key   TEXT,
  speaker_name  TEXT,
  mode          TEXT NOT NULL,
  modality      TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;

-- What is searched and quoted. Null content spans: the content is the whole passage.
CREATE TABLE statements (
  version_id    INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  spans         TEXT NOT NULL,
  content_spans TEXT,
  speaker_key   TEXT,
  speaker_name  TEXT,
  mode          TEXT NOT NULL,
  modality      TEXT NOT NULL,
  about         TEXT,
  block         TEXT NOT NULL,
  heading       TEXT,
  PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE people (
  version_id INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  key        TEXT NOT NULL,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL,
  is_quoted  INTEGER NOT NULL,
  PRIMARY KEY (version_id, key)
) WITHOUT ROWID;

-- Curated facts of a sources folder, each anchored in the version of its document that it was checked against.
CREATE TABLE facts (
  folder        TEXT NOT NULL,
  ordinal       INTEGER NOT NULL,
  fingerprint   TEXT NOT NULL,
  version_id    INTEGER NOT NULL REFERENCES documents (version_id) ON DELETE CASCADE,
  claim         TEXT NOT NULL,
  topics        TEXT NOT NULL,
  prefix        TEXT NOT NULL,
  suffix        TEXT NOT NULL,
  spans         TEXT NOT NULL,
  content_spans TEXT,
  speaker_key   TEXT,
  speaker_name  TEXT,
  mode          TEXT NOT NULL,
  modality      TEXT NOT NULL,
  about         TEXT,
  block         TEXT NOT NULL,
  heading       TEXT,
  PRIMARY KEY (folder, ordinal)
) WITHOUT ROWID;
CREATE INDEX facts_by_version ON facts (version_id);

-- What conversations keep between turns.
CREATE TABLE state (
  key  TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  at   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX state_by_age ON state (at);
