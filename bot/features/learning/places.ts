import { type Learning, type LearningPlace, placesNow } from '../../domain/learning'
import type { Person } from '../../domain/person'
import { short } from '../../domain/words'
import { groupsFor, isKnownIn, isLinkedTo } from '../../linked-channels'
import type { Services } from '../../services'

/** Where somebody may share: in the channels of the groups that they may see, and in the channel in which they speak. */

export interface Spot {
  /** What a form carries: a claim, looked up again among what the person may choose. */
  readonly id: string
  readonly title: string
  readonly place: LearningPlace
}

/** More than a card has room for is nobody's choice. */
const most = 40

/** Their own groups first. A group without a channel can be chosen too: it is found there by those who look. */
export async function spotsOf(
  person: Person,
  speaksIn: readonly (string | undefined)[],
  services: Services,
): Promise<readonly Spot[]> {
  const spots = (await groupsFor(person, services)).flatMap(({ group: { id, name }, channels }): Spot[] =>
    channels.length === 0
      ? [{ id: `group:${id}`, title: `${short(name, 42)} (no channel yet)`, place: { group: id } }]
      : channels.map((one) => spotIn(one, name)),
  )
  const missing = speaksIn.filter((id) => id !== undefined).filter((id) => !spots.some((spot) => spot.id === id))
  const here = await Promise.all(missing.map((id) => spotHere(id, services)))
  return [...here.flatMap((one) => one ?? []), ...spots].slice(0, most)
}

async function spotHere(id: string, { channels, groups }: Services): Promise<Spot | undefined> {
  const channel = await channels.known(id)
  const group = channel?.group && !channel.gone ? await groups.known(channel.group) : undefined
  return channel && group && !group.closed ? spotIn(channel, group.name) : undefined
}

const spotIn = (channel: { id: string; name: string; group?: string | undefined }, group: string): Spot => ({
  id: channel.id,
  title: `${short(group, 30)}: ${short(channel.name, 26)}`,
  place: { group: channel.group!, channel: channel.id },
})

const groupsIn = (one: Learning, channel: string): readonly string[] =>
  placesNow(one)
    .filter((place) => place.channel === channel)
    .map(({ group }) => group)

/** Whether it stands in a channel that is there and still of the group with which it was shared there. */
export const standsIn = (one: Learning, channel: string, services: Services): Promise<boolean> =>
  isLinkedTo(channel, groupsIn(one, channel), services)

/** The same, for whoever presses in that channel. */
export const isSeenIn = (one: Learning, channel: string, services: Services): Promise<boolean> =>
  isKnownIn(channel, groupsIn(one, channel), services)
