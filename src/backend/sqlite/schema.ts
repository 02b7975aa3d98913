/** Tells a file of this store from another program's database: `PRAGMA application_id`. */
export const applicationId = 0x51_53_4e_31;

/**
 * The schema's versions, oldest first: each statement list leads from the version before it to its own. One that was
 * released is never changed, another one is put after it. `PRAGMA user_version` counts them.
 *
 * A row is JSON, the columns beside it are what it is found by. `position` keeps the order of the first put.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE ids (last INTEGER NOT NULL) STRICT;
  INSERT INTO ids VALUES (0);
  CREATE TABLE integrations (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slot TEXT NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE INDEX integrations_slot ON integrations (slot);
  CREATE TABLE links (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    anomaly_id INTEGER NOT NULL, ticket_key TEXT NOT NULL, origin TEXT NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX links_anomaly_id ON links (anomaly_id);
  CREATE INDEX links_ticket_key ON links (ticket_key);
  CREATE INDEX links_origin ON links (origin);
  CREATE TABLE notes (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lane TEXT NOT NULL, queue TEXT NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX notes_lane ON notes (lane);
  CREATE INDEX notes_queue ON notes (queue);
  CREATE TABLE snapshots (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, row TEXT NOT NULL) STRICT;
  CREATE TABLE attempts (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE INDEX attempts_day ON attempts (day);
  CREATE TABLE locks (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, row TEXT NOT NULL) STRICT;
  `,
  `
  UPDATE notes SET row = json_set(row, '$.kind', 'note', '$.mark', lower(hex(randomblob(6))), '$.at', coalesce(json_extract(row, '$.dueAt'), unixepoch() * 1000));
  UPDATE attempts SET row = json_set(row, '$.changes', NULL);
  CREATE TABLE intents (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, anomaly_id INTEGER NOT NULL, day INTEGER NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE INDEX intents_anomaly_id ON intents (anomaly_id);
  CREATE INDEX intents_day ON intents (day);
  `,
  `
  CREATE TABLE deeds (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE INDEX deeds_subject ON deeds (subject);
  `,
];
