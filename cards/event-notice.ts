import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { calendarEvent, openEvent, openFeedback } from './event-actions'
import { manageEvent, openAttendance } from './event-host-actions'
import { addressButtons, type EventFacts, factParts } from './event-parts'
import { group, heading, quiet, said, text, title } from './parts'

/** What people are told of an event that they were invited to, or that they host. */

export const noticeKinds = [
  'day',
  'hour',
  'promoted',
  'changed',
  'uninvited',
  'cancelled',
  'material',
  'after',
  'host',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

const heads: Readonly<Record<NoticeKind, string>> = {
  day: 'Tomorrow',
  hour: 'In one hour',
  promoted: 'You have a place',
  changed: 'An event has changed',
  uninvited: 'You are not among those invited any more',
  cancelled: 'An event is cancelled',
  material: 'Recording and slides',
  after: 'What did you make of it?',
  host: 'Your event is over',
}

export function eventNoticeCard(
  view: EventFacts & {
    readonly notice: NoticeKind
    readonly event: string
    /** Our own words: what changed, or why somebody hears of it. */
    readonly words: string
    /** Somebody's: the reason of a cancellation. */
    readonly reason?: string | undefined
    readonly addresses: readonly { readonly words: string; readonly url: string }[]
  },
): Card {
  const { notice } = view
  return card(
    `${heads[notice]}: ${view.title}, ${view.time}`,
    [
      title(heads[notice]),
      view.words ? text(view.words) : undefined,
      ...factParts(view),
      view.reason ? group([heading('The reason'), said(view.reason)], { style: 'attention' }) : undefined,
      ...addressButtons(view.addresses),
      quiet(why[notice]),
    ],
    { actions: footOf(notice, view.event) },
  )
}

const answered = 'You get this because you answered the invitation.'
const why: Readonly<Record<NoticeKind, string>> = {
  day: 'You get this because you are going. Open the event to change your answer.',
  hour: 'You get this because you are going. Open the event to change your answer.',
  promoted:
    'You get this because you were on the reserve list. If you cannot come, say so: somebody else would like to.',
  changed: answered,
  uninvited: answered,
  cancelled: answered,
  material: 'You get this because you were invited.',
  after: 'You get this because you were going. Two questions, kept without your name.',
  host: 'You get this because you host it.',
}

function footOf(notice: NoticeKind, event: string): (Part | undefined)[] {
  const open = button('Open the event', openEvent, { event })
  if (notice === 'cancelled') return [open]
  if (notice === 'after') return [button('Answer two questions', openFeedback, { event }, { style: 'positive' }), open]
  if (notice === 'host')
    return [
      button('Say who came', openAttendance, { event, page: 0 }, { style: 'positive' }),
      button('Manage the event', manageEvent, { event }),
    ]
  const isComing = notice === 'promoted' || notice === 'changed'
  return [open, isComing ? button('Add to my calendar', calendarEvent, { event }) : undefined]
}
