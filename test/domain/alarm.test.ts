import { alarmsOf, missedInARow } from '../../bot/domain/alarm'
import type { GivenCheckIn } from '../../bot/domain/check-in'
import { emptyGiven } from '../../bot/domain/check-in-changes'
import type { CouncilRound } from '../../bot/domain/council-round'

const given = (more: Partial<GivenCheckIn> = {}): GivenCheckIn => ({
  ...emptyGiven,
  brag: 'green',
  confidence: 4,
  help: 'none',
  ...more,
})
const rated = (brag: 'red' | 'amber') => ({ actions: { a: { brag } } })

test.each<[string, Partial<GivenCheckIn>, Partial<GivenCheckIn> | undefined, 'red' | 'green' | undefined, string[]]>([
  ['nothing is wrong', {}, undefined, 'green', []],
  ['amber is no alarm', { brag: 'amber' }, undefined, 'green', []],
  ['red overall', { brag: 'red' }, undefined, 'green', ['red']],
  ['red overall again', { brag: 'red' }, { brag: 'red' }, 'green', []],
  ['red overall anew', { brag: 'red' }, { brag: 'amber' }, 'green', ['red']],
  ['an action turned red', rated('red'), undefined, 'green', ['action-red']],
  ['a first rating of an action is red', rated('red'), undefined, undefined, ['action-red']],
  ['an action was red before', rated('red'), undefined, 'red', []],
  ['an action that this check-in made red', rated('red'), rated('red'), 'green', []],
  ['an action is amber', rated('amber'), undefined, 'green', []],
  ['confidence 3', { confidence: 3 }, undefined, 'green', []],
  ['confidence 2', { confidence: 2 }, undefined, 'green', ['confidence']],
  ['confidence falls from 2 to 1', { confidence: 1 }, { confidence: 2 }, 'green', []],
  ['confidence falls from 3 to 1', { confidence: 1 }, { confidence: 3 }, 'green', ['confidence']],
  ['a call is wanted', { help: 'call' }, undefined, 'green', ['call']],
  ['a call is wanted still', { help: 'call' }, { help: 'call' }, 'green', []],
  ['an expert is wanted', { help: 'expert' }, undefined, 'green', []],
  [
    'everything at once',
    { ...rated('red'), brag: 'red', confidence: 1, help: 'call' },
    {},
    'green',
    ['red', 'action-red', 'confidence', 'call'],
  ],
])('%s', (_name, now, before, brag, kinds) => {
  const actions = [{ id: 'a', title: 'Action a', ...(brag ? { brag } : {}) }]
  const alarms = alarmsOf(given(now), before && given(before), actions)
  expect(alarms.map(({ kind }) => kind)).toEqual(kinds)
})

/** A letter a round, oldest first: m missed, a answered, n nobody was asked, p only begun, c cancelled, C cancelled and answered. */
const roundsOf = (letters: string): CouncilRound[] =>
  [...letters].map((letter, index) => ({
    council: 'c',
    round: { id: `${index}`, title: '', opens: `2026-0${index + 1}-01`, closes: `2026-0${index + 1}-28` },
    asked: letter === 'n' ? {} : { tom: 'Tom' },
    answers: 'apC'.includes(letter)
      ? { tom: { name: 'Tom', revision: 1, tags: [], ...(letter === 'p' ? {} : { at: 'then' }) } }
      : {},
    closed: true,
    ...('cC'.includes(letter) ? { cancelled: true } : {}),
  }))

test.each([
  ['m', 0, 1],
  ['mm', 1, 2],
  ['mmm', 2, 3],
  ['mam', 2, 1],
  ['mma', 2, 0],
  ['mnm', 2, 2],
  ['pp', 1, 2],
  ['mmm', 1, 2],
  ['cm', 1, 1],
  ['mcm', 2, 2],
  ['mCm', 2, 1],
  ['mc', 1, 1],
  ['mm', 9, 0],
])('rounds %s, up to the one at %p: %p missed in a row', (letters, upTo, missed) => {
  expect(missedInARow(roundsOf(letters), String(upTo))).toBe(missed)
})
