import { isNotReached } from './tally'

/** Of those whom a prompt asks, whom nothing has reached yet, neither the prompt nor a reminder of it. */

/** The fields of a delivery that say so. */
interface Tried {
  readonly to: string
  readonly council?: string | undefined
  readonly state: string
}

export interface Unreached {
  readonly person: string
  readonly council: string
  /** `waiting`: it is still to come. */
  readonly why: 'paused' | 'not reached' | 'waiting'
}

/** From the deliveries of the prompt and of its reminders. */
export function unreachedIn(tried: readonly Tried[]): readonly Unreached[] {
  const states = new Map<string, string[]>()
  for (const { to, state } of tried) states.set(to, [...(states.get(to) ?? []), state])
  const first = new Map(tried.toReversed().map((one) => [one.to, one]))
  return [...first.values()].flatMap(({ to, council = '' }) => {
    const why = whyOf(states.get(to)!)
    return why ? [{ person: to, council, why }] : []
  })
}

function whyOf(states: readonly string[]): Unreached['why'] | undefined {
  if (states.includes('sent')) return undefined
  if (states.includes('waiting')) return 'waiting'
  return states.includes('paused') && !states.some(isNotReached) ? 'paused' : 'not reached'
}
