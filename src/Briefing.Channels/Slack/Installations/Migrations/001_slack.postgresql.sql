-- The workspaces that have installed the app. The column sealed holds the tokens, encrypted.
CREATE TABLE slack_installations (
  workspace TEXT COLLATE "C" PRIMARY KEY,
  bot TEXT COLLATE "C" NOT NULL,
  sealed TEXT COLLATE "C" NOT NULL,
  expires BIGINT,
  revision BIGINT NOT NULL,
  changed BIGINT NOT NULL
);
