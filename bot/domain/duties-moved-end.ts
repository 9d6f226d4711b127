import type { DutyFacts } from './duties'
import { inOrder, type KeptChange } from './duties-changes'
import { lastOfMonths, monthsBetween } from './duties-days'
import { daysAfter, dayWords } from './local-time'
import { counted, listed } from './words'

/**
 * Where the planned end of a contract lies after its changes, made and planned. The end date of the facts may be that of
 * the award or one that was corrected after a change, so its months from signing are looked for among the terms of the
 * changes: what the changes after it add or take moves it.
 */
export interface MovedEnd {
  /** The planned last day: that of the facts where it has not moved, or where the figures do not tell. */
  readonly ends: string
  /** `The end moved from … to … by the change of …`; empty where it did not. */
  readonly moved: string
  /** What does not fit together, in a sentence; empty where all does. */
  readonly unclear: string
}

type Term = Pick<DutyFacts, 'signed' | 'ends'>

export function movedEnd(facts: Term, changes: readonly KeptChange[]): MovedEnd {
  const still = { ends: facts.ends, moved: '', unclear: '' }
  const ordered = inOrder(changes)
  const last = ordered.at(-1)
  const movers = ordered.filter(movesTerm)
  if (!last || movers.length === 0) return still
  const term = monthsBetween(facts.signed, facts.ends)
  if (term === last.newTerm) return still
  const terms = [ordered[0]!.oldTerm, ...ordered.map(({ newTerm }) => newTerm)]
  const isWhole = ordered.every(({ oldTerm }, at) => oldTerm === terms[at])
  if (!isWhole || !terms.includes(term)) return { ...still, unclear: unclearWords(facts, term, movers, last) }
  const ends = lastOfMonths(daysAfter(facts.ends, 1), last.newTerm - term)
  if (ends < facts.signed || ends < last.day) return { ...still, unclear: tooShort(last, ends) }
  return { ends, moved: movedWords(facts.ends, ends, movers.slice(moversIn(terms, term, ordered))), unclear: '' }
}

export const endWords = ({ moved, unclear }: MovedEnd): string => moved || unclear

export const movesTerm = ({ oldTerm, newTerm }: KeptChange): boolean => oldTerm !== newTerm

/** How many of those that move the term the end date of the facts has in it already. */
const moversIn = (terms: readonly number[], term: number, ordered: readonly KeptChange[]): number =>
  ordered.slice(0, terms.lastIndexOf(term)).filter(movesTerm).length

const daysOf = (changes: readonly KeptChange[]): string =>
  changes.length > 3
    ? `${counted(changes.length, 'change')} to ${dayWords(changes.at(-1)!.day)}`
    : `the ${changes.length === 1 ? 'change' : 'changes'} of ${listed(changes.map(({ day }) => dayWords(day)))}`

const movedWords = (from: string, to: string, by: readonly KeptChange[]): string =>
  `The end moved from ${dayWords(from)} to ${dayWords(to)} by ${daysOf(by)}.`

const unclearWords = ({ ends }: Term, term: number, movers: readonly KeptChange[], last: KeptChange): string =>
  `Check the end date: by the facts the contract ends on ${dayWords(ends)}, ${counted(term, 'month')} from signing, but by ${daysOf(movers)} its term is ${counted(last.newTerm, 'month')}. The dates follow the facts. ${wayOut}`

const tooShort = ({ newTerm, day }: KeptChange, ends: string): string =>
  `Check the end date: a term of ${counted(newTerm, 'month')} would end on ${dayWords(ends)}, before the change of ${dayWords(day)}. The dates follow the facts. ${wayOut}`

const wayOut = 'Change the facts if the end is another, or correct the change: terms count from signing.'
