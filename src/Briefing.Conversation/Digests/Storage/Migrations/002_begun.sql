-- What somebody has held before and is open again, by when it may be claimed.
CREATE INDEX deliveries_begun ON deliveries (tenant, not_before, id) WHERE state < 2 AND token > 0;
