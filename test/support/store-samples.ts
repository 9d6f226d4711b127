import { randomUUID } from 'node:crypto'
import { z } from 'zod/v4'
import { type Collection, ConflictError, type Store } from '../../storage/port'

const thing = z.object({
  shelf: z.string(),
  id: z.string(),
  count: z.number().default(0),
  due: z.number().optional(),
})

export type Thing = z.output<typeof thing>

/** A collection of a name of its own, so that tests which share a store do not meet. */
export function things(more: Partial<Collection<Thing>> = {}): Collection<Thing> {
  return {
    name: `thing-${randomUUID()}`,
    schema: thing,
    partition: ({ shelf }) => shelf,
    id: ({ id }) => id,
    due: ({ due }) => due,
    ...more,
  }
}

/** The same records seen by a program that asks nothing of them: it can write what others cannot read. */
export function looseOn(collection: Collection<Thing>, version = 1): Collection<Loose> {
  return {
    name: collection.name,
    schema: z.looseObject({ shelf: z.string(), id: z.string(), due: z.number().optional() }),
    version,
    partition: ({ shelf }) => shelf,
    id: ({ id }) => id,
    due: ({ due }) => due,
  }
}

interface Loose {
  [field: string]: unknown
  readonly shelf: string
  readonly id: string
  readonly due?: number | undefined
}

export async function everyId(store: Store, collection: Collection<Thing>, shelf: string, limit: number) {
  const pages: string[][] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await store.list(collection, shelf, { after, limit })
    pages.push(items.map(({ value }) => value.id))
    if (next === undefined) return pages
    after = next
  }
}

/** Adds one, reading again for as long as others are quicker; answers how often they were. */
export async function increment(store: Store, all: Collection<Thing>, shelf: string, id: string): Promise<number> {
  for (let conflicts = 0; ; conflicts++) {
    const kept = await store.get(all, shelf, id)
    const put = store.put(all, { shelf, id, count: (kept?.value.count ?? 0) + 1 }, kept?.version)
    const refused = await put.then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!refused) return conflicts
    if (!(refused instanceof ConflictError)) throw refused
  }
}

/** Words that databases, URLs or file systems are known to change. */
export const oddWords: readonly (readonly [name: string, word: string])[] = [
  ['a plain word', 'plain-Word-1'],
  ['nothing', ''],
  ['a space', ' '],
  ['a leading space', ' a'],
  ['a trailing space', 'a '],
  ['no space', 'a'],
  ['upper case', 'A'],
  ['dots', '.'],
  ['two dots', '..'],
  ['a path', '../a/b\\c'],
  ['a query', 'a?b=c&d#e'],
  ['percent', 'a%2fb'],
  ['a plus', 'a+b'],
  ['bars and colons', '19:a|b@thread.v2;messageid=1'],
  ['what a colon becomes', '19=3aa'],
  ['what a space becomes', '!20'],
  ['marks', '!.=_~'],
  ['quotes', `'"\``],
  ['a star', '*'],
  ['SQL', "'; DROP TABLE records; --"],
  ['like patterns', '%_'],
  ['a null character', 'a\0b'],
  ['another null character', 'a\0c'],
  ['a line feed', 'a\nb'],
  ['accents', 'é'],
  ['the same accents, composed otherwise', 'e\u0301'],
  ['Welsh', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Ynys Môn'],
  ['an emoji', '👩‍⚖️'],
  ['beyond the first plane', '𝕏'],
  ['end of the first plane', '\uffee'],
  ['half a pair', 'a\ud800'],
  ['half of another pair', 'a\ud801'],
  ['the character for halves', 'a\ufffd'],
  ['a field of every object', '__proto__'],
  ['174 characters', 'x'.repeat(174)],
  ['175 characters', 'x'.repeat(175)],
  ['255 characters', 'x'.repeat(255)],
  ['256 characters', 'x'.repeat(256)],
  ['1,000 characters', 'x'.repeat(1000)],
  ['1,000 other characters', `${'x'.repeat(999)}y`],
  ['1,000 colons', ':'.repeat(1000)],
  ['400 emoji', '🦔'.repeat(400)],
]
