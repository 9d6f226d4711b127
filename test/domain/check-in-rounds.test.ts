import { currentRound, ownRound, ownRoundOf, roundFor } from '../../bot/domain/check-in-rounds'
import { closingWords } from '../../bot/domain/check-in-words'
import type { CouncilRound } from '../../bot/domain/council-round'

test.each([
  ['winter', '2026-11-23T09:00:00.000Z', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z', 'November 2026'],
  ['summer', '2027-07-31T12:00:00.000Z', '2027-06-30T23:00:00.000Z', '2027-07-31T23:00:00.000Z', 'July 2027'],
  [
    'the clock goes forward',
    '2027-03-10T00:00:00.000Z',
    '2027-03-01T00:00:00.000Z',
    '2027-03-31T23:00:00.000Z',
    'March 2027',
  ],
  [
    'the clock goes back',
    '2026-10-10T00:00:00.000Z',
    '2026-09-30T23:00:00.000Z',
    '2026-11-01T00:00:00.000Z',
    'October 2026',
  ],
  [
    'its first instant',
    '2027-06-30T23:00:00.000Z',
    '2027-06-30T23:00:00.000Z',
    '2027-07-31T23:00:00.000Z',
    'July 2027',
  ],
])('the month in London: %s', (_name, now, opens, closes, title) => {
  const round = ownRound(now)
  expect(round).toEqual({ id: `${opens}:own`, title, opens, closes })
  expect(ownRoundOf(round.id)).toEqual(round)
})

test.each(['', ':own', 'x:own', '2026-11-02T00:00:00.000Z:own', '2026-11-01T00:00:00.000Z', '2026-11-01:own'])(
  'no month has the id "%s"',
  (id) => {
    expect(ownRoundOf(id)).toBeUndefined()
  },
)

const round = (id: string, opens: string, closes: string, more: Partial<CouncilRound> = {}): CouncilRound => ({
  council: 'c',
  round: { id, title: id, opens, closes },
  asked: { tom: 'Tom' },
  answers: {},
  closed: false,
  ...more,
})
const now = '2026-11-23T09:00:00.000Z'

test.each<[string, CouncilRound[], string]>([
  ['no round', [], 'November 2026'],
  ['one that is open', [round('a', '2026-11-01', '2026-12-01')], 'a'],
  ['the one that closes first', [round('a', '2026-11-01', '2026-12-09'), round('b', '2026-11-01', '2026-12-01')], 'b'],
  ['one that opens at this instant', [round('a', now, '2026-12-09')], 'a'],
  ['one that closes at this instant', [round('a', '2026-11-01', now)], 'November 2026'],
  ['one that is not open yet', [round('a', '2026-11-24', '2026-12-09')], 'November 2026'],
  ['one that was closed', [round('a', '2026-11-01', '2026-12-09', { closed: true })], 'November 2026'],
  ['one that asks others', [round('a', '2026-11-01', '2026-12-09', { asked: { li: 'Li' } })], 'November 2026'],
])('the current round: %s', (_name, rounds, title) => {
  expect(currentRound(rounds, 'tom', now).title).toBe(title)
})

test.each([
  ['a', true],
  ['over', false],
  ['others', undefined],
  ['none', undefined],
  ['2026-11-01T00:00:00.000Z:own', true],
  ['2026-09-30T23:00:00.000Z:own', false],
  ['2026-12-01T00:00:00.000Z:own', undefined],
])('the round "%s" is open to them: %p', (id, open) => {
  const rounds = [
    round('a', '2026-11-01', '2026-12-01'),
    round('over', '2026-10-01', '2026-11-01'),
    round('others', '2026-11-01', '2026-12-01', { asked: { li: 'Li' } }),
  ]
  expect(roundFor(rounds, id, 'tom', now)?.open).toBe(open)
})

test.each([
  ['2026-12-01T00:00:00.000Z', 'the end of 30 November 2026'],
  ['2027-06-30T23:00:00.000Z', 'the end of 30 June 2027'],
  ['2026-11-30T17:00:00.000Z', '30 November 2026 at 17:00'],
])('a round that closes at %s closes at %s', (closes, words) => {
  expect(closingWords(closes)).toBe(words)
})
