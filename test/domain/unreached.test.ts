import { isMissed, missedInARow } from '../../bot/domain/alarm'
import type { CouncilRound } from '../../bot/domain/council-round'
import { pulseOf } from '../../bot/domain/pulse'
import { trendOf } from '../../bot/domain/trend'
import { unreachedIn } from '../../bot/domain/unreached'

test.each<[name: string, states: string[], why: string | undefined]>([
  ['got it', ['sent'], undefined],
  ['paused', ['paused'], 'paused'],
  ['paused, and got the reminder', ['paused', 'sent'], undefined],
  ['paused, then blocked', ['paused', 'blocked'], 'not reached'],
  ['blocked', ['blocked', 'blocked'], 'not reached'],
  ['not needed any more', ['unneeded'], 'not reached'],
  ['it is still to come', ['waiting'], 'waiting'],
  ['a reminder is still to come', ['failed', 'waiting'], 'waiting'],
])('%s', (_name, states, why) => {
  const found = unreachedIn(states.map((state) => ({ to: 'tom', council: 'c', state })))
  expect(found).toEqual(why ? [{ person: 'tom', council: 'c', why }] : [])
})

const round = (more: Partial<CouncilRound>): CouncilRound => ({
  council: 'c',
  round: { id: 'r', title: 'Round', opens: '2026-01-01', closes: '2026-01-28' },
  asked: { tom: 'Tom', una: 'Una' },
  answers: {},
  closed: true,
  ...more,
})
const answer = { name: 'Tom', at: '2026-01-02', revision: 1, tags: [] }

test.each<[name: string, more: Partial<CouncilRound>, asked: number | undefined, missed: boolean]>([
  ['everybody got it', {}, 2, true],
  ['one did not', { unreached: ['tom'] }, 1, true],
  ['nobody did', { unreached: ['tom', 'una'] }, undefined, false],
  ['who did not answered all the same', { unreached: ['tom'], answers: { tom: answer } }, 2, false],
  ['nobody did, and one answered', { unreached: ['tom', 'una'], answers: { tom: answer } }, 1, false],
])('of two who were asked %s', (_name, more, asked, missed) => {
  const one = round(more)
  expect([isMissed(one), missedInARow([one], 'r')]).toEqual([missed, Number(missed)])
  expect(trendOf([one], '2026-02-01').map((shown) => shown.asked)).toEqual(asked === undefined ? [] : [asked])
  expect(pulseOf('c', [one]).latest?.asked).toBe(asked ?? 0)
})
