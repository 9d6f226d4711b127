import type { Card } from '../../../cards/card'
import { groupCard } from '../../../cards/groups'
import { homeCard, homeEndedCard } from '../../../cards/groups-home'
import type { Held } from '../../delivery/deliveries'
import { type PeerGroup, runsGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { seenGroup } from '../../group-access'
import type { GroupNews } from '../../group-news'
import type { PostKind } from '../../mail'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { groupView } from './rules'

export type Views = ReturnType<typeof viewsWith>

/** A group as it is shown, with what other features have that is new in it. */
export function viewsWith(news: readonly GroupNews[]) {
  async function viewOf(group: PeerGroup, services: Services) {
    const [members, ...fresh] = await Promise.all([
      services.groups.peersOf(group.id),
      ...(group.closed ? [] : news.map((of) => of(group, services))),
    ])
    return { members, view: groupView(group, { members, news: fresh.flat(), themes: services.content.plan.themes }) }
  }

  async function show(person: Person, group: PeerGroup, services: Services, notice?: string): Promise<Card> {
    const [{ members, view }, channels] = await Promise.all([viewOf(group, services), channelsOf(group, services)])
    const mine = members.find((one) => one.person === person.id)
    const runs = runsGroup(person, group)
    return groupCard({ ...view, isMember: !!mine, muted: mine?.muted ?? false, runs, channels, notice })
  }

  /** What stands in the channel, drawn when it is written. */
  async function draw(id: string, to: string, services: Services): Promise<Card | Held> {
    const [group, channel] = await Promise.all([services.groups.get(id), services.channels.find(to)])
    if (!group) return { end: 'unneeded', reason: 'the group is not there any more' }
    if (group.closed) return homeEndedCard({ name: group.name, why: 'closed' })
    if (channel?.group !== id) return homeEndedCard({ name: group.name, why: 'unlinked' })
    return homeCard((await viewOf(group, services)).view)
  }

  const home: PostKind = {
    kind: 'group-home',
    draw: ({ about, to }, services) => draw(about?.group ?? '', to, services),
  }

  return {
    show,
    home,
    open: async (person: Person, where: Where, id: string, services: Services): Promise<Card> =>
      show(person, (await seenGroup(person, where, id, services)).group, services),
  }
}

/** Those that are linked to it now and are still there. */
const channelsOf = async (group: PeerGroup, { channels }: Services) =>
  (await Promise.all(group.channels.slice(0, mostChannels).map(channels.find))).flatMap((one) =>
    one && one.group === group.id && !one.gone
      ? [{ id: one.id, name: one.teamName ? `${one.name} in ${one.teamName}` : one.name }]
      : [],
  )

const mostChannels = 8
