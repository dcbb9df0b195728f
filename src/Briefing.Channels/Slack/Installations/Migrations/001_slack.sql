-- The workspaces that have installed the app. The column sealed holds the tokens, encrypted.
CREATE TABLE slack_installations (
  workspace TEXT PRIMARY KEY,
  bot TEXT NOT NULL,
  sealed TEXT NOT NULL,
  expires BIGINT,
  revision BIGINT NOT NULL,
  changed BIGINT NOT NULL
);
