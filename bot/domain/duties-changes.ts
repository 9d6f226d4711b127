import type { ChangeFacts } from './duties-change'
import { movedWords, termWords } from './duties-moves'
import { dayWords } from './local-time'
import { counted, money } from './words'

/** All changes of a contract, made or planned: a contract may be changed many times. */

/** One of them. `linked` are ids of others that could have been made together with it: section 75(4). */
export interface KeptChange extends ChangeFacts {
  readonly id: string
  readonly linked: readonly string[]
}

/** So many of one contract at the most: their duties stand on one card. */
export const mostChanges = 20

/** By day; there is one a day, since what is done on one day could have been done together. */
export const inOrder = (all: readonly KeptChange[]): readonly KeptChange[] =>
  all.toSorted((one, other) => one.day.localeCompare(other.day))

export const earlierThan = (change: Pick<KeptChange, 'day'>, all: readonly KeptChange[]): readonly KeptChange[] =>
  inOrder(all).filter(({ day }) => day < change.day)

/** That two could have been made together is true of both, whichever of them says so: a corrected day may change their order. */
const isLinked = (one: KeptChange, other: KeptChange): boolean =>
  one.linked.includes(other.id) || other.linked.includes(one.id)

/** The changes that one is linked to, whichever of two says so, by day. */
export const linksOf = (change: KeptChange, all: readonly KeptChange[]): string[] =>
  inOrder(all)
    .filter((other) => other.id !== change.id && isLinked(change, other))
    .map(({ id }) => id)

/** Later ones that count a change with them. */
export const countedIn = (change: KeptChange, all: readonly KeptChange[]): readonly KeptChange[] =>
  inOrder(all).filter((one) => togetherWith(one, all).some(({ id }) => id === change.id))

/** The same changes, each with its links to earlier ones alone: the later of two has the link. */
export const relinked = (all: readonly KeptChange[]) =>
  all.map((one) => ({
    ...one,
    linked: linksOf(one, earlierThan(one, all)),
  }))

/** Those that count together with a change: earlier ones that it is linked to, and what those are linked to. */
export function togetherWith(change: KeptChange, all: readonly KeptChange[]): readonly KeptChange[] {
  const found = new Set<KeptChange>()
  const look = (one: KeptChange): void => {
    for (const other of earlierThan(one, all))
      if (isLinked(one, other) && !found.has(other)) {
        found.add(other)
        look(other)
      }
  }
  look(change)
  return inOrder([...found])
}

/** A change with all that counts together with it, in the figures that the law measures. */
export function measured(change: KeptChange, all: readonly KeptChange[]): KeptChange {
  const together = togetherWith(change, all)
  const sum = (of: (one: KeptChange) => number) => together.reduce((total, one) => total + of(one), 0)
  return {
    ...change,
    earlierValue: change.earlierValue + sum((one) => one.newValue - one.oldValue + one.earlierValue),
    earlierTerm: change.earlierTerm + sum((one) => one.newTerm - one.oldTerm + one.earlierTerm),
  }
}

/** Where a change does not begin with what the one before it ended with: a sentence each. */
export function gapsIn(all: readonly KeptChange[]): string[] {
  const ordered = inOrder(all)
  return ordered.slice(1).flatMap((change, at) => {
    const before = ordered[at]!
    const [is, was] = [dayWords(change.day), dayWords(before.day)]
    return [
      change.oldValue === before.newValue
        ? ''
        : `The change of ${is} begins at ${money(change.oldValue)}, but the one of ${was} ended at ${money(before.newValue)}.`,
      change.oldTerm === before.newTerm
        ? ''
        : `The change of ${is} begins at ${counted(change.oldTerm, 'month')}, but the one of ${was} ended at ${counted(before.newTerm, 'month')}.`,
    ].filter(Boolean)
  })
}

/** What all of them do: from before the first to after the last. Empty where there is none. */
export function inAllWords(all: readonly KeptChange[]): string {
  const ordered = inOrder(all)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last) return ''
  const whole = { ...first, newTerm: last.newTerm }
  return `In all: value ${money(first.oldValue)} to ${money(last.newValue)} (${movedWords(first.oldValue, last.newValue)}), term ${counted(first.oldTerm, 'month')} to ${counted(last.newTerm, 'month')} (${termWords(whole)}).`
}

/** Where the value in the facts is not the one that the first change begins with; empty where it is. */
export function awardGap(value: number, all: readonly KeptChange[]): string {
  const first = inOrder(all)[0]
  if (!first || value === first.oldValue || value === first.oldValue - first.earlierValue) return ''
  const now = money(value)
  return `Check the value: by the facts it was worth ${now} when it was awarded, but the first change, of ${dayWords(first.day)}, begins at ${money(first.oldValue)}. The duties follow the facts: if ${now} is what a change has made of it, put the value on award back with Change the facts.`
}
