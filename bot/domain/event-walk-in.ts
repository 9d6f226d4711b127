import type { Council } from './council'
import { type Entry, entryOf, mostAnswers, type Places } from './event-places'

/** Those who come to an event and had never answered: how their host finds them, and how they are kept. */

/** Without accents and case, in words. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Those whose name has it; the one that is called so alone, where there is one. */
export function councilsLike(typed: string, councils: readonly Council[]): readonly Council[] {
  const words = plain(typed.replace(/\(sample\)/i, ''))
  if (words === '') return []
  const exact = councils.filter(({ name }) => plain(name) === words)
  return exact.length > 0 ? exact : councils.filter(({ name }) => plain(name).includes(words))
}

/** Those of whose name each word typed begins a word, in the order of names. */
export function peopleLike<T extends { readonly name: string; readonly person: string }>(
  typed: string,
  members: readonly T[],
): readonly T[] {
  const words = plain(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return members
    .filter(({ name }) => {
      const parts = plain(name).split(' ')
      return words.every((word) => parts.some((part) => part.startsWith(word)))
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || (one.person < other.person ? -1 : 1))
}

/**
 * With those who came unasked, whatever they had answered. Of whom the host has said already whether they came, that stays;
 * the same places when nobody is left, and nobody more once as many are there as can be.
 */
export function walkedIn(all: Places, who: readonly Pick<Entry, 'person' | 'name' | 'council'>[], now: number): Places {
  const open = who.filter(({ person }) => entryOf(all, person)?.came === undefined)
  const fresh = open
    .filter(({ person }) => !entryOf(all, person))
    .slice(0, Math.max(0, mostAnswers - all.entries.length))
    .map((one, at): Entry => ({ ...one, answer: 'walk-in', order: all.count + at + 1, came: true }))
  const had = new Set(open.map(({ person }) => person))
  const entries = [...all.entries.map((one) => (had.has(one.person) ? { ...one, came: true } : one)), ...fresh]
  const isSame = entries.every((one, at) => one === all.entries[at])
  return isSame ? all : { ...all, entries, count: all.count + fresh.length, checked: all.checked + 1, unsettled: now }
}
