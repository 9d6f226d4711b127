import type { Event, EventContent } from './event'
import { listed } from './words'

/** What people who answered are told of changes: by the names of what changed, each of them all since they were last told. */

const shownFields = ['title', 'starts', 'ends', 'link', 'place', 'host', 'kind'] as const
const names: Readonly<Partial<Record<keyof EventContent, string>>> = {
  ...{ title: 'the title', starts: 'the time', ends: 'the time', link: 'the link', place: 'the place' },
}

/** The names of what changes, of that which people who answered must know. */
export function changedIn(before: Event, more: Partial<EventContent>): readonly string[] {
  const moved = shownFields.filter((one) => more[one] !== undefined && more[one] !== before[one])
  return [...new Set(moved.flatMap((one) => names[one] ?? []))]
}

export const changeWords = (changed: readonly string[]): string =>
  changed.length > 0 ? `Changed: ${listed([...changed])}.` : ''

/** Earlier ones are long told, or too old to matter. */
const mostChanges = 10

/** What is told of a change, with that of earlier ones which nobody has been told of yet. */
export function newsWith(
  { news, told, changes = [] }: Event,
  changed: readonly string[],
  revision: number,
): Pick<Event, 'news' | 'changes'> {
  if (changed.length === 0) return {}
  const untold = news && told < news.revision ? (news.changed ?? []) : []
  const all = [...new Set([...untold, ...changed])]
  return {
    news: { revision, words: changeWords(all), changed: all },
    changes: [...changes, { revision, changed: all }].slice(-mostChanges),
  }
}

type News = Pick<Event, 'news' | 'changes'>

/** The revisions of earlier changes that were to be told, the newest first. */
export const earlierChanges = ({ news, changes = [] }: News): readonly number[] =>
  changes.flatMap(({ revision }) => (news && revision < news.revision ? [revision] : [])).toReversed()

/** The names of what changed last, and in the earlier changes whose notices did not reach somebody. */
export const untoldTo = ({ news, changes = [] }: News, missed: ReadonlySet<number>): readonly string[] => {
  const before = changes.filter(({ revision }) => missed.has(revision)).flatMap(({ changed }) => changed)
  return [...new Set([...before, ...(news?.changed ?? [])])]
}
