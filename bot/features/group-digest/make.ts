import { listAll } from '../../../storage/lists'
import { ConflictError } from '../../../storage/port'
import { changeKept } from '../../../storage/writes'
import { type Slot, slotId, slotOf, slotsDue, usualTime } from '../../domain/digest-times'
import { channelDigests, type DigestWish, digestDays, digestWishes, keyOf, laneOf } from '../../domain/group-digest'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { postDue } from './channels'
import { recentComing, recentGround, recentGroups } from './ground'
import type { Ground } from './rules'

/**
 * Makes the digests whose hour has come. An hour is claimed by a versioned write; keys come from week and person, so that it
 * may be done again, by another process after this one died, and nobody has two. What a day did not see is over with it.
 */

/** So long, in milliseconds, an hour is one process's. */
const lease = 60_000

export async function makeDigests(services: Services): Promise<void> {
  const due = slotsDue(services.clock().getTime(), services.calendar)
  const day = todayOf(services)
  const slots = due.length > 0 ? await claimed(day, due, services) : []
  if (slots.length === 0) return
  const [wishes, channels] = await Promise.all([
    listAll(services.store, digestWishes, 'group-digest-wishes', warn(services)),
    listAll(services.store, channelDigests, 'channel-digests', warn(services)),
  ])
  const people = await peopleFor(
    slots,
    wishes.items.map(({ value }) => value),
    services,
  )
  await services.notify.mail(
    people.map(({ id, name, slot: { week, at } }) => ({
      ...{ key: keyOf(week, id), to: id, lane: laneOf(week), kind: 'group-digest', name, council: '', at },
      about: { week, day, until: new Date(at).toISOString() },
    })),
  )
  await postDue(
    channels.items.map(({ value }) => value),
    slots,
    services,
  )
  await changeKept(services.store, digestDays, { partition: day, id: 'day' }, (one) => ({
    ...{ day, claimed: 0, done: [...new Set([...one.done, ...slots.map(slotId)])] },
  }))
}

const warn =
  ({ log }: Services) =>
  (ids: readonly string[]) =>
    log.warn({ damaged: ids }, 'wishes for digests that cannot be read')

/** Those that are not made yet, when nobody else is at it. */
async function claimed(day: string, due: readonly Slot[], { store, clock }: Services): Promise<readonly Slot[]> {
  const now = clock().getTime()
  const kept = await store.get(digestDays, day, 'day')
  const { done = [], claimed: until = 0 } = kept?.value ?? {}
  const slots = due.filter((slot) => !done.includes(slotId(slot)))
  if (slots.length === 0 || until > now) return []
  try {
    await store.put(digestDays, { day, done, claimed: now + lease }, kept?.version)
    return slots
  } catch (error) {
    if (error instanceof ConflictError) return []
    throw error
  }
}

interface Due {
  readonly id: string
  readonly name: string
  readonly slot: Slot
}

/** Those who chose one of these hours, and at the usual hour everybody who chose nothing. */
async function peopleFor(
  slots: readonly Slot[],
  wishes: readonly DigestWish[],
  services: Services,
): Promise<readonly Due[]> {
  const { calendar } = services
  const chosen = wishes.flatMap((wish) =>
    wish.on ? slotOf(wish, slots, calendar).map((slot) => ({ id: wish.person, name: wish.name, slot })) : [],
  )
  const [usual] = slotOf(usualTime, slots, calendar)
  if (!usual) return chosen
  const known = new Set(wishes.map(({ person }) => person))
  const others = (await membersOf(services)).filter(({ id }) => !known.has(id))
  return [...chosen, ...others.map((one) => ({ ...one, slot: usual }))]
}

/** The members of groups in which there is anything to tell; each once. */
async function membersOf(services: Services): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = new Map<string, string>()
  const posted = new Set((await recentComing('', services)).flatMap(({ event }) => event.posts.map((one) => one.group)))
  for (const { id } of await recentGroups('', services)) {
    const ground = await recentGround(id, services)
    if (!ground || (isQuiet(ground) && !posted.has(id))) continue
    for (const { person, name, muted } of await services.groups.peersOf(id)) if (!muted) found.set(person, name)
  }
  return [...found].map(([id, name]) => ({ id, name }))
}

const isQuiet = ({ learning, questions }: Ground): boolean => learning.length + questions.length === 0
