import type { CouncilLine } from '../../../cards/caseload'
import type { Brag } from '../../domain/brag'
import { ratingWords } from '../../domain/check-in-said'
import { closingWords } from '../../domain/check-in-words'
import type { CouncilWeek } from '../../domain/digest'
import { alarmWords, type Pulse } from '../../domain/pulse'
import { age, listed } from '../../domain/words'

/** A council as its connector's list shows it. */
export function lineOf(
  pulse: Pulse & { readonly name: string },
  ratings: readonly { readonly id: Brag; readonly title: string }[],
  now: Date,
): CouncilLine {
  return {
    council: pulse.council,
    name: pulse.name,
    state: stateOf(pulse, ratings, now),
    alarms: alarmWords(pulse).join(', '),
    round: roundOf(pulse, now.toISOString()),
  }
}

function stateOf(pulse: Pulse, ratings: readonly { readonly id: Brag; readonly title: string }[], now: Date): string {
  if (!pulse.lastAnswer) return 'No check-in yet'
  const since = age(pulse.lastAnswer, now)
  return [
    pulse.brag && ratingWords(ratings, pulse.brag),
    pulse.confidence !== undefined && `lowest confidence ${pulse.confidence} of 5`,
    `last check-in ${since === 'today' ? since : `${since} ago`}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function roundOf({ latest, missed }: Pulse, now: string): string {
  // From the second on it stands among the alarms.
  const silent = missed === 1 ? '1 round missed' : ''
  if (!latest || latest.asked === 0) return silent
  const open = !latest.closed && latest.opens <= now && now < latest.closes
  const answered = `${latest.answered} of ${latest.asked} answered`
  const round = open
    ? `${latest.title} is open until ${closingWords(latest.closes)}: ${answered}`
    : `${latest.title}: ${answered}`
  return [round, silent].filter(Boolean).join('. ')
}

/** A council's week, worst first: a line for each kind of news, with three titles or names at the most. */
export function weekLines(week: CouncilWeek): { what: string; words: string }[] {
  const line = (what: string, words: readonly string[]) => (words.length > 0 ? [{ what, words: few(words) }] : [])
  return [
    ...line('The whole plan:', week.low.map(lowWords)),
    ...line('Went red:', week.red),
    ...line('Missed:', week.missed),
    ...week.open.slice(0, 2).map(({ title, closes, silent }) => ({
      what: 'Not answered yet:',
      words: `${few(silent)} (${title}, closes at ${closes})`,
    })),
    ...line('Complete:', week.complete),
    ...line(
      'Moved:',
      week.up.map(({ title, from, to }) => `${title} (${from}% to ${to}%)`),
    ),
  ]
}

const lowWords = ({ name, red, confidence }: CouncilWeek['low'][number]): string =>
  `${name} (${[red && 'red', confidence !== undefined && `confidence ${confidence} of 5`].filter(Boolean).join(', ')})`

const few = (words: readonly string[]): string =>
  words.length > 3 ? `${words.slice(0, 3).join(', ')} and ${words.length - 3} more` : listed(words)
