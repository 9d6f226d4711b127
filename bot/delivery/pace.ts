import { setTimeout as pauseFor } from 'node:timers/promises'
import type { Store } from '../../storage/port'
import { type Delivery, type Turn, tenantOf } from './deliveries'
import type { Limits } from './door'
import { createLeads } from './leads'

/** So long, in milliseconds, a message waits for its turn inside the process; a longer wait is kept in the store. */
export const shortWait = 1_500

/** Not yet: when (ms since 1970) to come back. */
export interface Later {
  readonly until: number
}

/** A place in the queue. `turn` waits for it, up to `latest` (ms since 1970); `away` is when to come back where it did not come. */
export interface PlaceInQueue {
  readonly turn: (latest: number) => Turn & { readonly away: () => number }
}

export interface Pace {
  readonly isPaced: boolean
  /** When to come back for a delivery that another process should have, or nothing when it is this one's. */
  readonly leave: (delivery: Delivery) => Promise<number | undefined>
  /** The same, as far as it is known without asking. */
  readonly isLeft: (delivery: Delivery) => boolean
  readonly queue: (delivery: Delivery) => Promise<PlaceInQueue | Later>
  /** Lets other processes send at once. */
  readonly release: () => Promise<void>
}

/**
 * Holds messages to the limits, whatever number of processes there are: one at a time sends to a tenant (`leads.ts`), and
 * counts what it starts (`door.ts`). A message that is late is made up for; it does not lose its turn.
 */
export function createPace(with_: {
  store: Store
  clock: () => Date
  limits: Limits
  id: string
  pause?: (milliseconds: number) => Promise<unknown>
}): Pace {
  const { store, clock, limits, id, pause = pauseFor } = with_
  const now = (): number => clock().getTime()
  const isPaced = limits.tenant > 0 || limits.chat > 0
  const leads = createLeads({ store, now, limits, id })

  async function queue(delivery: Delivery): Promise<PlaceInQueue | Later> {
    if (!isPaced) return atOnce
    const { to } = delivery
    const tenant = tenantOf(delivery)
    const led = await leads.lead(tenant)
    if (typeof led === 'number') return { until: led }
    // A change of a message waits for no turn of the chat: late, it would stand over what was pressed meanwhile. What stands is drawn anew.
    const isEdit = delivery.edits !== undefined
    const chatWait = isEdit ? 0 : led.door.chatWait(to, now())
    if (chatWait > shortWait) return { until: now() + chatWait }
    if (led.door.wait(now()) > shortWait) return { until: led.door.later(now()) }
    const place = led.door.queue(to, now(), isEdit)
    return { turn: (latest) => turnAt({ to, tenant, place, latest }) }
  }

  function turnAt(of: {
    readonly to: string
    readonly tenant: string
    readonly place: number
    readonly latest: number
  }) {
    let at = of.place
    let away = 0
    let mine: Awaited<ReturnType<typeof leads.lead>> | undefined
    let entered: number | undefined
    const isAway = (until: number): boolean => {
      away = until
      return false
    }
    const comes = async (): Promise<boolean> => {
      for (;;) {
        if (at > now()) await pause(at - now())
        if (now() > of.latest) return isAway(now())
        mine = await leads.lead(of.tenant)
        if (typeof mine === 'number') return isAway(mine)
        at = mine.door.free(now())
        if (at <= now()) return true
      }
    }
    const isNow = (): boolean => {
      const at = now()
      if (typeof mine !== 'object' || !mine.isOurs(at) || !mine.door.enter(of.to, at)) return false
      entered = at
      return true
    }
    const began = (): void => {
      if (typeof mine === 'object' && entered !== undefined) mine.door.began(of.to, entered, now())
    }
    return { comes, isNow, began, away: () => away }
  }

  return {
    isPaced,
    leave: async (delivery) => {
      const led = isPaced ? await leads.lead(tenantOf(delivery)) : undefined
      return typeof led === 'number' ? led : undefined
    },
    isLeft: (delivery) => isPaced && leads.isLeft(tenantOf(delivery)) !== undefined,
    queue,
    release: leads.release,
  }
}

const atOnce: PlaceInQueue = {
  turn: () => ({ comes: async () => true, isNow: () => true, began: () => {}, away: () => 0 }),
}
