-- The first moment, in UTC ticks, at which nobody has yet taken a turn to send to the tenant.
CREATE TABLE sending_pace (
  tenant TEXT PRIMARY KEY,
  next_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
