import { listAll } from '../../../storage/lists'
import type { Kept } from '../../../storage/port'
import { changeKept } from '../../../storage/writes'
import { type Occurrence, occurrences } from '../../domain/occurrence'
import type { Person } from '../../domain/person'
import { type Prompt, prompts } from '../../domain/prompt'
import { AskAgain, NotAllowed } from '../../feature'
import { recently } from '../../recent'
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

/** The occurrences of a prompt, the newest first. Their ids begin with the prompt's. */
export async function occurrencesOf({ author, prompt }: Place, services: Services): Promise<readonly Occurrence[]> {
  const onDamaged = left(services, occurrences.name)
  const { items } = await listAll(services.store, occurrences, author, onDamaged, `${prompt}/`)
  return items.map((kept) => kept.value).toSorted((one, other) => other.opens.localeCompare(one.opens))
}

export const occurrenceOf = async (author: string, id: string, services: Services): Promise<Occurrence | undefined> =>
  (await services.store.get(occurrences, author, id))?.value

export async function occurrenceAt(
  person: Person,
  at: { readonly author: string; readonly occurrence: string },
  services: Services,
): Promise<Occurrence> {
  mustOwn(person, at.author)
  const one = await occurrenceOf(at.author, at.occurrence, services)
  if (!one) throw new AskAgain('There is no such sending. Type prompts to see your prompts.')
  return one
}

/** Whom they look after, as it is now, without a read for each of thousands of messages. */
export const recentAuthor = recently((author, services) => services.people.now(author))

/** Changes an occurrence by a pure function, as `changePrompt` does. */
export const changeOccurrence = (
  { author, id }: Pick<Occurrence, 'author' | 'id'>,
  services: Services,
  step: (one: Occurrence) => Occurrence,
): Promise<Occurrence | undefined> => changeKept(services.store, occurrences, { partition: author.id, id }, step)
