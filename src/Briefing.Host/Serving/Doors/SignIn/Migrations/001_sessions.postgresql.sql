-- Who is signed in at the page: a hash of what the browser holds, a hash of who it is, and what is known of them, protected.
CREATE TABLE sessions (
  id TEXT COLLATE "C" PRIMARY KEY,
  owner TEXT COLLATE "C" NOT NULL,
  ticket TEXT COLLATE "C" NOT NULL,
  ends BIGINT NOT NULL
);
CREATE INDEX sessions_of_owner ON sessions (owner);
CREATE INDEX sessions_by_end ON sessions (ends);
