import { type Learning, type LearningPlace, placesNow } from '../../domain/learning'
import type { Person } from '../../domain/person'
import { short } from '../../domain/words'
import { isLinkedTo } from '../../linked-channels'
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
  { groups, channels }: Services,
): Promise<readonly Spot[]> {
  const [{ mine, others }, all] = await Promise.all([groups.around(person), channels.all()])
  const open = all.filter((one) => one.group && !one.gone)
  const seen = [...mine, ...others]
  const spots = seen.flatMap(({ id, name }): Spot[] => {
    const theirs = open.filter(({ group }) => group === id)
    if (theirs.length === 0)
      return [{ id: `group:${id}`, title: `${short(name, 42)} (no channel yet)`, place: { group: id } }]
    return theirs.map((one) => spotIn(one, name))
  })
  const here = open.filter(({ id }) => speaksIn.includes(id) && !spots.some((spot) => spot.id === id))
  const names = await Promise.all(here.map(({ group }) => groups.get(group!)))
  const more = here.flatMap((one, at) => (names[at] && !names[at].closed ? [spotIn(one, names[at].name)] : []))
  return [...more, ...spots].slice(0, most)
}

const spotIn = (channel: { id: string; name: string; group?: string | undefined }, group: string): Spot => ({
  id: channel.id,
  title: `${short(group, 30)}: ${short(channel.name, 26)}`,
  place: { group: channel.group!, channel: channel.id },
})

/** Whether it stands in a channel that is there and still of the group with which it was shared there. */
export function standsIn(one: Learning, channel: string, services: Services): Promise<boolean> {
  const places = placesNow(one).filter((place) => place.channel === channel)
  return isLinkedTo(
    channel,
    places.map(({ group }) => group),
    services,
  )
}
