-- Sources that are looked at on a schedule: pages, feeds and folders. Times and spans are in ticks of 100 ns, UTC.
CREATE TABLE watches (
  source     TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  every      INTEGER NOT NULL,
  added_at   INTEGER NOT NULL,
  next_at    INTEGER NOT NULL,
  checked_at INTEGER,
  changed_at INTEGER,
  failures   INTEGER NOT NULL,
  outcome    TEXT,
  message    TEXT
) WITHOUT ROWID;

-- The entries of watched feeds that were seen last, each with what became of it.
CREATE TABLE feed_entries (
  feed       TEXT NOT NULL,
  entry      TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  path       TEXT,
  state      TEXT NOT NULL,
  tries      INTEGER NOT NULL,
  visited_at INTEGER NOT NULL,
  PRIMARY KEY (feed, entry)
) WITHOUT ROWID;

-- What servers said of the addresses that were fetched, by which the next request can ask whether something has changed.
CREATE TABLE fetches (
  address       TEXT PRIMARY KEY,
  etag          TEXT,
  last_modified TEXT,
  checked_at    INTEGER NOT NULL,
  gone_at       INTEGER
) WITHOUT ROWID;
