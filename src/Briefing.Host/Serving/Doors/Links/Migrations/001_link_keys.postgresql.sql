-- What links to quotes are signed with, each protected. The newest signs; older ones read the links that they signed.
CREATE TABLE link_keys (
  id TEXT COLLATE "C" PRIMARY KEY,
  protected_key TEXT COLLATE "C" NOT NULL,
  made BIGINT NOT NULL
);
