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
  /** Of whoever looks, who has answered: You are going. */
  readonly answer?: string | undefined
  readonly isGoing: boolean
  /** To join it; shown to those who are going alone. */
  readonly link?: string | undefined
  /** Documents, and afterwards recording and slides. */
  readonly addresses: readonly { readonly words: string; readonly url: string }[]
  /** Why nothing was changed by a press. */
  readonly note?: string | undefined
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
      ...addressButtons([...(view.link ? [{ words: 'Join', url: view.link }] : []), ...view.addresses]),
      state === 'cancelled' ? undefined : text(view.counts),
      inChannel && state === 'open'
        ? quiet('Say events to Pioneer in your own chat to see what you are going to.')
        : undefined,
    ],
    { actions: footOf(view), refresh: inChannel ? undefined : refreshing(openEvent, { event }, view.mri) },
  )
}

const headline = { open: 'Event', over: 'Event, over', cancelled: 'Event cancelled' } as const

const reasonPart = (reason: string): Part =>
  group([heading('It does not take place'), said(reason)], { style: 'attention' })

function answerWords({ inChannel, link, state, isGoing }: EventView): string {
  if (state !== 'open') return 'Thank you for your answer.'
  if (isGoing && inChannel) return 'Only you see this. The way to join is in your own chat: say events there.'
  if (isGoing && link) return 'Use the button below to join. You are reminded the day and the hour before.'
  return isGoing ? 'You are reminded the day and the hour before.' : 'You can change your answer until it is over.'
}

function footOf(view: EventView): (Part | undefined)[] {
  const { event, inChannel } = view
  const answers =
    view.state === 'open'
      ? [
          button(
            view.isFull && !view.isGoing ? 'Join the reserve list' : 'Going',
            answerEvent,
            { event, answer: 'going' },
            {
              style: 'positive',
            },
          ),
          button('Maybe', answerEvent, { event, answer: 'maybe' }),
          button('Not going', answerEvent, { event, answer: 'no' }),
        ]
      : []
  if (inChannel) return answers
  return [
    ...answers,
    view.isGoing && view.state === 'open' ? button('Add to my calendar', calendarEvent, { event }) : undefined,
    view.mayGiveFeedback
      ? button('Say what you make of it', openFeedback, { event }, { style: 'positive' })
      : undefined,
    view.isHost
      ? button('Manage', manageEvent, { event })
      : button('All events', listEvents, { page: 0, shown: 'coming' }),
  ]
}
