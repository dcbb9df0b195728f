-- Conversations of Web Chat. latest is the number of the last activity, which clients know as the watermark; token_until is the
-- end of the last token given out for it. Moments are UTC ticks.
CREATE TABLE direct_line_conversations (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  latest INTEGER NOT NULL DEFAULT 0,
  begun INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  token_until INTEGER NOT NULL,
  is_ended INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX direct_line_conversations_touched ON direct_line_conversations (touched);
CREATE INDEX direct_line_conversations_user ON direct_line_conversations (user_id);

-- What was said, as clients are shown it. client_id is the hash of the name that the client gave its own message.
CREATE TABLE direct_line_activities (
  conversation TEXT NOT NULL REFERENCES direct_line_conversations (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  client_id TEXT,
  activity TEXT NOT NULL,
  PRIMARY KEY (conversation, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX direct_line_activities_client ON direct_line_activities (conversation, client_id) WHERE client_id IS NOT NULL;
