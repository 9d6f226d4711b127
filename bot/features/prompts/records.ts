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
const caches = new WeakMap<Services, Map<string, { one: Occurrence | undefined; until: number }>>()

const cacheOf = (services: Services) => {
  const cache = caches.get(services) ?? new Map<string, { one: Occurrence | undefined; until: number }>()
  caches.set(services, cache)
  return cache
}

/** The same occurrence for thousands of messages, without a read for each. */
export async function recentOccurrence(
  author: string,
  id: string,
  services: Services,
): Promise<Occurrence | undefined> {
  const cache = cacheOf(services)
  const now = services.clock().getTime()
  const cached = cache.get(`${author}\n${id}`)
  if (cached && cached.until > now) return cached.one
  const one = (await services.store.get(occurrences, author, id))?.value
  if (cache.size >= mostCached) cache.clear()
  cache.set(`${author}\n${id}`, { one, until: now + freshFor })
  return one
}

/** Changes an occurrence by a pure function, as `changePrompt` does; what was remembered of it is forgotten. */
export const changeOccurrence = async (
  { author, id }: Pick<Occurrence, 'author' | 'id'>,
  services: Services,
  step: (one: Occurrence) => Occurrence,
): Promise<Occurrence | undefined> => {
  const after = await changeKept(services.store, occurrences, { partition: author.id, id }, step)
  cacheOf(services).delete(`${author.id}\n${id}`)
  return after
}
