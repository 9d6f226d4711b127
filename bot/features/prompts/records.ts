import { listAll } from '../../../storage/lists'
import type { Kept } from '../../../storage/port'
import { changeKept } from '../../../storage/writes'
import { type Occurrence, occurrences } from '../../domain/occurrence'
import type { Person } from '../../domain/person'
import { type Prompt, prompts } from '../../domain/prompt'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'

/** Prompts and their occurrences, as they are kept. Only their author and administrators come near them. */

export function mustOwn(person: Person, author: string): void {
  if (person.id !== author && !person.roles.has('admin')) throw new NotAllowed('This prompt is not one of yours.')
}

export interface Place {
  readonly author: string
  readonly prompt: string
}

const gone = 'There is no such prompt. Type prompts to see those that there are.'

export async function promptAt(person: Person, at: Place, services: Services): Promise<Kept<Prompt>> {
  mustOwn(person, at.author)
  const kept = await services.store.get(prompts, at.author, at.prompt)
  if (!kept) throw new AskAgain(gone)
  return kept
}

/** Reads, changes by a pure function and writes, again from the start when somebody else wrote first. */
export const changePrompt = async (
  person: Person,
  at: Place,
  services: Services,
  step: (prompt: Prompt) => Prompt,
): Promise<Prompt> => {
  mustOwn(person, at.author)
  const after = await changeKept(services.store, prompts, { partition: at.author, id: at.prompt }, step)
  if (!after) throw new AskAgain(gone)
  return after
}

const left = (services: Services, collection: string) => (damaged: readonly string[]) =>
  services.log.warn({ collection, damaged }, 'records that cannot be read are left out')

/** Somebody's prompts, the newest first. */
export async function promptsOf(author: string, services: Services): Promise<readonly Prompt[]> {
  const { items } = await listAll(services.store, prompts, author, left(services, prompts.name))
  return items
    .map((kept) => kept.value)
    .toSorted((one, other) => other.trail[0]!.at.localeCompare(one.trail[0]!.at) || one.id.localeCompare(other.id))
}

/** Somebody's occurrences, the newest first. */
export async function occurrencesOf(author: string, services: Services): Promise<readonly Occurrence[]> {
  const { items } = await listAll(services.store, occurrences, author, left(services, occurrences.name))
  return items.map((kept) => kept.value).toSorted((one, other) => other.opens.localeCompare(one.opens))
}

export async function occurrenceAt(
  person: Person,
  at: { readonly author: string; readonly occurrence: string },
  services: Services,
): Promise<Occurrence> {
  mustOwn(person, at.author)
  const kept = await services.store.get(occurrences, at.author, at.occurrence)
  if (!kept) throw new AskAgain('There is no such sending. Type prompts to see your prompts.')
  return kept.value
}

/** What is read of occurrences while their messages go out: as old as this, in milliseconds, at the most. */
const freshFor = 3_000
const mostCached = 100
const caches = new WeakMap<Services, Map<string, { what: Promise<unknown>; until: number }>>()

const cacheOf = (services: Services) => {
  const cache = caches.get(services) ?? new Map<string, { what: Promise<unknown>; until: number }>()
  caches.set(services, cache)
  return cache
}

/** The same for thousands of messages, without a read for each. What failed is not remembered. */
function recent<T>(key: string, services: Services, read: () => Promise<T>): Promise<T> {
  const cache = cacheOf(services)
  const now = services.clock().getTime()
  const cached = cache.get(key)
  if (cached && cached.until > now) return cached.what as Promise<T>
  if (cache.size >= mostCached) cache.clear()
  const what = read()
  cache.set(key, { what, until: now + freshFor })
  what.catch(() => cache.delete(key))
  return what
}

const placeOf = (author: string, id: string): string => `${author}\n${id}`

export const recentOccurrence = (author: string, id: string, services: Services): Promise<Occurrence | undefined> =>
  recent(placeOf(author, id), services, async () => (await services.store.get(occurrences, author, id))?.value)

/** Whom they look after, as it is now: a caseload may change while a prompt is open. */
export const recentAuthor = (author: string, services: Services): Promise<Person | undefined> =>
  recent(author, services, () => services.people.now(author))

/** Changes an occurrence by a pure function, as `changePrompt` does; what was remembered of it is forgotten. */
export const changeOccurrence = async (
  { author, id }: Pick<Occurrence, 'author' | 'id'>,
  services: Services,
  step: (one: Occurrence) => Occurrence,
): Promise<Occurrence | undefined> => {
  const after = await changeKept(services.store, occurrences, { partition: author.id, id }, step)
  cacheOf(services).delete(placeOf(author.id, id))
  return after
}
