-- How conversations are reached without a message to answer.
CREATE TABLE conversation_references (
  key TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  tenant TEXT NOT NULL,
  is_shared INTEGER NOT NULL,
  address TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT;

-- Moments are UTC ticks. A time that is set is kept twice: as the moment, by which it is found, and as the clock on the wall
-- shows it, of which the moment is worked out again when the rules of a zone change.
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  conversation TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  filter TEXT NOT NULL,
  days INTEGER,
  minute INTEGER,
  zone TEXT,
  question TEXT,
  stopped_because TEXT,
  tells_when_nothing INTEGER NOT NULL,
  most_items INTEGER NOT NULL,
  created INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  next_due INTEGER,
  next_local TEXT
) STRICT;
CREATE INDEX subscriptions_due ON subscriptions (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX subscriptions_of_conversation ON subscriptions (conversation);
CREATE INDEX subscriptions_of_owner ON subscriptions (owner);
CREATE INDEX subscriptions_standing ON subscriptions (id) WHERE kind = 1 AND state = 0;

-- One message that is owed. not_before is when it may be claimed: its time, the time of another try, or the end of a lease.
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  occurrence TEXT NOT NULL,
  conversation TEXT NOT NULL,
  tenant TEXT NOT NULL,
  due INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  token INTEGER NOT NULL DEFAULT 0,
  sender TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  content TEXT,
  message TEXT,
  message_id TEXT,
  reason TEXT,
  finished INTEGER,
  UNIQUE (subscription, occurrence)
) STRICT;
CREATE INDEX deliveries_open ON deliveries (tenant, not_before, id) WHERE state < 2;
CREATE INDEX deliveries_open_of_conversation ON deliveries (conversation) WHERE state < 2;
CREATE UNIQUE INDEX deliveries_claimed_of_conversation ON deliveries (conversation) WHERE state = 1;

-- What a recipient has got, as of the latest delivery that the channel took.
CREATE TABLE received_digests (
  subscription TEXT PRIMARY KEY REFERENCES subscriptions (id) ON DELETE CASCADE,
  delivery INTEGER NOT NULL,
  content TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE acknowledgements (
  delivery INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  reader_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (delivery, reader)
) STRICT;

-- The latest moment that due times were looked for, and the rules of zones that they were worked out with.
CREATE TABLE digest_clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  reached INTEGER NOT NULL,
  zones TEXT NOT NULL
) STRICT;
INSERT INTO digest_clock (one, reached, zones) VALUES (1, 0, '');
