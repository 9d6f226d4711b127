import type { CouncilRound } from '../../bot/domain/council-round'
import { alarmWords, noPulse, type Pulse, pulseOf, worstFirst } from '../../bot/domain/pulse'

const pulse = (name: string, more: Partial<Pulse> = {}) => ({ ...noPulse(name), name, lastAnswer: 'then', ...more })

test('a council that needs its connector stands higher: red, confidence, silence, amber, green, blue', () => {
  const councils = [
    pulse('blue', { brag: 'blue', confidence: 5 }),
    pulse('green', { brag: 'green', confidence: 5 }),
    pulse('amber', { brag: 'amber', confidence: 4 }),
    pulse('amber, less sure', { brag: 'amber', confidence: 3 }),
    { ...noPulse('never'), name: 'never' },
    pulse('silent', { brag: 'green', confidence: 5, missed: 2 }),
    pulse('call', { brag: 'green', confidence: 5, calls: 1 }),
    pulse('unsure', { brag: 'green', confidence: 2 }),
    pulse('one action', { brag: 'green', confidence: 5, redActions: 1 }),
    pulse('red', { brag: 'red', confidence: 3 }),
  ]
  expect(worstFirst(councils).map(({ name }) => name)).toEqual([
    'red',
    'one action',
    'unsure',
    'call',
    'silent',
    'never',
    'amber, less sure',
    'amber',
    'green',
    'blue',
  ])
})

test.each<[string, Partial<Pulse>, string]>([
  ['nothing', { brag: 'amber', confidence: 3, missed: 1 }, ''],
  ['red', { brag: 'red' }, 'overall rating red'],
  ['actions', { redActions: 2 }, '2 actions red'],
  ['confidence', { confidence: 2 }, 'confidence 2 of 5'],
  ['call', { calls: 1 }, 'asks for a call'],
  ['silence', { missed: 2 }, '2 rounds missed'],
])('alarm in words: %s', (_name, more, words) => {
  expect(alarmWords(pulse('x', more)).join(', ')).toBe(words)
})

/** A round that Tom and Una were asked in, and did not answer. */
const asked = (month: number, more: Partial<CouncilRound> = {}): CouncilRound => ({
  council: 'c',
  round: { id: `r${month}`, title: `Month ${month}`, opens: `2026-0${month}-01`, closes: `2026-0${month}-28` },
  asked: { tom: 'Tom', una: 'Una' },
  answers: {},
  closed: true,
  ...more,
})
const answer = { name: 'Tom', at: '2026-02-02', revision: 1, tags: [] }

test('a round that was cancelled before anybody answered is none', () => {
  expect(pulseOf('c', [asked(1), asked(2, { cancelled: true })])).toMatchObject({
    latest: { title: 'Month 1' },
    missed: 1,
  })
  const answered = asked(2, { cancelled: true, answers: { tom: answer } })
  expect(pulseOf('c', [asked(1), answered])).toMatchObject({ latest: { title: 'Month 2', answered: 1 }, missed: 0 })
})
