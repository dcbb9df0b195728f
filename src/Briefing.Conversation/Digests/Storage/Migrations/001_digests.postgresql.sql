-- How conversations are reached without a message to answer.
CREATE TABLE conversation_references (
  key TEXT COLLATE "C" PRIMARY KEY,
  channel TEXT COLLATE "C" NOT NULL,
  tenant TEXT COLLATE "C" NOT NULL,
  is_shared BIGINT NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  seen BIGINT NOT NULL
);

-- Moments are UTC ticks. A time that is set is kept twice: as the moment, by which it is found, and as the clock on the wall
-- shows it, of which the moment is worked out again when the rules of a zone change.
CREATE TABLE subscriptions (
  id TEXT COLLATE "C" PRIMARY KEY,
  kind BIGINT NOT NULL,
  state BIGINT NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  owner TEXT COLLATE "C" NOT NULL,
  owner_name TEXT COLLATE "C" NOT NULL,
  filter TEXT COLLATE "C" NOT NULL,
  days BIGINT,
  minute BIGINT,
  zone TEXT COLLATE "C",
  question TEXT COLLATE "C",
  stopped_because TEXT COLLATE "C",
  tells_when_nothing BIGINT NOT NULL,
  most_items BIGINT NOT NULL,
  created BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  next_due BIGINT,
  next_local TEXT COLLATE "C"
);
CREATE INDEX subscriptions_due ON subscriptions (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX subscriptions_of_conversation ON subscriptions (conversation);
CREATE INDEX subscriptions_of_owner ON subscriptions (owner);
CREATE INDEX subscriptions_standing ON subscriptions (id) WHERE kind = 1 AND state = 0;

-- One message that is owed. not_before is when it may be claimed: its time, the time of another try, or the end of a lease.
CREATE TABLE deliveries (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription TEXT COLLATE "C" NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  occurrence TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  tenant TEXT COLLATE "C" NOT NULL,
  due BIGINT NOT NULL,
  not_before BIGINT NOT NULL,
  state BIGINT NOT NULL DEFAULT 0,
  token BIGINT NOT NULL DEFAULT 0,
  sender TEXT COLLATE "C",
  attempts BIGINT NOT NULL DEFAULT 0,
  content TEXT COLLATE "C",
  message TEXT COLLATE "C",
  message_id TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  finished BIGINT,
  UNIQUE (subscription, occurrence)
);
CREATE INDEX deliveries_open ON deliveries (tenant, not_before, id) WHERE state < 2;
CREATE INDEX deliveries_open_of_conversation ON deliveries (conversation) WHERE state < 2;
CREATE UNIQUE INDEX deliveries_claimed_of_conversation ON deliveries (conversation) WHERE state = 1;

-- What a recipient has got, as of the latest delivery that the channel took.
CREATE TABLE received_digests (
  subscription TEXT COLLATE "C" PRIMARY KEY REFERENCES subscriptions (id) ON DELETE CASCADE,
  delivery BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE acknowledgements (
  delivery BIGINT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  reader TEXT COLLATE "C" NOT NULL,
  reader_name TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (delivery, reader)
);

-- The latest moment that due times were looked for, and the rules of zones that they were worked out with.
CREATE TABLE digest_clock (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  reached BIGINT NOT NULL,
  zones TEXT COLLATE "C" NOT NULL
);
INSERT INTO digest_clock (one, reached, zones) VALUES (1, 0, '');
