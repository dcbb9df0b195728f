-- A turn from before its work begins until its answer has gone out (state 0), and then that it came (state 1). The id is a hash of
-- what names it on its channel; payload, owner and answer are empty once it is over. Moments are UTC ticks.
CREATE TABLE inbox_turns (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state INTEGER NOT NULL,
  holder TEXT NOT NULL,
  payload TEXT NOT NULL,
  owner TEXT NOT NULL,
  answer TEXT NOT NULL,
  sent INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  at INTEGER NOT NULL,
  not_before INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_turns_open ON inbox_turns (kind, at) WHERE state = 0;
CREATE INDEX inbox_turns_at ON inbox_turns (at);

-- Until when a host is taken for alive.
CREATE TABLE inbox_holders (
  holder TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
