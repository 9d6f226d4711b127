import { dueAt, type Occurrence } from '../../bot/domain/occurrence'
import * as changes from '../../bot/domain/occurrence-changes'
import { type Tally, tallyOf } from '../../bot/domain/tally'

const opens = '2026-12-07T09:00:00.000Z'
const closes = '2026-12-13T00:00:00.000Z'
const instant = (seconds: number) => new Date(Date.parse(opens) + seconds * 1000).toISOString()

const one = (more: Partial<Occurrence> = {}): Occurrence => ({
  ...{
    id: 'p/2026-12-07T09:00',
    prompt: 'p',
    author: { id: 't:r', name: 'Rachel Osei' },
    title: 'Check-in',
    message: '',
  },
  ...{ opens, closes, reminders: [], reminded: 0, who: 'officers', councils: [], state: 'sending', planned: 3 },
  ...{ unreachable: [], again: 0, againDone: 0, calledOff: false, watch: [], trail: [], revision: 1 },
  ...more,
})
const tally = (at: string, states: readonly ('sent' | 'waiting')[] = ['sent']): Tally =>
  tallyOf(
    states.map((state) => ({ state })),
    at,
  )
const seen = (seconds: number, since = seconds, states?: readonly ('sent' | 'waiting')[]) => ({
  tally: tally(instant(since), states),
  looked: instant(seconds),
})
const watch = [{ person: 't:r', message: 'm' }]

test.each<[name: string, more: Partial<Occurrence>, due: string | undefined]>([
  ['is planned when it opens', { state: 'planning' }, opens],
  ['is counted at once when it is planned', {}, '1970-01-01T00:00:00.000Z'],
  ['is looked at after ten seconds while messages go out', seen(100, 90, ['sent', 'waiting']), instant(110)],
  ['is looked at after a minute while messages wait for the morning', seen(100, 0, ['waiting']), instant(160)],
  ['is looked at after a minute when somebody watches', { ...seen(100), watch }, instant(160)],
  [
    'is looked at after a minute when it is too long to be counted at each look',
    { ...seen(100), planned: 1001 },
    instant(160),
  ],
  ['is looked at after ten minutes otherwise', seen(100), instant(700)],
  ['reminds when that comes first', { ...seen(100), reminders: [instant(300)] }, instant(300)],
  ['looks first when the reminder is over', { ...seen(100), reminders: [instant(300)], reminded: 1 }, instant(700)],
  ['closes when that comes first', { ...seen(0), opens, closes: instant(200) }, instant(200)],
  ['sends again at once', { ...seen(100), again: 1 }, '1970-01-01T00:00:00.000Z'],
  ['is called off at once', { state: 'cancelled' }, '1970-01-01T00:00:00.000Z'],
  ['is ended for the second time a minute later', { state: 'cancelled', ...seen(100) }, instant(160)],
  ['closed, too', { state: 'closed', ...seen(100) }, instant(160)],
  [
    'forgets names 90 days after its end: who could not be asked',
    { state: 'closed', calledOff: true, ...seen(100), unreachable: [{ name: 'Una', council: 'c', why: '' }] },
    instant(100 + 90 * 24 * 3600),
  ],
  [
    'and who was not reached',
    {
      ...{ state: 'cancelled', calledOff: true, looked: instant(100) },
      tally: tallyOf([{ state: 'paused', name: 'Una' }], instant(50)),
    },
    instant(100 + 90 * 24 * 3600),
  ],
  ['has nothing to do when all is over', { state: 'closed', calledOff: true, ...seen(100) }, undefined],
])('an occurrence %s', (_name, more, due) => {
  const at = dueAt(one(more))
  expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(due)
})

describe('its end', () => {
  const by = { id: 't:r', name: 'Rachel Osei' }
  const cancelled = changes.cancelledBy(by, instant(50))(one(seen(40)))

  test.each<[name: string, step: (one: Occurrence) => Occurrence, from: Occurrence, settled: boolean]>([
    ['is not settled at the first time: closed', changes.closedWith(tally(instant(60))), one(seen(40)), false],
    ['is not settled at the first time: cancelled', changes.calledOffWith(tally(instant(60))), cancelled, false],
    ['is settled at the second', changes.calledOffWith(tally(instant(120))), { ...cancelled, ...seen(60) }, true],
    [
      'is settled at the second: closed',
      changes.closedWith(tally(instant(120))),
      one({ state: 'closed', ...seen(60) }),
      true,
    ],
    [
      'is not settled while something is in hand',
      changes.calledOffWith(tally(instant(120), ['waiting'])),
      { ...cancelled, ...seen(60) },
      false,
    ],
  ])('%s', (_name, step, from, settled) => {
    const after = step(from)
    expect([after.calledOff, after.tally?.at]).toEqual([settled, after.looked])
    expect(after.trail.filter(({ did }) => did === 'closed')).toHaveLength(from.state === 'sending' ? 1 : 0)
  })

  test.each<[name: string, step: (one: Occurrence) => Occurrence]>([
    ['a count', changes.talliedAs(tally(instant(60)))],
    ['a close', changes.closedWith(tally(instant(60)))],
    ['a plan', changes.plannedAs(3, [], instant(60))],
    ['a reminder', changes.remindedTo(1, instant(60))],
    ['another cancellation', changes.cancelledBy(by, instant(60))],
  ])('%s that comes late changes nothing of a cancellation', (_name, step) => {
    expect(step(cancelled)).toBe(cancelled)
  })
})

test('planned late, it is past the reminders whose time came before anybody was asked', () => {
  const planning = one({ state: 'planning', planned: 0, reminders: [instant(100), instant(300)] })
  expect(changes.plannedAs(3, [], instant(200))(planning)).toMatchObject({ state: 'sending', reminded: 1 })
})
