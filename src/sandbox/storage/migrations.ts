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
  `
]
