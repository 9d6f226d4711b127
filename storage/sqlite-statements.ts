import type Database from 'libsql'

export interface KeptRow {
  readonly key: string
  /** As JSON: libsql cuts a text at its first NUL character. */
  readonly id: string
  readonly version: number
  readonly schema_version: number
  readonly value: string
}

const columns = 'key, id, version, schema_version, value'
const alive = '(records.expires IS NULL OR records.expires > ?)'
const place = 'collection = ? AND partition = ? AND key = ?'

/**
 * Every sentence that the store says to SQLite, prepared once; question marks are filled in order. All are run with `all`:
 * a libsql statement whose `get` has failed once, say on a full disk, fails for ever after.
 */
export function statements(database: Database.Database) {
  const say = (sentence: string) => {
    const statement = database.prepare(sentence)
    return (...values: readonly unknown[]) => statement.all(values) as KeptRow[]
  }
  return {
    find: say(`SELECT ${columns} FROM records WHERE ${place} AND ${alive}`),

    /** Gives no row when the record is there already, unless its time is over. */
    create: say(`
      INSERT INTO records (collection, partition, key, id, schema_version, value, due, expires, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT next FROM versions))
      ON CONFLICT DO UPDATE SET id = excluded.id, schema_version = excluded.schema_version, value = excluded.value,
        due = excluded.due, expires = excluded.expires, version = version + 1
      WHERE records.expires <= ?
      RETURNING version`),

    replace: say(`
      UPDATE records SET id = ?, schema_version = ?, value = ?, due = ?, expires = ?, version = version + 1
      WHERE ${place} AND version = ? AND ${alive}
      RETURNING version`),

    remove: say(`DELETE FROM records WHERE ${place} RETURNING version`),

    /** See `versions` in `sqlite-file.ts`: said after each removal. */
    raiseVersions: say('UPDATE versions SET next = max(next, ?)'),

    list: say(`
      SELECT ${columns} FROM records WHERE collection = ? AND partition = ? AND key > ? AND key < ? AND ${alive}
      ORDER BY key LIMIT ?`),

    due: say(`
      SELECT ${columns} FROM records WHERE collection = ? AND due <= ? AND ${alive}
      ORDER BY due, key LIMIT ? OFFSET ?`),

    sweep: say(`
      DELETE FROM records WHERE rowid IN (SELECT rowid FROM records WHERE expires <= ? LIMIT 1000)
      RETURNING version`),
  }
}
