-- Conversations of Web Chat. latest is the number of the last activity, which clients know as the watermark; token_until is the
-- end of the last token given out for it. Moments are UTC ticks.
CREATE TABLE direct_line_conversations (
  id TEXT COLLATE "C" PRIMARY KEY,
  user_id TEXT COLLATE "C" NOT NULL,
  latest BIGINT NOT NULL DEFAULT 0,
  begun BIGINT NOT NULL,
  touched BIGINT NOT NULL,
  token_until BIGINT NOT NULL,
  is_ended BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX direct_line_conversations_touched ON direct_line_conversations (touched);
CREATE INDEX direct_line_conversations_user ON direct_line_conversations (user_id);

-- What was said, as clients are shown it. client_id is the hash of the name that the client gave its own message.
CREATE TABLE direct_line_activities (
  conversation TEXT COLLATE "C" NOT NULL REFERENCES direct_line_conversations (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  client_id TEXT COLLATE "C",
  activity TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (conversation, number)
);
CREATE UNIQUE INDEX direct_line_activities_client ON direct_line_activities (conversation, client_id) WHERE client_id IS NOT NULL;
