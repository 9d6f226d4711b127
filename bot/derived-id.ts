import { createHash } from 'node:crypto'

/**
 * An id made from what it is of, so that what is done twice is one thing. It says nothing of its parts: who holds the id of
 * a question that was asked without a name does not learn who asked.
 */
export const derivedId = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
