import type { Card } from '../../../cards/card'
import { eventNoticeCard, type NoticeKind, noticeKinds } from '../../../cards/event-notice'
import { deliveries, type Held } from '../../delivery/deliveries'
import { type Event, laneOf } from '../../domain/event'
import { changeWords, earlierChanges, untoldTo } from '../../domain/event-news'
import { type Entry, entryOf } from '../../domain/event-places'
import { isInvited } from '../../domain/event-reach'
import { startOf } from '../../domain/event-times'
import type { Mail, PostKind } from '../../mail'
import type { Known } from '../../people-records'
import { heldNow, whilePaused } from '../../sending-time'
import type { Services } from '../../services'
import { isLeftOut } from './left-out'
import { factsOf, materialOf } from './rules'
import { noticeKey } from './telling'
import { drawn, drawPost, isOver } from './view'

/** What people are told of events, drawn when it is sent: what has changed since it was planned counts. */

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

interface Moment {
  readonly event: Event
  readonly entry: Entry | undefined
  readonly to: Known
  readonly about: Readonly<Record<string, string>>
  readonly services: Services
}

type Why = (moment: Moment) => string | false | undefined

const isCalledOff: Why = ({ event }) => event.state !== 'published' && 'the event is cancelled'
const isNotGoing: Why = ({ entry }) => entry?.answer !== 'going' && 'is not going any more'
const isMoved: Why = ({ event, about }) => event.starts !== about.starts && 'the event was moved'
const hasBegun: Why = ({ event, services }) => startOf(event) <= services.clock().getTime() && 'it has begun'
const isDone: Why = ({ event, services }) => isOver(event, services) && 'the event is over'
const isStranger: Why = ({ event, entry, to }) =>
  !entry && !isInvited(event, { council: to.council, lead: to.lead }) && 'is not invited any more'
const isOldNews: Why = ({ event, about }) =>
  String(event.news?.revision) !== about.revision && 'there is something newer to tell'
const isOlderChange: Why = ({ event, about }) =>
  String(event.narrowed?.revision) !== about.revision && 'there is something newer to tell'
const hasNoPlace: Why = ({ entry }) => (!entry || entry.answer === 'no') && 'has no place to keep'
const isOldMaterial: Why = ({ event, about }) =>
  String(event.material?.revision) !== about.revision && 'there is something newer to tell'

/** Why something is not told any more. */
const reasons: Readonly<Record<NoticeKind, readonly Why[]>> = {
  day: [isCalledOff, isMoved, hasBegun, isNotGoing],
  hour: [isCalledOff, isMoved, hasBegun, isNotGoing],
  promoted: [isCalledOff, isDone, isNotGoing],
  changed: [isCalledOff, isDone, isOldNews],
  uninvited: [isCalledOff, isDone, isOlderChange, hasNoPlace],
  cancelled: [isOldNews],
  material: [isCalledOff, isOldMaterial, isStranger],
  after: [isCalledOff, isNotGoing],
  host: [isCalledOff],
}

const prepare: Mail['prepare'] = async (delivery, to, services) => {
  const { about = {} } = delivery
  const [event, places] = await Promise.all([
    services.events.find(about.event ?? ''),
    services.events.placesOf(about.event ?? ''),
  ])
  if (!event) return unneeded('the event is not there any more')
  const moment = { event, entry: entryOf(places, to.id), to, about, services }
  if (about.notice === 'invite') {
    const whyNot = firstOf([isCalledOff, isDone, isStranger], moment) ?? (moment.entry && 'has answered already')
    if (whyNot) return unneeded(whyNot)
    return drawn(event, places, { id: to.id, mri: to.mri, inChannel: false }, services)
  }
  const notice = noticeKinds.find((one) => one === about.notice)
  if (!notice) return unneeded('there is nothing to tell')
  const why = firstOf(reasons[notice], moment)
  if (why) return unneeded(why)
  if (notice === 'uninvited' && !(await isLeftOut(event, moment.entry, to, services)))
    return unneeded('the event reaches them')
  return noticeOf(notice, moment, notice === 'changed' ? await changesFor(moment) : words[notice])
}

const firstOf = (all: readonly Why[], moment: Moment): string | undefined =>
  all.flatMap((why) => why(moment) || []).at(0)

/** All that changed since they were last told: a notice that could not be sent in time has given way to this one. */
async function changesFor({ event, to, services }: Moment): Promise<string> {
  const missed = new Set<number>()
  for (const revision of earlierChanges(event)) {
    const key = noticeKey(event.id, to.id, `changed-${revision}`)
    const kept = await services.store.get(deliveries, laneOf(event.id), key)
    if (kept?.value.state === 'sent') break
    // Who has none answered after that change, and saw it then.
    if (kept) missed.add(revision)
  }
  return `${changeWords(untoldTo(event, missed))} This is how it is now.`
}

function noticeOf(notice: NoticeKind, { event, entry }: Moment, words: string): Card {
  const isGoing = entry?.answer === 'going' && notice !== 'cancelled'
  const join = isGoing && event.link && notice !== 'after' ? [{ words: 'Join', url: event.link }] : []
  return eventNoticeCard({
    ...factsOf(event),
    ...{ notice, event: event.id, reason: notice === 'cancelled' ? event.cancelled?.reason : undefined },
    words,
    addresses: notice === 'material' ? materialOf(event.material) : join,
  })
}

const words: Readonly<Record<Exclude<NoticeKind, 'changed'>, string>> = {
  day: 'An event that you are going to is tomorrow.',
  hour: 'An event that you are going to begins in one hour.',
  promoted: 'A place has become free, and it is yours.',
  uninvited: 'Its host has changed who it is for. What you answered stays: if you have a place, it is yours.',
  cancelled: '',
  material: 'You can see and read it again.',
  after: 'Thank you for coming.',
  host: 'Say who came, so that their CPD is kept, and add the recording and slides.',
}

export const eventMail: readonly Mail[] = [
  { kind: 'event-invite', holds: heldNow, prepare },
  { kind: 'event-later', holds: heldNow, prepare },
  { kind: 'event-reminder', holds: whilePaused, prepare },
  { kind: 'event-notice', prepare },
]

export const eventPosts: readonly PostKind[] = [
  {
    kind: 'event',
    draw: async ({ about, to }, services) =>
      (await drawPost(about?.event ?? '', to, services)) ?? unneeded('the event is not there any more'),
  },
]
