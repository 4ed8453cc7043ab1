-- Version 2: who takes part and which sources tell of a communication stand in its row, so that a snapshot is one walk through one
-- table, and what the snapshot needs stands first. actor_list: person * 4 + role, in order of role and position; source_list: rows of
-- source, ascending; both with commas between.

DROP VIEW events;
DROP VIEW event_people;

CREATE TABLE communication_next (
    id INTEGER PRIMARY KEY,
    hidden INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    form INTEGER NOT NULL,
    status INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    review INTEGER NOT NULL,
    disagrees INTEGER NOT NULL,
    accounts INTEGER NOT NULL,
    occasion INTEGER NOT NULL,
    confidence REAL NOT NULL,
    reported_day INTEGER,
    date TEXT NOT NULL,
    actor_list TEXT NOT NULL,
    source_list TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    date_basis INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    sources INTEGER NOT NULL,
    best_account INTEGER NOT NULL,
    name TEXT NOT NULL,
    date_phrase TEXT NOT NULL,
    reported TEXT NOT NULL,
    quote TEXT
);
INSERT INTO communication_next
SELECT c.id, c.hidden, c.kind, c.form, c.status, c.channel, c.review, c.disagrees, c.accounts, c.occasion, c.confidence, c.reported_day, c.date,
       coalesce((SELECT group_concat(code) FROM (SELECT person * 4 + role AS code FROM communication_actor
            WHERE communication = c.id ORDER BY role, position)), ''),
       coalesce((SELECT group_concat(source) FROM (SELECT source FROM communication_source WHERE communication = c.id ORDER BY source)), ''),
       c.title, c.place, c.date_basis, c.first_day, c.last_day, c.sources, c.best_account, c.name, c.date_phrase, c.reported, c.quote
FROM communication c ORDER BY c.id;
DROP TABLE communication_actor;
DROP TABLE communication_source;
DROP TABLE communication;
ALTER TABLE communication_next RENAME TO communication;

CREATE VIEW events AS
SELECT c.id AS event,
       CASE c.kind WHEN 0 THEN 'call' WHEN 1 THEN 'summit' ELSE 'statement' END AS kind,
       CASE c.form WHEN 0 THEN 'phone' WHEN 1 THEN 'video' WHEN 2 THEN 'unspecified' WHEN 3 THEN 'bilateral' WHEN 4 THEN 'multilateral'
                   WHEN 5 THEN 'visit' WHEN 6 THEN 'quote' WHEN 7 THEN 'paraphrase' ELSE 'joint' END AS form,
       CASE c.status WHEN 0 THEN 'held' WHEN 1 THEN 'planned' WHEN 2 THEN 'proposed' ELSE 'cancelled' END AS status,
       c.date, date(c.first_day * 86400, 'unixepoch') AS first_day, date(c.last_day * 86400, 'unixepoch') AS last_day,
       (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM json_each('[' || c.actor_list || ']') e JOIN person p ON p.id = e.value >> 2
            WHERE e.value & 3 IN (0, 1) ORDER BY e.key)) AS who,
       (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM json_each('[' || c.actor_list || ']') e JOIN person p ON p.id = e.value >> 2
            WHERE e.value & 3 = 2 ORDER BY e.key)) AS addressee,
       c.place, c.name, coalesce(c.quote, b.quote) AS quote,
       CASE c.channel WHEN 0 THEN 'unspecified' WHEN 1 THEN 'call' WHEN 2 THEN 'meeting' WHEN 3 THEN 'press' WHEN 4 THEN 'post'
                      WHEN 5 THEN 'interview' ELSE 'spokesperson' END AS channel,
       nullif(c.occasion, 0) AS occasion, c.accounts, c.sources, c.disagrees, c.confidence, c.reported AS first_reported,
       CASE c.review WHEN 0 THEN 'unreviewed' WHEN 1 THEN 'right' WHEN 2 THEN 'wrong' ELSE 'edited' END AS review
FROM communication c LEFT JOIN account b ON b.id = c.best_account WHERE NOT c.hidden;

CREATE VIEW event_people AS
SELECT c.id AS event,
       CASE e.value & 3 WHEN 0 THEN 'participant' WHEN 1 THEN 'speaker' WHEN 2 THEN 'addressee' ELSE 'relay' END AS role,
       p.name, p.country AS country_code
FROM communication c, json_each('[' || c.actor_list || ']') e JOIN person p ON p.id = e.value >> 2 WHERE NOT c.hidden;

UPDATE document SET json = '2' WHERE kind = 'file' AND key = 'readable from';

-- Where a copy was made without texts: what the text was, and what the words of each account's evidence were, as hexadecimal SHA-256 of
-- their UTF-8, so that whoever has the article can check both.
CREATE TABLE withheld_text (
    article INTEGER PRIMARY KEY REFERENCES article,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL
);
CREATE TABLE withheld_evidence (
    account INTEGER PRIMARY KEY REFERENCES account,
    sha256 TEXT NOT NULL
);
