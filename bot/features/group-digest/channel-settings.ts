import type { Card } from '../../../cards/card'
import { channelDigestFormCard, channelDigestsCard } from '../../../cards/group-digest-settings'
import { changeKept, persist } from '../../../storage/writes'
import type { Channel } from '../../channel-records'
import { usualTime } from '../../domain/digest-times'
import { type ChannelDigest, channelDigests } from '../../domain/group-digest'
import type { PeerGroup } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import { ownGroup } from '../../group-access'
import type { Services } from '../../services'
import { chosenTime, timeForm, timeWords } from './times'

/** The weekly digest of a group's channels: its facilitators' to switch on and off. */

interface At {
  readonly group: string
  readonly channel: string
}

const place = (id: string) => ({ partition: 'channel-digests', id })
const mostChannels = 8

const nameOf = ({ name, teamName }: Channel): string => (teamName ? `${name} in ${teamName}` : name)

/** What was chosen for the channel while it was of another group counts no more. */
const keptFor = (group: string, kept: ChannelDigest | undefined): ChannelDigest | undefined =>
  kept?.group === group ? kept : undefined

const digestIn = async (channel: string, { store }: Services): Promise<ChannelDigest | undefined> =>
  (await store.get(channelDigests, 'channel-digests', channel))?.value

const linkedTo = async (group: PeerGroup, id: string, { channels }: Services): Promise<Channel | undefined> => {
  const channel = await channels.find(id)
  return channel?.group === group.id && !channel.gone ? channel : undefined
}

export async function list(person: Person, id: string, services: Services, notice?: string): Promise<Card> {
  const group = await ownGroup(person, id, services)
  const lines = await Promise.all(
    group.channels.slice(0, mostChannels).map(async (channelOf) => {
      const [channel, kept] = await Promise.all([linkedTo(group, channelOf, services), digestIn(channelOf, services)])
      const mine = keptFor(group.id, kept)
      const words = mine?.on ? `Every ${timeWords(mine, services.calendar)}.` : 'It is switched off.'
      return channel ? [{ channel: channelOf, name: nameOf(channel), words, on: mine?.on ?? false }] : []
    }),
  )
  return channelDigestsCard({ id: group.id, name: group.name, lines: lines.flat(), notice })
}

async function mine(person: Person, at: At, services: Services) {
  const group = await ownGroup(person, at.group, services)
  const channel = await linkedTo(group, at.channel, services)
  if (!channel) throw new AskAgain('This channel is not linked to the group any more.')
  return { group, channel }
}

export async function open(person: Person, at: At, services: Services, changed?: string): Promise<Card> {
  const { group, channel } = await mine(person, at, services)
  const kept = await digestIn(channel.id, services)
  const now = keptFor(group.id, kept)
  return channelDigestFormCard({
    ...{ ...timeForm(now ?? usualTime, services), group: group.id, channel: channel.id, name: nameOf(channel) },
    ...{ on: now?.on ?? false, revision: kept?.revision ?? 0, changed },
  })
}

/** An older card overwrites nothing: what another facilitator saved since is shown. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number; readonly weekday: string; readonly time: string },
  services: Services,
): Promise<Card> {
  const { group, channel } = await mine(person, ask, services)
  const chosen = chosenTime(ask, services)
  const changed = { by: actorOf(person), at: services.clock().toISOString() }
  const after = await persist(async () => {
    const kept = await services.store.get(channelDigests, 'channel-digests', channel.id)
    if (kept && kept.value.revision !== ask.revision) return kept.value
    const had = keptFor(group.id, kept?.value)?.had
    const next = { channel: channel.id, group: group.id, ...chosen, on: true, revision: ask.revision + 1, changed }
    return (await services.store.put(channelDigests, had ? { ...next, had } : next, kept?.version)).value
  })
  const isAs = after.group === group.id && after.on && after.weekday === chosen.weekday && after.time === chosen.time
  if (isAs) return list(person, group.id, services, 'Saved.')
  return open(person, ask, services, after.changed.by.name)
}

/** One press, also on a digest that stands in the channel. */
export async function off(person: Person, at: At, services: Services): Promise<Card> {
  const group = await ownGroup(person, at.group, services)
  const changed = { by: actorOf(person), at: services.clock().toISOString() }
  await changeKept(services.store, channelDigests, place(at.channel), (one) =>
    one.on && one.group === group.id ? { ...one, on: false, revision: one.revision + 1, changed } : one,
  )
  return list(person, group.id, services, 'It is switched off.')
}
