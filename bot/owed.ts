import { z } from 'zod/v4'
import { type Collection, ConflictError } from '../storage/port'
import { persist, putOnce } from '../storage/writes'
import { groupOfHome } from './domain/peer-group'
import { forEach } from './each'
import { followChannel, isOf } from './linked-channels'
import type { Services } from './services'
import { postSharedLane } from './shared-sheets'

/**
 * That cards which stand may not show what was written last. It is noted before a change and not taken back after it, so
 * that a process which dies in between leaves a trace: a minute later a job brings the cards up to date once more.
 */
const owed: Collection<{ lane: string; at: number }> = {
  name: 'owed',
  schema: z.object({ lane: z.string(), at: z.number() }),
  partition: () => 'owed',
  id: (one) => one.lane,
  due: (one) => one.at,
}

const after = 60_000
/** A note that ends no sooner than this, in milliseconds, serves a change that begins now: turns are shorter. */
const enough = 30_000

/** What is needed to keep a note of it, and to have cards shown anew; home cards need `homes`. */
type Owing = Pick<Services, 'store' | 'clock'> & {
  readonly notify: Pick<Services['notify'], 'refresh'>
  readonly homes?: Services['homes']
}

/** Until when (ms since 1970) notes stand that this process has kept: it need not look again. */
const noted = new WeakMap<Owing['store'], Map<string, number>>()
const mostNoted = 1_000

async function owe(lane: string, { store, clock }: Owing): Promise<void> {
  const notes = noted.get(store) ?? new Map<string, number>()
  noted.set(store, notes)
  const now = clock().getTime()
  if ((notes.get(lane) ?? 0) >= now + enough) return
  const note = { lane, at: now + after }
  const at = (await putOnce(store, owed, note))
    ? note.at
    : await persist(async () => {
        const kept = await store.get(owed, 'owed', lane)
        if (kept && kept.value.at >= now + enough) return kept.value.at
        return (await store.put(owed, note, kept?.version)).value.at
      })
  if (notes.size >= mostNoted) notes.clear()
  notes.set(lane, at)
}

const showLane = (lane: string, { notify, homes }: Owing): Promise<void> => {
  const group = groupOfHome(lane)
  return group && homes ? homes.show(group) : notify.refresh(lane)
}

/** Makes a change that cards show, and has them show it. Whoever makes many at once has them shown together. */
export async function shown<T>(lanes: readonly string[], services: Owing, change: () => Promise<T>): Promise<T> {
  await Promise.all(lanes.map((lane) => owe(lane, services)))
  const changed = await change()
  await Promise.all(lanes.map((lane) => showLane(lane, services)))
  return changed
}

/** The same where somebody waits for the change: it is shown after they are answered. */
export async function shownAfterwards<T>(
  lanes: readonly string[],
  services: Services,
  change: () => Promise<T>,
): Promise<T> {
  await Promise.all(lanes.map((lane) => owe(lane, services)))
  const changed = await change()
  services.afterwards.start(async () => {
    await Promise.all(lanes.map((lane) => showLane(lane, services)))
  })
  return changed
}

/** Brings up to date what a process may have left behind. */
export async function showOwed(services: Services): Promise<void> {
  const { store, clock } = services
  const { items } = await store.due(owed, clock().getTime(), 500)
  await knowChannels(
    items.flatMap(({ value }) => groupOfHome(value.lane) ?? []),
    services,
  )
  await forEach(items, async ({ value: { lane }, version }) => {
    await postSharedLane(lane, services)
    const group = groupOfHome(lane)
    await (group ? services.homes.showAndPost(group) : services.notify.refresh(lane))
    await store.remove(owed, 'owed', lane, version).catch((error: unknown) => {
      if (!(error instanceof ConflictError)) throw error
    })
  })
}

/** Has groups name the channels whose records name them, and no others; a process may have stopped between the two. */
async function knowChannels(ids: readonly string[], services: Services): Promise<void> {
  if (ids.length === 0) return
  const [all, groups] = await Promise.all([services.channels.all(), Promise.all(ids.map(services.groups.get))])
  await forEach(groups, async (group) => {
    if (!group || group.closed) return
    const linked = all.filter((one) => isOf(group.id, one)).map(({ id }) => id)
    const unlike = [
      ...linked.filter((id) => !group.channels.includes(id)),
      ...group.channels.filter((id) => !linked.includes(id)),
    ]
    for (const id of unlike) await followChannel(id, group.id, services)
  })
}
