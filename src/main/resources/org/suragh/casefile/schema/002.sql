-- Second form: what exports beyond log-ins, posts and lists need.

-- A record that its row states beside the one it counts as (the address a post came from). In the tables of records
-- like any other; never counted as a row read. Its further positions are duplicates of kind also-<kind>.
CREATE TABLE aside (
    kind TEXT NOT NULL,
    row INTEGER NOT NULL,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

-- What Internet providers state: a subscriber held an outside address, or some of its ports, from a first instant to
-- a last. No ports: the whole address. No end: still open.
CREATE TABLE lease (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    provider TEXT,
    subscriber TEXT NOT NULL,
    number TEXT,
    inside_hi INTEGER,
    inside_lo INTEGER,
    from_hi INTEGER NOT NULL,
    from_lo INTEGER NOT NULL,
    to_hi INTEGER NOT NULL,
    to_lo INTEGER NOT NULL,
    port_from INTEGER,
    port_to INTEGER,
    start_at INTEGER NOT NULL,
    end_at INTEGER,
    fields TEXT NOT NULL -- a JSON object of strings
) STRICT;

-- Words of the posts, letters folded (see base.Letters); the rowid is the post's row. It holds no text of its own.
CREATE VIRTUAL TABLE post_search USING fts5 (
    text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

-- An import is one sorted segment or a few; they are merged when there are sixteen of a kind, not row by row.
INSERT INTO post_search (post_search, rank) VALUES ('automerge', 0), ('hashsize', 33554432);

-- What senders gave as the hash of an exhibit, beside the one computed here. Rows are never changed.
CREATE TABLE sender_hash (
    key INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    given TEXT NOT NULL,
    computed TEXT NOT NULL,
    reason TEXT NOT NULL -- why a difference does not matter, in the examiner's words; or empty
) STRICT;

-- An exhibit that is a later reading of the rows which the reading before it rejected: the same bytes, which lie with
-- the exhibit that was read first. Its rows read are those rejected rows, each counted here once more.
CREATE TABLE reading_again (
    exhibit INTEGER PRIMARY KEY REFERENCES exhibit (number),
    of INTEGER NOT NULL REFERENCES exhibit (number)
) STRICT;

-- Address lists by number: what all their entries have in common stands once. A list that names several classes has
-- several rows here.
CREATE TABLE address_list (
    key INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    name TEXT NOT NULL,
    class TEXT NOT NULL,
    licence TEXT
) STRICT;

INSERT INTO address_list (exhibit, name, class)
SELECT DISTINCT exhibit, list, class FROM list_entry ORDER BY exhibit, list, class;

INSERT INTO text (value)
SELECT DISTINCT note FROM list_entry WHERE note IS NOT NULL AND note NOT IN (SELECT value FROM text) ORDER BY note;

ALTER TABLE list_entry RENAME TO list_entry_before;

CREATE TABLE list_entry (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    list INTEGER NOT NULL REFERENCES address_list (key),
    from_hi INTEGER NOT NULL,
    from_lo INTEGER NOT NULL,
    to_hi INTEGER NOT NULL,
    to_lo INTEGER NOT NULL,
    note INTEGER REFERENCES text (key),
    valid_on INTEGER
) STRICT;

INSERT INTO list_entry
SELECT r.row, r.exhibit, r.line, r.offset, r.length, l.key, r.from_hi, r.from_lo, r.to_hi, r.to_lo, t.key, r.valid_on
FROM list_entry_before r
JOIN address_list l ON l.exhibit = r.exhibit AND l.name = r.list AND l.class = r.class
LEFT JOIN text t ON t.value = r.note;

DROP TABLE list_entry_before;

-- What the examiner said of tables of one header: columns, zone, order of the date. JSON as ingest.Mapping writes it.
CREATE TABLE mapping (
    header TEXT PRIMARY KEY, -- SHA-256 of the header's names
    saved_at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
