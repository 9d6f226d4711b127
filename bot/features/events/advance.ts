import type { NoticeKind } from '../../../cards/event-notice'
import { putOnce } from '../../../storage/writes'
import { type Event, events, laneOf } from '../../domain/event'
import * as changes from '../../domain/event-changes'
import { type Entry, places } from '../../domain/event-places'
import { seriesOf } from '../../domain/event-series'
import { endOfEvent, reminderKinds, remindersOver, startOf } from '../../domain/event-times'
import { homeLane } from '../../domain/peer-group'
import type { Actor } from '../../domain/person'
import { forEach } from '../../each'
import { shown } from '../../owed'
import type { Services } from '../../services'
import { standsIn } from './access'
import { settle } from './settle'
import { postOf } from './view'

/**
 * What an event has to do next: be posted and told of, tell of its changes, remind, ask what people made of it. All keys are
 * derived, so any number of processes may do it, and again after one died: nothing is sent twice.
 */
export async function advanceAll(services: Services): Promise<void> {
  const now = services.clock().getTime()
  const due = await services.store.due(events, now, 100)
  const unsettled = await services.store.due(places, now, 100)
  try {
    await forEach(due.items, ({ value }) => advance(value, services))
  } finally {
    await forEach(unsettled.items, ({ value }) => settle(value.event, services))
  }
}

async function advance(event: Event, services: Services): Promise<void> {
  const now = services.clock().getTime()
  const isOn = event.state === 'published'
  const isOver = now >= endOfEvent(event)
  const { entries: answered } = await services.events.sync(event)
  const going = answered.filter(({ answer }) => answer === 'going')
  const tell = (people: readonly Told[], kind: string, notice: NoticeKind | 'invite', key: string, more = {}) =>
    tellAll(event, people, { kind, notice, key, more }, services)

  const announced = event.announced || (isOn && now >= Date.parse(event.announce ?? ''))
  if (announced && !event.announced && !isOver) {
    if (event.series?.place === 1) await makeSeries(event, services)
    await postIn(event, services)
    await tell(await invitedTo(event, services), 'event-invite', 'invite', 'invite')
  }
  const { news, material } = event
  if (news && event.told < news.revision) {
    const notice = isOn ? 'changed' : 'cancelled'
    await tell(answered.map(told), 'event-notice', notice, `${notice}-${news.revision}`, {
      revision: String(news.revision),
    })
  }
  if (isOn && material && event.materialTold < material.revision) {
    const invited = [...(await invitedTo(event, services)), ...answered.map(told)]
    await tell(invited, 'event-later', 'material', `material-${material.revision}`, {
      revision: String(material.revision),
    })
  }
  const over = remindersOver(event, now)
  if (isOn && over > event.reminded && now < startOf(event)) {
    const { starts } = event
    const notice = reminderKinds[over - 1]!
    await tell(going.map(told), 'event-reminder', notice, `${starts}/${notice}`, { starts })
  }
  const asked = event.asked || (isOn && isOver)
  if (asked && !event.asked) {
    await tell(going.map(told), 'event-later', 'after', 'after')
    await tell([{ ...event.author, council: '' }], 'event-later', 'host', 'host')
  }
  await settle(event.id, services)
  // Home cards of its groups name it.
  const homes = [...new Set(event.posts.map(({ group }) => homeLane(group)))]
  await shown(homes, services, () =>
    services.events.change(event.id, (kept) => changes.advanced(kept, event, { announced, reminded: over, asked })),
  )
}

/** In channels that are still linked to the group for which they were chosen. */
async function postIn(event: Event, services: Services): Promise<void> {
  for (const { channel } of event.posts)
    if (await standsIn(event, channel, services)) await services.notify.post(postOf(event, channel))
}

type Told = Actor & { readonly council: string }

const told = ({ person, name, council }: Entry): Told => ({ id: person, name, council })

async function tellAll(
  event: Event,
  people: readonly Told[],
  what: { readonly kind: string; readonly notice: string; readonly key: string; readonly more: object },
  services: Services,
): Promise<void> {
  const about = { event: event.id, notice: what.notice, ...what.more }
  const at = services.clock().getTime()
  await services.notify.mail(
    people.map(({ id, name, council }) => ({
      ...{ key: `${event.id}/${id}/${what.key}`, to: id, lane: laneOf(event.id), kind: what.kind },
      ...{ about, name, council, at },
    })),
  )
}

/** The people of the invited councils, as they are at this moment. */
async function invitedTo(event: Event, { people }: Services): Promise<Told[]> {
  const found: Told[] = []
  for (const council of event.councils)
    for (const { person, name, lead } of await people.membersOf(council))
      if (event.audience?.who !== 'leads' || lead) found.push({ id: person, name, council })
  return found
}

/** The later events of a series, from the first; those that are there already stay as they are. */
export async function makeSeries(first: Event, services: Services): Promise<void> {
  const now = services.clock().getTime()
  const { news: _none, cancelled: _not, ...rest } = first
  const { councils, posts } = first
  for (const one of seriesOf(rest).slice(1)) {
    const draft: Event = { ...one, state: 'draft', revision: 1, shown: 0, told: 0, announced: false, asked: false }
    const by = { at: services.clock().toISOString(), now }
    await putOnce(services.store, events, changes.published(draft, { councils, posts }, first.author, by))
  }
}
