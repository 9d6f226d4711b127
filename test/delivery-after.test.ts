import { after } from '../bot/delivery/after'
import type { Delivery } from '../bot/delivery/deliveries'

/** What becomes of a delivery after a try: how long it is tried, and from when that is counted. */

const made = '2026-11-20T19:00:00.000Z'
const hour = 3_600_000
const friday = Date.parse(made)
const monday = Date.parse('2026-11-23T08:00:00Z')
const claim: Delivery = { key: 'k', to: 't:1', state: 'waiting', tries: 1, next: friday, made, claimed: true }
const busy = { end: 'retry', reason: '429 Throttled', after: 1000 } as const

test.each([
  ['just made', claim, friday, 'waiting'],
  ['tried for a day since it was made', claim, friday + 24 * hour, 'failed'],
  ['kept on Friday to go on Monday, at its first try', { ...claim, since: monday }, monday, 'waiting'],
  ['kept on Friday to go on Monday, a day later', { ...claim, since: monday }, monday + 24 * hour, 'failed'],
])('%s: what Teams is too busy for is %s', (_name, one, now, state) => {
  expect(after(one, busy, { now, random: 0.5 }).state).toBe(state)
})

test('what is held until an instant is tried for a day from then on', () => {
  const held = after(
    claim,
    { end: 'wait', until: monday, reason: 'waits for working hours' },
    { now: friday, random: 0 },
  )
  expect(held).toMatchObject({ state: 'waiting', next: monday, tries: 0 })
  expect(after({ ...held, tries: 1 }, busy, { now: monday + hour, random: 0.5 }).state).toBe('waiting')
})
