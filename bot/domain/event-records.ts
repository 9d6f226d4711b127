import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** What stays of an event for those who were there. */

const cpdSchema = z.object({
  person: z.string(),
  event: z.string(),
  title: z.string(),
  kind: z.string(),
  host: z.string(),
  /** The day on which it was, `2026-12-07`. */
  day: z.string(),
  minutes: z.number().int(),
})
export type CpdRecord = z.output<typeof cpdSchema>

/** Continuing professional development: a line for each event that somebody was at, their own. */
export const cpdRecords: Collection<CpdRecord> = {
  name: 'event-cpd',
  schema: cpdSchema,
  partition: (one) => one.person,
  id: (one) => one.event,
}

/**
 * That somebody has answered an event, noted before their answer: so what somebody is going to is found in a few reads. What
 * they answered stands with the places alone.
 */
export const answeredEvents: Collection<{ person: string; event: string }> = {
  name: 'event-answered',
  schema: z.object({ person: z.string(), event: z.string() }),
  partition: (one) => one.person,
  id: (one) => one.event,
}

const feedbackSchema = z.object({
  event: z.string(),
  /** In the order of what they say, never of when it came. */
  answers: z.array(z.object({ useful: z.number().int().min(1).max(5), words: z.string() })),
})
export type Feedback = z.output<typeof feedbackSchema>

/**
 * What people made of an event: no name, no time, no key of whoever said it. Who has answered stands in another record, in
 * the order of their ids, so that the two cannot be laid side by side.
 */
export const feedback: Collection<Feedback> = {
  name: 'event-feedback',
  schema: feedbackSchema,
  partition: (one) => `event-feedback:${one.event}`,
  id: () => 'feedback',
}

const givenSchema = z.object({ event: z.string(), people: z.array(z.string()) })

export const feedbackGiven: Collection<z.output<typeof givenSchema>> = {
  name: 'event-feedback-given',
  schema: givenSchema,
  partition: (one) => `event-given:${one.event}`,
  id: () => 'given',
}

/** What was said is shown when so many have said something: fewer might be known by their words. */
export const leastAnswers = 3

type Answer = Feedback['answers'][number]

/** With one more, in an order that says nothing of when. */
export const withAnswer = (all: readonly Answer[], one: Answer): Answer[] =>
  [...all, one].toSorted((a, b) => a.useful - b.useful || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
