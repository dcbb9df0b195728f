-- A turn from before its work begins until its answer has gone out (state 0), and then that it came (state 1). The id is a hash of
-- what names it on its channel; payload, owner and answer are empty once it is over. Moments are UTC ticks.
CREATE TABLE inbox_turns (
  id text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  state integer NOT NULL,
  holder text COLLATE "C" NOT NULL,
  payload text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  answer text COLLATE "C" NOT NULL,
  sent integer NOT NULL,
  attempt integer NOT NULL,
  at bigint NOT NULL,
  not_before bigint NOT NULL
);
CREATE INDEX inbox_turns_open ON inbox_turns (kind, at) WHERE state = 0;
CREATE INDEX inbox_turns_at ON inbox_turns (at);

-- Until when a host is taken for alive.
CREATE TABLE inbox_holders (
  holder text COLLATE "C" PRIMARY KEY,
  until bigint NOT NULL
);
