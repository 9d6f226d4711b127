import { z } from 'zod/v4'

/** What has become of the messages of one occurrence: counts, and the first few who were not reached, by name. */

const count = z.number().int()

const missedSchema = z.object({ name: z.string(), council: z.string(), state: z.string(), reason: z.string() })
export type Missed = z.output<typeof missedSchema>

export const tallySchema = z.object({
  planned: count,
  /** Of those that wait, `throttled` wait because Teams is busy. */
  waiting: count,
  throttled: count,
  sent: count,
  /** Whatever became of the message: answers also come without it. */
  answered: count,
  partly: count,
  blocked: count,
  'not-installed': count,
  disabled: count,
  failed: count,
  paused: count,
  unneeded: count,
  missed: z.array(missedSchema),
  at: z.string(),
})
export type Tally = z.output<typeof tallySchema>

/** The fields of a delivery that are counted. */
export interface Countable {
  readonly state: Exclude<keyof Tally, 'planned' | 'throttled' | 'answered' | 'partly' | 'missed' | 'at'>
  readonly reason?: string | undefined
  readonly answered?: 'partly' | 'whole' | undefined
  readonly name?: string | undefined
  readonly council?: string | undefined
}

/** The ends that sending again may mend. */
export const notReached = ['blocked', 'not-installed', 'disabled', 'failed'] as const
export const isNotReached = (state: string): boolean => (notReached as readonly string[]).includes(state)

const mostNamed = 30

export function tallyOf(lane: readonly Countable[], at: string): Tally {
  const of = (state: Countable['state']) => lane.filter((one) => one.state === state).length
  const missed = lane.filter((one) => isNotReached(one.state) || one.state === 'paused')
  return {
    planned: lane.length,
    waiting: of('waiting'),
    throttled: lane.filter((one) => one.state === 'waiting' && one.reason?.startsWith('429')).length,
    sent: of('sent'),
    answered: lane.filter((one) => one.answered === 'whole').length,
    partly: lane.filter((one) => one.answered === 'partly').length,
    blocked: of('blocked'),
    'not-installed': of('not-installed'),
    disabled: of('disabled'),
    failed: of('failed'),
    paused: of('paused'),
    unneeded: of('unneeded'),
    missed: missed.slice(0, mostNamed).map(({ name = '', council = '', state, reason = '' }) => ({
      name,
      council,
      state,
      reason,
    })),
    at,
  }
}

/** How many can be sent to again. */
export const mendable = (tally: Tally): number => notReached.reduce((sum, state) => sum + tally[state], 0)

/** Whether two tallies say the same, whenever they were made. */
export const isSameTally = (one: Tally | undefined, other: Tally): boolean =>
  JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' })
