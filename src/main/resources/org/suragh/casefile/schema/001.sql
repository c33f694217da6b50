-- The case, first form. Scripts are append-only: a mistake is corrected by the next number.
-- Instants are epoch milliseconds UTC unless the column says otherwise. Every record says where it stands:
-- exhibit, 1-based line, byte offset and length in the innermost inflated bytes of that exhibit.

CREATE TABLE case_info (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    act TEXT NOT NULL,
    parameters TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE exhibit (
    number INTEGER PRIMARY KEY,
    parent INTEGER REFERENCES exhibit (number),
    name TEXT NOT NULL,
    place TEXT,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    options TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_stored INTEGER NOT NULL,
    rows_duplicate INTEGER NOT NULL,
    rows_rejected INTEGER NOT NULL
) STRICT;

-- The evidential copy: the bytes as received, zstd, in order.
CREATE TABLE exhibit_chunk (
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    ordinal INTEGER NOT NULL,
    inflated INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (exhibit, ordinal)
) STRICT;

-- Dictionaries. IPv4 is held as ::ffff:a.b.c.d in two signed 64-bit halves.
CREATE TABLE account (
    key INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    id TEXT NOT NULL,
    UNIQUE (platform, id)
) STRICT;

CREATE TABLE address (
    key INTEGER PRIMARY KEY,
    hi INTEGER NOT NULL,
    lo INTEGER NOT NULL
) STRICT;

CREATE TABLE text (
    key INTEGER PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE login (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (key),
    address INTEGER NOT NULL REFERENCES address (key),
    at INTEGER NOT NULL,
    port INTEGER,
    agent INTEGER REFERENCES text (key),
    outcome INTEGER NOT NULL -- 0 success, 1 failure, 2 not stated
) STRICT;

CREATE TABLE post (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (key),
    at INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    retweet_of TEXT,
    reply_to TEXT,
    hashtags TEXT NOT NULL,
    urls TEXT NOT NULL,
    mentions TEXT NOT NULL,
    client INTEGER REFERENCES text (key)
) STRICT;

-- A post that an earlier exhibit or member already held: a further position of the same record.
CREATE TABLE post_again (
    row INTEGER PRIMARY KEY REFERENCES post (row),
    first INTEGER NOT NULL REFERENCES post (row)
) STRICT;

CREATE TABLE account_record (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    counted INTEGER NOT NULL, -- 1 a row of its own, 0 mentioned within another row
    account INTEGER NOT NULL REFERENCES account (key),
    handle TEXT,
    display_name TEXT,
    created_at INTEGER,
    bio TEXT,
    creation_address INTEGER REFERENCES address (key),
    observed_at INTEGER
) STRICT;

CREATE TABLE list_entry (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    list TEXT NOT NULL,
    from_hi INTEGER NOT NULL,
    from_lo INTEGER NOT NULL,
    to_hi INTEGER NOT NULL,
    to_lo INTEGER NOT NULL,
    class TEXT NOT NULL,
    note TEXT,
    valid_on INTEGER
) STRICT;

CREATE TABLE fact (
    row INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (key),
    kind TEXT NOT NULL,
    at INTEGER,
    fields TEXT NOT NULL -- a JSON object of strings
) STRICT;

-- A further position of a record within its exhibit.
CREATE TABLE duplicate (
    kind TEXT NOT NULL,
    row INTEGER NOT NULL,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL
) STRICT;

CREATE TABLE rejection (
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;

CREATE TABLE note (
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    key TEXT NOT NULL,
    args TEXT NOT NULL -- a JSON array of strings
) STRICT;

-- Orders over the record tables: blocks of rows, each sorted once when it was imported, cut into chunks. Columns
-- of delta-coded variable-length integers; see casefile.RunChunk. A row of an order is found through first and last.
CREATE TABLE run (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, -- login-by-address, login-by-account, post-by-account, post-by-id
    block INTEGER NOT NULL,
    first_key BLOB NOT NULL,
    last_key BLOB NOT NULL,
    rows INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

CREATE INDEX run_place ON run (kind, first_key, last_key);

CREATE TABLE analysis_run (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    manifest TEXT NOT NULL
) STRICT;

CREATE TABLE analysis_part (
    run INTEGER NOT NULL REFERENCES analysis_run (number),
    name TEXT NOT NULL,
    inflated INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (run, name)
) STRICT;
