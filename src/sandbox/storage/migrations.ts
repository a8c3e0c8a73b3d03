/**
 * The database's history. Entry n brings a file of version n to version n + 1; a released entry is never changed, a
 * new one is added at the end.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT;

  CREATE TABLE role_permissions (
    role TEXT NOT NULL,
    permission TEXT NOT NULL,
    PRIMARY KEY (role, permission)
  ) STRICT;

  CREATE TABLE accounts (
    username TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    salt BLOB NOT NULL,
    verifier BLOB NOT NULL
  ) STRICT;

  CREATE TABLE people (
    person_id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL
  ) STRICT;

  -- The first alias is the primary name, so the order of creation counts.
  CREATE TABLE aliases (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    person_alias_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    first_name TEXT,
    last_name TEXT,
    middle_name TEXT,
    title TEXT
  ) STRICT;
  CREATE INDEX aliases_of_person ON aliases (person_id, position);

  -- features: 512 little-endian 32-bit floats of length 1.
  CREATE TABLE faces (
    face_id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    photo_reference_id TEXT UNIQUE,
    jpeg BLOB NOT NULL,
    features BLOB NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX faces_of_person ON faces (person_id);

  -- face_id is the enrolled face that matched, or an id of its own for a face that matched nobody.
  CREATE TABLE detections (
    detection_id TEXT PRIMARY KEY,
    face_id TEXT NOT NULL,
    person_id TEXT REFERENCES people (person_id) ON DELETE CASCADE,
    confidence REAL NOT NULL,
    detected_at TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    detector TEXT NOT NULL
  ) STRICT;
  CREATE INDEX detections_of_person ON detections (person_id, detected_at);
  CREATE INDEX detections_of_face ON detections (face_id, detected_at);
  `,
  `
  -- default_expire_period: d.hh:mm:ss as it was sent; 00:00:00 is none.
  CREATE TABLE tags (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    tag_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    description TEXT,
    default_expire_period TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tags_by_name ON tags (name);

  CREATE TABLE person_tags (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    person_tag_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    tag_id TEXT NOT NULL REFERENCES tags (tag_id) ON DELETE CASCADE,
    expires_at TEXT,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX person_tags_of_person ON person_tags (person_id, position);
  CREATE INDEX person_tags_of_tag ON person_tags (tag_id);

  CREATE TABLE notes (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    note_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    summary TEXT,
    body TEXT,
    author TEXT,
    shared_id TEXT
  ) STRICT;
  CREATE INDEX notes_of_person ON notes (person_id, position);

  CREATE TABLE addresses (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    person_address_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    street TEXT,
    street2 TEXT,
    city TEXT,
    state TEXT,
    postal_code TEXT,
    country TEXT
  ) STRICT;
  CREATE INDEX addresses_of_person ON addresses (person_id, position);

  CREATE TABLE entity_fields (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_field_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    string_value TEXT,
    date_value TEXT,
    number_value REAL,
    bool_value INTEGER
  ) STRICT;
  CREATE INDEX entity_fields_of_person ON entity_fields (person_id, position);
  CREATE INDEX entity_fields_by_value ON entity_fields (name, string_value);

  -- The ids count up by one, so that the oldest can be told.
  CREATE TABLE detection_pictures (
    picture_id INTEGER PRIMARY KEY AUTOINCREMENT,
    jpeg BLOB NOT NULL
  ) STRICT;

  -- Times as they were sent do not sort: seconds and their fractions may be left out. detected_ms: since 1970 UTC.
  ALTER TABLE detections ADD COLUMN detected_ms INTEGER NOT NULL DEFAULT 0;
  UPDATE detections SET detected_ms =
    COALESCE(unixepoch(detected_at) * 1000 + CAST(substr(strftime('%f', detected_at), 4) AS INTEGER), 0);
  ALTER TABLE detections ADD COLUMN picture_id INTEGER
    REFERENCES detection_pictures (picture_id) ON DELETE SET NULL;
  CREATE INDEX detections_by_picture ON detections (picture_id);
  DROP INDEX detections_of_person;
  DROP INDEX detections_of_face;
  CREATE INDEX detections_of_person ON detections (person_id, detected_ms);
  CREATE INDEX detections_of_face ON detections (face_id, detected_ms);

  CREATE TABLE file_documents (
    document_id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    description TEXT,
    content BLOB NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX file_documents_of_person ON file_documents (person_id);

  -- setting: a JSON object.
  CREATE TABLE field_settings (
    entity_type TEXT NOT NULL,
    kind TEXT NOT NULL,
    field_id TEXT NOT NULL,
    setting TEXT NOT NULL,
    PRIMARY KEY (entity_type, kind, field_id)
  ) STRICT;
  `,
  `
  -- Whether a reference may be used twice is the policy's to decide. SQLite drops no constraint: the table is made anew.
  CREATE TABLE faces_anew (
    face_id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
    photo_reference_id TEXT,
    jpeg BLOB NOT NULL,
    features BLOB NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  INSERT INTO faces_anew SELECT face_id, person_id, photo_reference_id, jpeg, features, created_at FROM faces;
  DROP TABLE faces;
  ALTER TABLE faces_anew RENAME TO faces;
  CREATE INDEX faces_of_person ON faces (person_id);
  CREATE INDEX faces_by_reference ON faces (photo_reference_id);
  `
]
