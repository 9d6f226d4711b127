import type { Card } from '../../../cards/card'
import { groupDigestCard } from '../../../cards/group-digest'
import { persist } from '../../../storage/writes'
import { type Delivery, deliveries, type Held } from '../../delivery/deliveries'
import { type DigestHad, digestsHad, digestWishes, keyOf, laneOf, sinceOf } from '../../domain/group-digest'
import { maySeeGroup, type PeerGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import type { Mail } from '../../mail'
import { heldNow, todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { recentComing, recentGround, recentGroups } from './ground'
import { digestOf, type Ground, groupsWords } from './rules'

/** Somebody's digest, drawn when it is sent: what they have muted, left or switched off by then counts. */

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

async function prepare(
  { about = {} }: Delivery,
  to: { readonly id: string },
  services: Services,
): Promise<Card | Held> {
  const { week = '', until = '', day = '' } = about
  if (todayOf(services) !== day) return unneeded('its day is over')
  const [person, wish] = await Promise.all([
    services.people.now(to.id),
    services.store.get(digestWishes, 'group-digest-wishes', to.id),
  ])
  if (!person || person.roles.size === 0) return unneeded('is not in the programme any more')
  if (wish && !wish.value.on) return unneeded('has switched the digest off')
  const grounds = await groundsOf(person, services)
  if (grounds.length === 0) return unneeded('is in no group, or has muted them all')
  const since = await sinceFor(person.id, until, services)
  const { plan, register } = services.content
  const reader = { person: person.id, since, until }
  const known = { themes: plan.themes, nameOf: register.nameOf }
  const view = digestOf(grounds, await recentComing('', services), reader, known)
  if (!view) return unneeded('there is nothing new')
  await note({ person: person.id, week, from: since, until }, services)
  return groupDigestCard({ ...view, groups: groupsWords(grounds.map(({ group }) => group)) })
}

export const digestMail: Mail = { kind: 'group-digest', holds: heldNow, prepare }

/** Of the groups that somebody is in and has not muted, as it is at this moment. */
async function groundsOf(person: Person, services: Services): Promise<readonly Ground[]> {
  const ids = await services.groups.idsOf(person.id)
  const all = await recentGroups('', services)
  const groups = all.filter((one) => !one.closed && ids.includes(one.id))
  const mine = await Promise.all(groups.map((group) => isFor(person, group, services)))
  const grounds = await Promise.all(groups.filter((_, at) => mine[at]).map(({ id }) => recentGround(id, services)))
  return grounds.flatMap((one) => one ?? [])
}

async function isFor(person: Person, group: PeerGroup, { groups }: Services): Promise<boolean> {
  const peer = await groups.peer(group.id, person.id)
  return peer !== undefined && !peer.muted && maySeeGroup(person, group, true)
}

/** A digest that never reached them is not counted, nor is this one at a second try: its news come once more. */
async function sinceFor(person: string, until: string, { store }: Services): Promise<string> {
  const had = (await store.get(digestsHad, person, 'had'))?.value
  if (!had) return sinceOf(undefined, until)
  const last = await store.get(deliveries, laneOf(had.week), keyOf(had.week, person))
  return sinceOf(last?.value.state === 'sent' ? had.until : had.from, until)
}

/** Noted before it goes out; a try that comes after it finds the same. */
const note = (had: DigestHad, { store }: Services): Promise<void> =>
  persist(async () => {
    const kept = await store.get(digestsHad, had.person, 'had')
    if (kept?.value.week !== had.week) await store.put(digestsHad, had, kept?.version)
  })
