-- Places (a tenant, team, channel or chat) that are tied to some sources: a JSON list of what these are called, and
-- when that was set (UTC ticks).
CREATE TABLE source_scopes (
  place   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  sources TEXT COLLATE "C" NOT NULL,
  at      BIGINT NOT NULL
);

-- Which conversations are channels of which team.
CREATE TABLE team_channels (
  conversation TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  team         TEXT COLLATE "C" NOT NULL
);
