import { createHash } from 'node:crypto'

/**
 * Ids and partitions as both databases keep them: ASCII that needs no escaping in a URL, where Cosmos forbids `/ \ ? #` and
 * trips over others. Letters, digits and `-` stay; any other byte (of UTF-8) becomes two hex digits behind a mark. There are
 * five marks, each standing where the bytes it speaks for would have stood, so that **encoded words sort as the originals
 * do, byte by byte**, in SQLite and Cosmos alike. A mark is itself always encoded: no two words look the same.
 */
const written = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  return /[A-Za-z0-9-]/.test(character) ? character : markOf(byte) + byte.toString(16).padStart(2, '0')
})

function markOf(byte: number): string {
  if (byte < 0x2d) return '!'
  if (byte < 0x30) return '.'
  if (byte < 0x41) return '='
  if (byte < 0x61) return '_'
  return '~'
}

/** Cosmos allows 255 characters an id: 80 for the collection, a colon, and the rest for the record. */
const longest = { collection: 80, id: 174, partition: 255 }

/** Stands in no encoded word, and before the digest of one that is too long; so neither can be taken for the other. */
const digested = '!!'

/**
 * A word that is too long keeps a readable beginning and is told apart by its SHA-256. So is one that UTF-8 cannot write (half
 * of a surrogate pair), where different words would otherwise meet as U+FFFD.
 */
function encoded(word: string, limit: number): string {
  if (word === '') return '!'
  if (word.length <= limit && /^[A-Za-z0-9-]+$/.test(word)) return word
  const bytes = Buffer.from(word)
  let result = ''
  for (const byte of bytes) result += written[byte]
  if (result.length <= limit && bytes.toString() === word) return result
  const digest = createHash('sha256').update(word, 'utf16le').digest('hex')
  const beginning = result.slice(0, limit - digested.length - digest.length).replace(/[!.=_~][0-9a-f]?$/, '')
  return beginning + digested + digest
}

export function partitionKey(partition: string): string {
  return encoded(partition, longest.partition)
}

export function recordKey(id: string): string {
  return encoded(id, longest.id)
}

/** Between these lie the keys of all ids, or of those that begin with a word and go on: no key has two of the last mark in a row. */
export function keysWithin(beginning: string | undefined): { readonly above: string; readonly below: string } {
  const above = beginning === undefined ? '' : recordKey(beginning)
  return { above, below: `${above}~~` }
}

/** Collections share a container in Cosmos, so there a record's id begins with its collection and a colon, which no key holds. */
export function documentPrefix(collection: string): string {
  return `${encoded(collection, longest.collection)}:`
}
