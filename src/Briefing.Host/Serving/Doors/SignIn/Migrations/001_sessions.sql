-- Who is signed in at the page: a hash of what the browser holds, a hash of who it is, and what is known of them, protected.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  ticket TEXT NOT NULL,
  ends INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_owner ON sessions (owner);
CREATE INDEX sessions_by_end ON sessions (ends);
