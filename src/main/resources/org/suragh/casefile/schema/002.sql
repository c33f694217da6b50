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
