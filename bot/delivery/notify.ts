import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Store } from '../../storage/port'
import { embeddedQueue } from '../../storage/queue/embedded'
import type { Queue, QueueOptions } from '../../storage/queue/port'
import type { People } from '../people'
import { createAttempt, type Holds, type Posted, type Prepare } from './attempt'
import { createDeliver } from './deliver'
import { type Delivery, deliveries, type Transport } from './deliveries'
import { createLanes } from './lanes'
import { createOutbox } from './outbox'
import { createPace } from './pace'
import { createPosts } from './posts'
import { createSending } from './sending'
import { createThreads } from './threads'

export type Notify = ReturnType<typeof createNotify>

/** How long a process may take over one delivery, in milliseconds, before another may try: more than Teams is waited for. */
const usualLease = 60_000

/** So far ahead, in milliseconds, deliveries are taken where they queue, so that the queue never runs dry. */
const takenAhead = 1_000

/** In milliseconds, at one lane: a chat with a pace sees no more than a message a second anyway. */
const betweenLooks = 250

/** Delivers messages to people and says what became of them: keeping (`outbox.ts`), sending (`sending.ts`), at what pace (`pace.ts`). */
export function createNotify(with_: {
  store: Store
  people: Pick<People, 'find'>
  transport: Transport
  clock: () => Date
  log: Logger
  /** Opens the queue; absent for the store itself. */
  queue?: (options: QueueOptions<Delivery> & { readonly lease: number }) => Queue<Delivery>
  prepare?: Prepare
  holds?: Holds
  posted?: Posted
  /** The most messages a second, to one tenant and to one chat; no limit where it is 0 or absent. */
  perSecond?: { readonly tenant: number; readonly chat: number }
  lease?: number
  random?: () => number
}) {
  const { store, people, transport, clock, log, lease = usualLease, random = Math.random } = with_
  const { perSecond = { tenant: 0, chat: 0 }, prepare = neverKnown, holds, posted } = with_
  const rest = perSecond.chat > 0 ? betweenLooks : 0
  const pace = createPace({ store, clock, limits: perSecond, id: randomUUID() })
  const attempt = createAttempt({
    ...{
      people,
      transport,
      prepare,
      pace,
      onTrouble: (err: unknown) => log.error({ err }, 'a message could not be drawn'),
    },
    ...(holds ? { holds } : {}),
    ...(posted ? { posted } : {}),
    beneath: createThreads({ store, clock }),
  })
  const ahead = pace.isPaced ? takenAhead : 0
  const queue = (with_.queue ?? embeddedQueue)({
    store,
    collection: deliveries,
    now: () => clock().getTime(),
    ahead,
    lease,
    onDamaged: (damaged) =>
      log.warn({ collection: deliveries.name, damaged }, 'records that cannot be read are left out'),
    onTrouble: (err) => log.error({ err }, 'the queue is in trouble'),
  })
  const deliver = createDeliver({ store, attempt, leave: pace.leave, clock, log, lease, random })
  const sending = createSending({ queue, deliver, isLeft: pace.isLeft, clock, ahead })
  return {
    ...createOutbox({ store, queue, sending, clock }),
    ...createLanes({ store, queue, sending, clock }),
    ...createPosts({ store, queue, sending, clock, rest }),
    /** In milliseconds, between two looks at one thing that cards show: who changes it meanwhile is shown together. */
    rest,
    wake: sending.wake,
    /** Sends what is due: tries that had to wait, and what a process that died had claimed. */
    sendDue: async (): Promise<void> => {
      sending.wake()
      await sending.idle()
      const failure = sending.failed()
      if (failure) throw failure
    },
    /** Resolves when nothing is being sent. */
    idle: sending.idle,
    stop: async (): Promise<void> => {
      await sending.stop()
      await pace.release().catch((err: unknown) => log.error({ err }, 'a process could not let others send at once'))
    },
    /** Resolves when the queue answers. */
    ready: queue.ready,
  }
}

const neverKnown: Prepare = async ({ kind }) => {
  throw new Error(`No feature draws mail of the kind "${kind}".`)
}
