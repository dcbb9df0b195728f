-- The first moment, in UTC ticks, at which nobody has yet taken a turn to send to the tenant.
CREATE TABLE sending_pace (
  tenant text COLLATE "C" PRIMARY KEY,
  next_at bigint NOT NULL
);
