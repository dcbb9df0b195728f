-- The keys that tokens, cookies and signed links are protected with, as XML; sealed where the host has a secret for them.
CREATE TABLE protection_keys (
  name TEXT COLLATE "C" PRIMARY KEY,
  xml TEXT COLLATE "C" NOT NULL,
  kept BIGINT NOT NULL
);
