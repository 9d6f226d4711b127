import { button } from './buttons'
import { type Card, card, type Part, refreshing } from './card'
import { answerEvent, calendarEvent, listEvents, openEvent, openFeedback } from './event-actions'
import { manageEvent } from './event-host-actions'
import { addressButtons, type EventFacts, factParts, warningPart } from './event-parts'
import { group, heading, quiet, said, text, title } from './parts'

export interface EventView extends EventFacts {
  readonly event: string
  readonly description: string
  readonly state: 'open' | 'over' | 'cancelled'
  /** Why it was cancelled. */
  readonly reason?: string | undefined
  /** 12 going, 3 maybe, 2 not going. 8 places left. */
  readonly counts: string
  readonly isFull: boolean
  /** Of whoever looks, who has answered: what, and in words. */
  readonly answered?: 'going' | 'maybe' | 'no' | 'reserve' | 'walk-in' | undefined
  readonly answer?: string | undefined
  /** Whether Pioneer has no chat with them, so that nothing can be told to them. */
  readonly unreached?: boolean | undefined
  /** The last day of a pause in which a reminder would fall, in words. */
  readonly pausedUntil?: string | undefined
  /** To join it; shown to those who are going alone. */
  readonly link?: string | undefined
  /** Documents, and afterwards recording and slides. */
  readonly addresses: readonly { readonly words: string; readonly url: string }[]
  /** Why nothing was changed by a press. */
  readonly note?: string | undefined
  /** Whether they said that they do not go, and cannot change that: they are not invited any more. */
  readonly onlyLooks?: boolean
  readonly mayGiveFeedback: boolean
  readonly isHost: boolean
  /** Absent in a channel, where everybody sees one card. */
  readonly mri?: string | undefined
  readonly inChannel: boolean
}

/** An event as people see it: in a channel for everybody, in their own chat with what they answered. */
export function eventCard(view: EventView): Card {
  const { event, state, inChannel } = view
  return card(
    `${headline[state]}: ${view.title}, ${view.time}`,
    [
      title(headline[state]),
      ...factParts(view),
      said(view.description),
      state === 'cancelled' ? reasonPart(view.reason ?? '') : undefined,
      view.note ? warningPart('Nothing was changed', view.note) : undefined,
      view.answer ? group([heading(view.answer), text(answerWords(view))], { style: 'emphasis' }) : undefined,
      ...addressButtons(view.link ? [{ words: 'Join', url: view.link }] : []),
      ...addressButtons(view.addresses),
      state === 'cancelled' ? undefined : text(view.counts),
      inChannel && state === 'open'
        ? quiet('Say events to Pioneer in your own chat to see what you are going to.')
        : undefined,
    ],
    { actions: footOf(view), refresh: inChannel ? undefined : refreshing(openEvent, { event }, view.mri) },
  )
}

/** In the place of one in a channel that is no longer its group's, or from which its host has taken it. */
export function eventGoneCard(view: { readonly title: string; readonly why: 'unlinked' | 'taken-away' }): Card {
  const point = {
    unlinked: 'This event is not here any more: the channel is no longer linked to the group that it was posted for.',
    'taken-away':
      'This event is no longer shown here. Who is invited or has answered finds it in their own chat with Pioneer: say events there.',
  }[view.why]
  return card(`${point} ${view.title}`, [title('Event'), said(view.title, { bold: true }), text(point)])
}

const headline = { open: 'Event', over: 'Event, over', cancelled: 'Event cancelled' } as const

const reasonPart = (reason: string): Part =>
  group([heading('It does not take place'), said(reason)], { style: 'attention' })

function answerWords(view: EventView): string {
  const { inChannel, link, state, answered } = view
  if (state !== 'open') return 'Thank you for your answer.'
  if (view.onlyLooks) return 'You are not among those invited any more, so you cannot take a place.'
  const reach = view.unreached ? 'Pioneer cannot write to you yet: open a chat with Pioneer and say hello.' : ''
  if (answered === 'reserve') return spoken(reach || 'You are told when a place becomes yours.')
  if (answered !== 'going') return spoken('You can change your answer until it is over.', reach)
  const reminded = view.pausedUntil
    ? `You paused prompts until ${view.pausedUntil}: no reminder comes before that is over.`
    : 'You are reminded the day and the hour before.'
  if (inChannel)
    return spoken(
      ...['Only you see this.', reach, 'The way to join is in your own chat: say events there.'],
      view.pausedUntil ? reminded : '',
    )
  return spoken(link ? 'Use the button below to join.' : '', reach || reminded)
}

const spoken = (...all: readonly string[]): string => all.filter(Boolean).join(' ')

/** Without the answer that somebody has given already. */
function answerButtons({ event, answered, isFull }: EventView): (Part | undefined)[] {
  const isIn = answered === 'going' || answered === 'reserve'
  const say = (words: string, answer: 'going' | 'maybe' | 'no', look = {}) =>
    button(words, answerEvent, { event, answer }, look)
  return [
    isIn ? undefined : say(isFull ? 'Join the reserve list' : 'Going', 'going', { style: 'positive' }),
    answered === 'maybe' ? undefined : say('Maybe', 'maybe'),
    answered === 'no' ? undefined : say('Not going', 'no'),
  ]
}

function footOf(view: EventView): (Part | undefined)[] {
  const { event, inChannel, state } = view
  const answers = state === 'open' && !view.onlyLooks ? answerButtons(view) : []
  if (inChannel) return answers
  const isComing = view.answered === 'going' && state === 'open'
  return [
    ...answers,
    isComing ? button('Add to my calendar', calendarEvent, { event }) : undefined,
    view.mayGiveFeedback
      ? button('Say what you make of it', openFeedback, { event }, { style: 'positive' })
      : undefined,
    view.isHost
      ? button('Manage', manageEvent, { event })
      : button('All events', listEvents, { page: 0, shown: 'coming' }),
  ]
}
