-- Summitry file, version 1. Days are counted from 1970-01-01; NULL = open or not known. Spans count code points of article.text, end
-- excluded; several spans are written "12-34 56-78". Numbers of kinds, forms and so on are spelled out by the views at the end.

CREATE TABLE country (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    country TEXT NOT NULL,
    sex INTEGER NOT NULL DEFAULT 0,
    described INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE person_alias (
    person INTEGER NOT NULL REFERENCES person,
    alias TEXT NOT NULL,
    PRIMARY KEY (person, alias)
) WITHOUT ROWID;

CREATE TABLE term (
    person INTEGER NOT NULL REFERENCES person,
    position INTEGER NOT NULL,
    office TEXT NOT NULL,
    country TEXT NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    PRIMARY KEY (person, position)
) WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    content_hash TEXT NOT NULL UNIQUE,
    given_id TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    published_phrase TEXT NOT NULL,
    published_basis INTEGER NOT NULL,
    author TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    text_has_title INTEGER NOT NULL,
    file TEXT NOT NULL,
    analysis_version TEXT NOT NULL,
    unsupported_language TEXT NOT NULL,
    copy_of INTEGER REFERENCES article,
    text TEXT NOT NULL
);

-- Eight least hashes of the words of each article that is no copy: near-identical articles share several.
CREATE TABLE article_band (
    band INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (band, article)
) WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article,
    by_hand INTEGER NOT NULL DEFAULT 0,
    kind INTEGER NOT NULL,
    form INTEGER NOT NULL,
    status INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    date TEXT NOT NULL,
    date_phrase TEXT NOT NULL,
    date_basis INTEGER NOT NULL,
    date_span TEXT NOT NULL,
    place TEXT NOT NULL,
    place_span TEXT NOT NULL,
    name TEXT NOT NULL,
    quote TEXT NOT NULL,
    quote_spans TEXT NOT NULL,
    evidence_begin INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    occasion INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
    confidence REAL NOT NULL,
    rules TEXT NOT NULL
);
CREATE INDEX account_by_article ON account (article);
CREATE INDEX account_by_occasion ON account (occasion) WHERE occasion IS NOT NULL;

CREATE TABLE account_actor (
    account INTEGER NOT NULL REFERENCES account,
    role INTEGER NOT NULL,
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    span TEXT NOT NULL,
    PRIMARY KEY (account, role, position)
) WITHOUT ROWID;

CREATE TABLE merge_entry (
    key INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    account INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    PRIMARY KEY (key, first_day, account)
) WITHOUT ROWID;

-- Made by hand: a layer over what was imported.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX correction_by_account ON correction (account);

