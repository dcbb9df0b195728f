-- When a version of a document, or a curated fact of one, was first seen: at which version of the store, and at which moment
-- (UTC ticks). A fact has the hash of its claim, words and speaker in place of its text, and nothing in place of the bytes.
CREATE TABLE digest_news (
  document_id   TEXT COLLATE "C" NOT NULL,
  sha256        TEXT COLLATE "C" NOT NULL,
  text_sha256   TEXT COLLATE "C" NOT NULL,
  store_version BIGINT NOT NULL,
  seen_at       BIGINT NOT NULL,
  PRIMARY KEY (document_id, sha256, text_sha256)
);
