import type { NoticeKind } from '../../../cards/event-notice'
import { type Event, events } from '../../domain/event'
import * as changes from '../../domain/event-changes'
import { places } from '../../domain/event-places'
import { seriesOf } from '../../domain/event-series'
import { endOfEvent, reminderKinds, remindersOver, startOf } from '../../domain/event-times'
import { homeLane } from '../../domain/peer-group'
import { forEach } from '../../each'
import { shown } from '../../owed'
import type { Services } from '../../services'
import { settle } from './settle'
import { invite, invitedTo, postIn, type Told, tellAll, told } from './telling'

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
  const tell = (people: readonly Told[], kind: string, notice: NoticeKind, key: string, more = {}) =>
    tellAll(event, people, { kind, notice, key, more }, services)

  const announced = event.announced || (isOn && now >= Date.parse(event.announce ?? ''))
  const isReachNew = isOn && (event.reached ?? 0) > event.shown
  if (announced && (!event.announced || isReachNew) && !isOver) {
    if (event.series?.place === 1 && !event.announced) await makeSeries(event, services)
    await postIn(event, services)
    await invite(event, services)
  }
  const { narrowed } = event
  if (isOn && narrowed && narrowed.revision > event.shown && !isOver) {
    const lost = answered.filter(({ council }) => narrowed.councils.includes(council))
    const revision = String(narrowed.revision)
    await tell(lost.map(told), 'event-notice', 'uninvited', `uninvited-${revision}`, { revision })
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
  const of = [...event.posts, ...(event.unposted ?? [])]
  const homes = [...new Set(of.map(({ group }) => homeLane(group)))]
  await shown(homes, services, () =>
    services.events.change(event.id, (kept) => changes.advanced(kept, event, { announced, reminded: over, asked })),
  )
}

/** The later events of a series, from the first; those that are there already stay as they are. */
export async function makeSeries(first: Event, services: Services): Promise<void> {
  const now = services.clock().getTime()
  const { news: _none, cancelled: _not, ...rest } = first
  const { councils, posts } = first
  for (const one of seriesOf(rest).slice(1)) {
    const draft: Event = { ...one, state: 'draft', revision: 1, shown: 0, told: 0, announced: false, asked: false }
    const by = { at: services.clock().toISOString(), now }
    await services.events.add(changes.published(draft, { councils, posts }, first.author, by))
  }
}
