-- Version 3: steps of the history that belong together are taken back together; who, when and why stand beside everything made by hand;
-- people made or mended by hand are a layer of their own over those that the accounts name.

ALTER TABLE history ADD COLUMN follows INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bond ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
ALTER TABLE bond ADD COLUMN made_at TEXT NOT NULL DEFAULT '';
ALTER TABLE bond ADD COLUMN reason TEXT NOT NULL DEFAULT '';

CREATE TABLE hand_note (
    account INTEGER PRIMARY KEY REFERENCES account,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    reason TEXT NOT NULL
);

-- same_as: the name that counts instead of this one; empty = its own.
CREATE TABLE local_person (
    name TEXT PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    country TEXT NOT NULL,
    same_as TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE TABLE local_alias (
    name TEXT NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (name, alias)
) WITHOUT ROWID;
CREATE TABLE local_term (
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    office TEXT NOT NULL,
    country TEXT NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    PRIMARY KEY (name, position)
) WITHOUT ROWID;

