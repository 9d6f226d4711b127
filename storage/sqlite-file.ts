import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { StoreUnusableError } from './port'

/** 'PION': written into the file's header, so that another program's database is never taken for ours. */
const applicationId = 0x50494f4e
const fileVersion = 1

/** Checking every page costs about 1 ms a megabyte, so a file above this size is checked by header and schema only. */
const largestChecked = 32 * 1024 * 1024

/**
 * For how many milliseconds SQLite itself waits for another process, and the whole program with it: while opening, and
 * afterwards, when `group-commit.ts` waits without holding up reads.
 */
const patience = { opening: 2000, open: 10 }

/**
 * `next` is where the versions of new records begin. Only a removal raises it, above the version of what it removed, so that
 * a record which is removed and made anew never has a version that it had before.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS records (
    collection TEXT NOT NULL,
    partition TEXT NOT NULL,
    key TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    value TEXT NOT NULL,
    due INTEGER,
    expires INTEGER,
    PRIMARY KEY (collection, partition, key)
  );
  CREATE INDEX IF NOT EXISTS records_due ON records (collection, due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS records_expires ON records (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS versions (only INTEGER PRIMARY KEY CHECK (only = 1), next INTEGER NOT NULL);
  INSERT OR IGNORE INTO versions VALUES (1, 1);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${fileVersion};`

/**
 * Opens the file, making it and its folder when absent. Throws `StoreUnusableError` for a file that is damaged, locked or not
 * ours, having changed nothing in it.
 */
export function openDatabase(file: string): Database.Database {
  let database: Database.Database | undefined
  try {
    if (file !== ':memory:' && hasContents(file)) check(file)
    database = connected(file)
    // Before WAL, so that the file itself (not only its log) says whose it is from the first moment that it has tables.
    if (answer(database, 'user_version') === 0) database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`)
    keepLog(database)
    database.pragma('synchronous = FULL')
    database.pragma(`busy_timeout = ${patience.open}`)
    return database
  } catch (error) {
    if (database?.inTransaction) database.exec('ROLLBACK')
    database?.close()
    throw trouble(file, error, unchanged)
  }
}

function connected(address: string): Database.Database {
  const database = new Database(address)
  database.pragma(`busy_timeout = ${patience.opening}`)
  return database
}

/** SQLite itself does not wait for another process where the journal becomes a log. */
function keepLog(database: Database.Database): void {
  for (const until = Date.now() + patience.opening; ; ) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (Object(error).code !== 'SQLITE_BUSY' || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function answer(database: Database.Database, pragma: string): unknown {
  const [row] = database.prepare(`PRAGMA ${pragma}`).raw().all()
  return Array.isArray(row) ? row[0] : undefined
}

/** False for a file with a journal too: it was interrupted while it was made, and says nothing until SQLite has mended it. */
function hasContents(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true })
  return existsSync(file) && statSync(file).size > 0 && !existsSync(`${file}-journal`)
}

/**
 * By the header, before SQLite touches the file; then by a connection that can only read. One that can write would, when it
 * ends, move what a crash has left in the log into the file, damaged or not.
 */
function check(file: string): void {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  readSync(handle, header)
  closeSync(handle)
  if (header.readUInt32BE(68) !== applicationId)
    throw new StoreUnusableError(`The file ${file} is not a Pioneer database.${unchanged}`)
  const reader = connected(`${pathToFileURL(file)}?mode=ro`)
  if (Number(answer(reader, 'user_version')) > fileVersion)
    throw new StoreUnusableError(`The database ${file} was made by a newer Pioneer.${unchanged}`)
  if (statSync(file).size <= largestChecked && answer(reader, 'quick_check(1)') !== 'ok')
    throw new StoreUnusableError(`The database ${file} ${damaged}${unchanged}`)
  reader.close()
}

const unchanged = ' Nothing in it was changed.'
const damaged = 'is damaged: restore a copy, or move it away to start empty.'
const sentences: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'cannot grow: the disk is full.',
  SQLITE_READONLY: 'may not be written to.',
  SQLITE_BUSY: 'is locked by another process.',
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
}

/** One sentence for whoever runs the bot, and a second about what it means for their data. */
export function trouble(file: string, error: unknown, consequence: string): Error {
  if (error instanceof StoreUnusableError) return error
  const { code = '', message = error } = Object(error) as { readonly code?: string; readonly message?: string }
  const sentence = sentences[code] ?? `cannot be used (${message}).`
  return new StoreUnusableError(`The database ${file} ${sentence}${consequence}`, { cause: error })
}