CREATE TABLE bond (
    first INTEGER NOT NULL REFERENCES account,
    second INTEGER NOT NULL REFERENCES account,
    together INTEGER NOT NULL,
    PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX bond_by_second ON bond (second);

CREATE TABLE document (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    changes BLOB NOT NULL
);

-- Derived from the above.
CREATE TABLE membership (
    account INTEGER PRIMARY KEY,
    communication INTEGER NOT NULL
);
CREATE INDEX membership_by_communication ON membership (communication);

CREATE TABLE communication (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    form INTEGER NOT NULL,
    status INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    date TEXT NOT NULL,
    date_basis INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    reported_day INTEGER,
    review INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    disagrees INTEGER NOT NULL,
    confidence REAL NOT NULL,
    accounts INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    occasion INTEGER NOT NULL,
    best_account INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    date_phrase TEXT NOT NULL,
    reported TEXT NOT NULL,
    quote TEXT
);

CREATE TABLE communication_actor (
    communication INTEGER NOT NULL,
    role INTEGER NOT NULL,
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    PRIMARY KEY (communication, role, position)
) WITHOUT ROWID;

CREATE TABLE communication_source (
    communication INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source,
    PRIMARY KEY (communication, source)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_fts USING fts5(
    title, text, content='article', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE account_fts USING fts5(
    quote, names, place, content='', tokenize='porter unicode61 remove_diacritics 2');

-- For R, Python, Datasette: plain names, words instead of numbers.
CREATE VIEW people AS
SELECT p.name, CASE p.kind WHEN 0 THEN 'leader' WHEN 1 THEN 'voice' WHEN 2 THEN 'institution' WHEN 3 THEN 'country' ELSE 'organisation' END AS kind,
       p.country AS country_code, c.name AS country
FROM person p LEFT JOIN country c ON c.code = p.country;

CREATE VIEW articles AS
SELECT a.id AS article, a.title, s.name AS source, a.published, a.author, a.url, a.language, a.copy_of, a.file, a.text
FROM article a JOIN source s ON s.id = a.source;

CREATE VIEW events AS
SELECT c.id AS event,
       CASE c.kind WHEN 0 THEN 'call' WHEN 1 THEN 'summit' ELSE 'statement' END AS kind,
       CASE c.form WHEN 0 THEN 'phone' WHEN 1 THEN 'video' WHEN 2 THEN 'unspecified' WHEN 3 THEN 'bilateral' WHEN 4 THEN 'multilateral'
                   WHEN 5 THEN 'visit' WHEN 6 THEN 'quote' WHEN 7 THEN 'paraphrase' ELSE 'joint' END AS form,
       CASE c.status WHEN 0 THEN 'held' WHEN 1 THEN 'planned' WHEN 2 THEN 'proposed' ELSE 'cancelled' END AS status,
       c.date, date(c.first_day * 86400, 'unixepoch') AS first_day, date(c.last_day * 86400, 'unixepoch') AS last_day,
       (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM communication_actor ca JOIN person p ON p.id = ca.person
            WHERE ca.communication = c.id AND ca.role IN (0, 1) ORDER BY ca.role, ca.position)) AS who,
       (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM communication_actor ca JOIN person p ON p.id = ca.person
            WHERE ca.communication = c.id AND ca.role = 2 ORDER BY ca.position)) AS addressee,
       c.place, c.name, coalesce(c.quote, b.quote) AS quote,
       CASE c.channel WHEN 0 THEN 'unspecified' WHEN 1 THEN 'call' WHEN 2 THEN 'meeting' WHEN 3 THEN 'press' WHEN 4 THEN 'post'
                      WHEN 5 THEN 'interview' ELSE 'spokesperson' END AS channel,
       nullif(c.occasion, 0) AS occasion, c.accounts, c.sources, c.disagrees, c.confidence, c.reported AS first_reported,
       CASE c.review WHEN 0 THEN 'unreviewed' WHEN 1 THEN 'right' WHEN 2 THEN 'wrong' ELSE 'edited' END AS review
FROM communication c LEFT JOIN account b ON b.id = c.best_account WHERE NOT c.hidden;

CREATE VIEW event_people AS
SELECT ca.communication AS event,
       CASE ca.role WHEN 0 THEN 'participant' WHEN 1 THEN 'speaker' WHEN 2 THEN 'addressee' ELSE 'relay' END AS role,
       p.name, p.country AS country_code
FROM communication_actor ca JOIN person p ON p.id = ca.person
JOIN communication c ON c.id = ca.communication WHERE NOT c.hidden;

CREATE VIEW event_accounts AS
SELECT m.communication AS event, a.id AS account, a.article, s.name AS source, r.title, r.published, a.date, a.date_phrase, a.place, a.quote,
       substr(r.text, a.evidence_begin + 1, a.evidence_end - a.evidence_begin) AS evidence, a.evidence_begin, a.evidence_end, a.confidence
FROM account a JOIN membership m ON m.account = a.id JOIN article r ON r.id = a.article JOIN source s ON s.id = r.source;

-- A newer program notes here the oldest version whose readers still understand the file.
INSERT INTO document (kind, key, json) VALUES ('file', 'readable from', '1');
