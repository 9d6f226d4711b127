import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { listEvents, openEvent } from './event-actions'
import type { DrawnEvent } from './event-form'
import {
  askToCancelEvent,
  listAnswers,
  listHosted,
  openAttendance,
  openEventStep,
  openMaterial,
  publishEvent,
  readFeedback,
} from './event-host-actions'
import { addressButtons, type EventFacts, factParts, noticePart, warningPart } from './event-parts'
import { named, said, text, title } from './parts'

/** What the host of an event sees. */

export interface HostedEvent extends EventFacts {
  readonly drawn: DrawnEvent
  readonly description: string
  readonly state: 'draft' | 'open' | 'over' | 'cancelled'
  /** A draft: nobody sees it. */
  readonly stateWords: string
  readonly audience: string
  readonly channels: string
  readonly capacity: string
  readonly repeats: string
  readonly counts: string
  readonly link: string
  readonly addresses: readonly { readonly words: string; readonly url: string }[]
  readonly notice?: string | undefined
  /** Why it cannot be published, or why nothing was changed. */
  readonly trouble?: string | undefined
}

export function hostedEventCard(view: HostedEvent): Card {
  const { drawn, state, trouble } = view
  return card(
    `${view.stateWords} ${view.title}`,
    [
      title(state === 'draft' ? 'Your draft of an event' : 'An event that you host'),
      noticePart(view.notice),
      trouble ? warningPart('Look at this first', trouble) : undefined,
      view.notice && state !== 'draft' ? undefined : text(view.stateWords),
      ...factParts(view),
      said(view.description),
      named('Invited', view.audience),
      named('Posted in', view.channels),
      named('Places', view.capacity),
      view.repeats ? named('How often', view.repeats) : undefined,
      state === 'draft' ? undefined : text(view.counts),
      ...addressButtons(view.link ? [{ words: 'Join', url: view.link }] : []),
      ...addressButtons(view.addresses),
      state === 'open' ? buttons([button('As others see it', openEvent, { event: drawn.event })]) : undefined,
    ],
    { actions: footOf(view, drawn) },
  )
}

function footOf({ state, trouble }: HostedEvent, drawn: DrawnEvent) {
  const { event } = drawn
  const step = (words: string, to: 'what' | 'when' | 'who') => button(words, openEventStep, { event, step: to })
  const hosted = button('Events that I host', listHosted, { page: 0 })
  if (state === 'draft')
    return [
      trouble ? undefined : button('Publish', publishEvent, drawn, { style: 'positive' }),
      step('Change what', 'what'),
      step('Change when', 'when'),
      step('Change who', 'who'),
      hosted,
    ]
  const answers = button('Who has answered', listAnswers, { event, page: 0 })
  if (state === 'cancelled') return [answers, button('All events', listEvents, { page: 0, shown: 'coming' })]
  if (state === 'over')
    return [
      button('Say who came', openAttendance, { event, page: 0 }, { style: 'positive' }),
      button('Recording and slides', openMaterial, { event }),
      button('What people made of it', readFeedback, { event }),
      answers,
      hosted,
    ]
  return [
    answers,
    step('Change what', 'what'),
    step('Change when', 'when'),
    step('Change who', 'who'),
    button('Cancel the event', askToCancelEvent, { event }, { style: 'destructive' }),
  ]
}
