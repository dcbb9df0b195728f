-- What users say of answers, for the curator. Who said it is kept as a keyed hash alone. Moments are UTC ticks.
CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  answer TEXT NOT NULL,
  token TEXT,
  remark TEXT NOT NULL,
  giver TEXT NOT NULL,
  channel TEXT NOT NULL,
  at INTEGER NOT NULL,
  done INTEGER,
  done_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (giver, answer, kind)
) STRICT;
CREATE INDEX feedback_open ON feedback (id) WHERE done IS NULL;
CREATE INDEX feedback_of_giver ON feedback (giver, at);
CREATE INDEX feedback_by_age ON feedback (at);

-- What the hash of a giver is keyed with.
CREATE TABLE feedback_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  secret TEXT NOT NULL
) STRICT;
