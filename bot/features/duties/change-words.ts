import type { ChangeAnswer, ChangeFacts } from '../../domain/duties-change'
import { countedIn, type KeptChange, togetherWith } from '../../domain/duties-changes'
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
  const unlisted = [
    earlierValue === 0 ? '' : `${earlierValue < 0 ? '-' : ''}${money(Math.abs(earlierValue))}`,
    earlierTerm === 0 ? '' : months(earlierTerm),
  ].filter(Boolean)
  const parts = [
    daysOf(togetherWith(change, all)),
    unlisted.length > 0 ? `earlier ones that are not listed, of ${listed(unlisted)}` : '',
  ].filter(Boolean)
  const later = daysOf(countedIn(change, all))
  return [
    parts.length > 0 ? `Counted together with ${parts.join(', and ')}.` : '',
    later ? `It counts for ${later} too: see what is asked there.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const mostNamed = 4

function daysOf(changes: readonly KeptChange[]): string {
  const days = changes.map(({ day }) => dayWords(day))
  if (days.length > mostNamed) return `${days.length} changes from ${days[0]} to ${days.at(-1)}`
  return days.length > 0 ? `the ${days.length === 1 ? 'change' : 'changes'} of ${listed(days)}` : ''
}

/** The answer in a sentence, for the history. */
export const noticeWords = (asked: ChangeAnswer | undefined): string => {
  if (asked?.regime === 'old') return 'The older rules hold for it.'
  return asked?.needed ? 'A change notice is needed.' : 'No change notice is needed.'
}
