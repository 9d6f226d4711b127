import type { ChangeFacts } from '../../domain/duties-change'
import { type KeptChange, togetherWith } from '../../domain/duties-changes'
import { movedWords, termWords } from '../../domain/duties-moves'
import { dayWords } from '../../domain/local-time'
import { counted, listed, money } from '../../domain/words'

/** A change of a contract in words. */

const months = (count: number): string => counted(count, 'month')

const movesWords = (change: ChangeFacts): string =>
  `value ${money(change.oldValue)} to ${money(change.newValue)} (${movedWords(change.oldValue, change.newValue)}), term ${months(change.oldTerm)} to ${months(change.newTerm)} (${termWords(change)})${change.novation ? ', to another supplier' : ''}.`

/** The same where its day stands above it. */
export const changeWithoutDay = (change: ChangeFacts): string => {
  const words = movesWords(change)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

export const changeWords = (change: ChangeFacts): string => `On ${dayWords(change.day)}: ${movesWords(change)}`

/** Which changes count together with one, and by how much others did that are not in the list; empty where none do. */
export function togetherWords(change: KeptChange, all: readonly KeptChange[]): string {
  const { earlierValue, earlierTerm } = change
  const days = togetherWith(change, all).map(({ day }) => dayWords(day))
  const unlisted = [
    earlierValue === 0 ? '' : `${earlierValue < 0 ? '-' : ''}${money(Math.abs(earlierValue))}`,
    earlierTerm === 0 ? '' : months(earlierTerm),
  ].filter(Boolean)
  const parts = [
    days.length > 0 ? `the ${days.length === 1 ? 'change' : 'changes'} of ${listed(days)}` : '',
    unlisted.length > 0 ? `earlier ones that are not listed, of ${listed(unlisted)}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `Counted together with ${parts.join(', and ')}.` : ''
}
