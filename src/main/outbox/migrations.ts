/**
 * The outbox's history. Entry n brings a file of version n to version n + 1; a released entry is never changed, a new
 * one is added at the end.
 *
 * SECURITY: columns called `sealed` hold AES-256-GCM, everything else is ids, numbers, closed lists and digests.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE entries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    enrollment_id TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    server TEXT NOT NULL,
    is_new_person INTEGER NOT NULL,
    was_searched INTEGER NOT NULL,
    -- The state as JSON. That of a question is only { "kind": "blocked" }: candidates have names.
    state TEXT NOT NULL,
    sealed_question BLOB,
    attempts INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    erased_at INTEGER,
    -- Digest over the whole journal.
    journal_head BLOB NOT NULL,
    -- Over all of the above that lies in the open, so that a flipped bit is noticed.
    digest BLOB NOT NULL
  ) STRICT;

  -- Apart from the entry so that erasing overwrites a row of the same size.
  CREATE TABLE entry_keys (
    number INTEGER PRIMARY KEY REFERENCES entries (number) ON DELETE CASCADE,
    key_id TEXT NOT NULL,
    wrapped BLOB NOT NULL
  ) STRICT;

  CREATE TABLE contents (
    number INTEGER PRIMARY KEY REFERENCES entries (number) ON DELETE CASCADE,
    sealed BLOB NOT NULL
  ) STRICT;

  CREATE TABLE attachments (
    number INTEGER NOT NULL REFERENCES entries (number) ON DELETE CASCADE,
    attachment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    sealed BLOB NOT NULL,
    sealed_face BLOB,
    PRIMARY KEY (number, attachment_id)
  ) STRICT;

  CREATE TABLE journal (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL REFERENCES entries (number) ON DELETE CASCADE,
    entry TEXT NOT NULL
  ) STRICT;
  CREATE INDEX journal_of_entry ON journal (number, position);
  `
]
