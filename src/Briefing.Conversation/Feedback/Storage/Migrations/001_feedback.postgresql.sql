-- What users say of answers, for the curator. Who said it is kept as a keyed hash alone. Moments are UTC ticks.
CREATE TABLE feedback (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  answer TEXT COLLATE "C" NOT NULL,
  token TEXT COLLATE "C",
  remark TEXT COLLATE "C" NOT NULL,
  giver TEXT COLLATE "C" NOT NULL,
  channel TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  done BIGINT,
  done_by TEXT COLLATE "C" NOT NULL DEFAULT '',
  note TEXT COLLATE "C" NOT NULL DEFAULT '',
  UNIQUE (giver, answer, kind)
);
CREATE INDEX feedback_open ON feedback (id) WHERE done IS NULL;
CREATE INDEX feedback_of_giver ON feedback (giver, at);
CREATE INDEX feedback_by_age ON feedback (at);

-- What the hash of a giver is keyed with.
CREATE TABLE feedback_key (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  secret TEXT COLLATE "C" NOT NULL
);
