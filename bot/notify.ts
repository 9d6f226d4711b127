import { z } from 'zod/v4'
import type { Card } from '../cards/card'
import type { Collection, Kept, Store } from '../storage/port'
import { ConflictError } from '../storage/port'
import { persist, putOnce } from '../storage/writes'
import type { People } from './people'
import type { Reference } from './people-records'

/** A message for somebody who did not ask. `key` is derived from what happened: the same key is never sent twice. */
export interface Notice {
  readonly key: string
  readonly to: string
  readonly card: Card
}

/**
 * A delivery: one message to one person, kept before it is sent and until its end is known. `key` comes from what
 * happened, so the same thing told twice is one delivery. `edits` names a message to change instead of a new one.
 */
const deliverySchema = z.object({
  key: z.string(),
  to: z.string(),
  edits: z.string().optional(),
  card: z.custom<Card>((value) => typeof value === 'object' && value !== null).optional(),
  state: z.enum(['waiting', 'sent', 'blocked', 'not-installed', 'disabled', 'failed']),
  reason: z.string().optional(),
  tries: z.number().int(),
  next: z.number(),
  made: z.string(),
})
export type Delivery = z.output<typeof deliverySchema>

export const deliveries: Collection<Delivery> = {
  name: 'delivery',
  schema: deliverySchema,
  partition: (delivery) => delivery.to,
  id: (delivery) => delivery.key,
  due: (delivery) => (delivery.state === 'waiting' ? delivery.next : undefined),
  timeToLive: 90 * 24 * 3600,
}

/** What became of one try. `retry` comes only for codes that Teams says may be tried again; `after` is its wait in ms. */
export type Outcome =
  | { readonly end: 'sent' | 'blocked' | 'not-installed' | 'disabled' | 'failed'; readonly reason?: string }
  | { readonly end: 'retry'; readonly reason: string; readonly after?: number | undefined }

/** Writes one message to one conversation, or changes one, and says what became of it. Never throws. */
export type Transport = (reference: Reference, message: { card: Card; edits?: string | undefined }) => Promise<Outcome>

export type Notify = ReturnType<typeof createNotify>

const mostTries = 10
const lease = 60_000
const longestWait = 5 * 60_000

/**
 * Delivers notices. A claimed delivery is anybody's again after a minute, so a process that dies while it sends leaves
 * at worst one message that may arrive twice, and never one that is lost.
 */
export function createNotify(with_: {
  store: Store
  people: Pick<People, 'find'>
  transport: Transport
  clock: () => Date
  random?: () => number
}) {
  const { store, people, transport, clock, random = Math.random } = with_
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
      await store.put(deliveries, after(claim, outcome), claimed.version)
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
    if (outcome.end === 'retry' && claim.tries < mostTries)
      return { ...claim, reason: outcome.reason, next: clock().getTime() + (outcome.after ?? wait(claim.tries)) }
    const { card: _sent, ...rest } = claim
    const state = outcome.end === 'retry' ? 'failed' : outcome.end
    return { ...rest, state, ...(outcome.reason ? { reason: outcome.reason } : {}) }
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
