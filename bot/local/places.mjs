import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where things are, whatever folder the person stands in. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
export const place = (...names) => join(root, ...names)
