-- Second form: what exports beyond log-ins, posts and lists need.

-- A record that its row states beside the one it counts as (the address a post came from). In the tables of records
-- like any other; never counted as a row read. Its further positions are duplicates of kind also-<kind>.
CREATE TABLE aside (
    kind TEXT NOT NULL,
    row INTEGER NOT NULL,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number),
    PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;
