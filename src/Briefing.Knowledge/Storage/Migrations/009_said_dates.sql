-- When something was said: the first and the last day it may have been (yyyy-MM-dd), and how that is known; null where it is not.
ALTER TABLE quotations ADD COLUMN said_first TEXT;
ALTER TABLE quotations ADD COLUMN said_last  TEXT;
ALTER TABLE quotations ADD COLUMN said_basis TEXT;
ALTER TABLE statements ADD COLUMN said_first TEXT;
ALTER TABLE statements ADD COLUMN said_last  TEXT;
ALTER TABLE statements ADD COLUMN said_basis TEXT;
ALTER TABLE facts ADD COLUMN said_first TEXT;
ALTER TABLE facts ADD COLUMN said_last  TEXT;
ALTER TABLE facts ADD COLUMN said_basis TEXT;
