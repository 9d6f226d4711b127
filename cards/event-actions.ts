import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, oneOf, optionalLine, page } from './fields'

/** What anybody may press about events. */

const event = { event: id() }

export const listEvents = defineAction('events', { page: page(), shown: z.enum(['coming', 'mine', 'past']) })
/** A pure read, for cards that refresh. */
export const openEvent = defineAction('event', event)
export const answerEvent = defineAction('event-answer', { ...event, answer: z.enum(['going', 'maybe', 'no']) })
export const calendarEvent = defineAction('event-calendar', event)
export const openFeedback = defineAction('event-feedback-form', event)
export const giveFeedback = defineAction('event-feedback', event, {
  useful: oneOf(['1', '2', '3', '4', '5'], 'Choose how useful it was.'),
  words: optionalLine('What you say', 1000),
})
export const listCpd = defineAction('cpd', { page: page() })
