import type { Event, EventContent } from './event'
import { listed } from './words'

/** What people who answered are told of changes: by the names of what changed, each of them all since they were last told. */

const shownFields = ['title', 'starts', 'ends', 'link', 'place', 'host', 'kind'] as const
const names: Readonly<Partial<Record<keyof EventContent, string>>> = {
  ...{ title: 'the title', starts: 'the time', ends: 'the time', link: 'the link', place: 'the place' },
}

type Shown = Readonly<Partial<Record<string, unknown>>>

const shownIn = (event: EventContent): Record<string, string> =>
  Object.fromEntries(shownFields.map((one) => [one, event[one]]))

/** The names of what changes, of that which people who answered must know. */
export function changedIn(before: Shown, more: Partial<EventContent>): readonly string[] {
  const moved = shownFields.filter((one) => more[one] !== undefined && more[one] !== before[one])
  return [...new Set(moved.flatMap((one) => names[one] ?? []))]
}

export const changeWords = (changed: readonly string[]): string =>
  changed.length > 0 ? `Changed: ${listed([...changed])}.` : ''

/** Earlier ones are long told, or too old to matter. */
const mostChanges = 10

/**
 * What is told of a change, with that of earlier ones which nobody has been told of yet; no words where all of it was changed
 * back before anybody was told.
 */
export function newsWith(event: Event, after: EventContent, revision: number): Pick<Event, 'news' | 'changes'> {
  if (changedIn(event, after).length === 0) return {}
  const { news, told, changes = [] } = event
  const untold = news && told < news.revision ? news : undefined
  const from = untold?.from ?? shownIn(event)
  const all = [...new Set([...(untold?.from ? [] : (untold?.changed ?? [])), ...changedIn(from, after)])]
  const more = all.length > 0 ? [{ revision, changed: all }] : []
  return {
    news: { revision, words: changeWords(all), changed: all, from },
    changes: [...changes, ...more].slice(-mostChanges),
  }
}

/**
 * The news of an event once those of `read` are told: what was changed back while a job told of it is news after all.
 */
export const newsAfter = ({ news }: Pick<Event, 'news'>, read: Pick<Event, 'news' | 'told'>): Event['news'] =>
  news?.words === '' && read.news?.words && read.told < read.news.revision && read.news.revision < news.revision
    ? { ...news, words: read.news.words, changed: read.news.changed }
    : news

type News = Pick<Event, 'news' | 'changes'>

/** The revisions of earlier changes that were to be told, the newest first. */
export const earlierChanges = ({ news, changes = [] }: News): readonly number[] =>
  changes.flatMap(({ revision }) => (news && revision < news.revision ? [revision] : [])).toReversed()

/** The names of what changed last, and in the earlier changes whose notices did not reach somebody. */
export const untoldTo = ({ news, changes = [] }: News, missed: ReadonlySet<number>): readonly string[] => {
  const before = changes.filter(({ revision }) => missed.has(revision)).flatMap(({ changed }) => changed)
  return [...new Set([...before, ...(news?.changed ?? [])])]
}
