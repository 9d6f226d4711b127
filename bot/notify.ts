import type { Logger } from 'pino'
import type { Card } from '../cards/card'
import type { Kept, Store } from '../storage/port'
import { ConflictError } from '../storage/port'
import { persist, putOnce } from '../storage/writes'
import { type Delivery, deliveries, type Outcome, type Transport } from './deliveries'
import type { People } from './people'

/** A message for somebody who did not ask. `key` is derived from what happened: a key is sent once (but see `createNotify`). */
export interface Notice {
  readonly key: string
  readonly to: string
  readonly card: Card
}

export type Notify = ReturnType<typeof createNotify>

/** All in milliseconds. */
const oldest = 24 * 3_600_000
const lease = 60_000
const longestWait = 15 * 60_000

/**
 * Delivers notices. A key is sent once, except that a send in flight when the process or the connection died may arrive
 * twice: a claimed delivery is anybody's again after a minute, so that none is lost. What Teams says may be tried again is
 * tried for a day.
 */
export function createNotify(with_: {
  store: Store
  people: Pick<People, 'find'>
  transport: Transport
  clock: () => Date
  log: Logger
  random?: () => number
}) {
  const { store, people, transport, clock, log, random = Math.random } = with_
  let running: Promise<void> | undefined
  let again = false

  /** Keeps notices; those whose key is known are passed over. */
  async function keep(notices: readonly Notice[]): Promise<void> {
    for (const { to, key, card } of notices) await putOnce(store, deliveries, { ...blank(to, key), card })
    if (notices.length > 0) wake()
  }

  /** Keeps the newest wish for what a message should show; an older one that waits is replaced. */
  async function edit(to: string, message: string, card: Card): Promise<void> {
    const wish: Delivery = { ...blank(to, `edit:${message}`), edits: message, card }
    await persist(async () => {
      const kept = await store.get(deliveries, to, wish.key)
      await store.put(deliveries, wish, kept?.version)
    })
    wake()
  }

  const blank = (to: string, key: string): Delivery => ({
    key,
    to,
    state: 'waiting',
    tries: 0,
    next: clock().getTime(),
    made: clock().toISOString(),
  })

  /** Starts sending what is due, unless that is under way. */
  function wake(): void {
    again = true
    running ??= drain().finally(() => {
      running = undefined
      if (again) wake()
    })
    running.catch(() => undefined)
  }

  async function drain(): Promise<void> {
    while (again) {
      again = false
      const page = await store.due(deliveries, clock().getTime(), 100)
      const people = new Set(page.items.map((kept) => kept.value.to))
      const tried = await Promise.allSettled(
        [...people].map((to) => inTurn(page.items.filter((kept) => kept.value.to === to))),
      )
      const failed = tried.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      if (page.items.length === 100) again = true
    }
  }

  async function inTurn(mine: readonly Kept<Delivery>[]): Promise<void> {
    const inOrder = mine.toSorted((one, other) => one.value.made.localeCompare(other.value.made))
    for (const kept of inOrder) await deliver(kept)
  }

  async function deliver(kept: Kept<Delivery>): Promise<void> {
    const tries = kept.value.tries + 1
    const claim = { ...kept.value, tries, next: clock().getTime() + lease }
    try {
      const claimed = await store.put(deliveries, claim, kept.version)
      const outcome = await attempt(kept.value)
      const { value } = await store.put(deliveries, after(claim, outcome), claimed.version)
      tell(value)
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }

  async function attempt(delivery: Delivery): Promise<Outcome> {
    const reference = (await people.find(delivery.to))?.references.personal
    if (!reference) return { end: 'not-installed', reason: 'has not opened Pioneer, or has removed it' }
    if (!delivery.card) return { end: 'failed', reason: 'nothing to send' }
    return transport(reference, { card: delivery.card, edits: delivery.edits })
  }

  function after(claim: Delivery, outcome: Outcome): Delivery {
    const now = clock().getTime()
    const end = Date.parse(claim.made) + oldest
    if (outcome.end === 'retry' && now < end)
      return { ...claim, reason: outcome.reason, next: Math.min(now + (outcome.after ?? wait(claim.tries)), end) }
    const { card: _sent, ...rest } = claim
    const state = outcome.end === 'retry' ? 'failed' : outcome.end
    return { ...rest, state, ...(outcome.reason ? { reason: outcome.reason } : {}) }
  }

  /** Says nothing of whom it was for or what it was about. */
  function tell({ state, reason, tries }: Delivery): void {
    if (state !== 'waiting' && state !== 'sent')
      log.warn({ state, reason, tries }, 'a delivery ended without being sent')
  }

  /** Exponential, with full jitter. */
  const wait = (tries: number): number => Math.round(random() * Math.min(longestWait, 1000 * 2 ** tries))

  return {
    keep,
    edit,
    wake,
    /** Sends what is due: tries that had to wait, and what a process that died had claimed. */
    sendDue: async (): Promise<void> => {
      wake()
      await running
    },
    /** Resolves when nothing is being sent. */
    idle: async (): Promise<void> => {
      while (running) await running.catch(() => undefined)
    },
  }
}
