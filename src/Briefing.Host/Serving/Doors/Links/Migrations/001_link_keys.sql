-- What links to quotes are signed with, each protected. The newest signs; older ones read the links that they signed.
CREATE TABLE link_keys (
  id TEXT PRIMARY KEY,
  protected_key TEXT NOT NULL,
  made INTEGER NOT NULL
) STRICT;
