-- Places (a tenant, team, channel or chat) that are tied to some sources: a JSON list of what these are called, and
-- when that was set (UTC ticks).
CREATE TABLE source_scopes (
  place   TEXT NOT NULL PRIMARY KEY,
  sources TEXT NOT NULL,
  at      BIGINT NOT NULL
);

-- Which conversations are channels of which team.
CREATE TABLE team_channels (
  conversation TEXT NOT NULL PRIMARY KEY,
  team         TEXT NOT NULL
);
