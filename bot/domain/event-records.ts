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

const answer = z.object({ useful: z.number().int().min(1).max(5), words: z.string() })

const feedbackSchema = z.object({
  event: z.string(),
  /** In the order of what they say, never of when it came. */
  answers: z.array(answer),
  /** Those that the host is shown: as they were when enough had come together, see `shownTogether`. */
  shown: z.array(answer).optional(),
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

/** So many answers are shown for the first time; fewer once the event is over for a week. Pioneer's own figures. */
export const leastAnswers = { soon: 5, late: 3 }
const week = 7 * 24 * 3_600_000
/** So many are added at a time: of one that came alone it would be known whose it is by who looked before and after. */
const step = 3

/** With more of the answers shown, where enough have come together. Times are in milliseconds. */
export function shownTogether(
  all: Feedback,
  { ended, now }: { readonly ended: number; readonly now: number },
): Feedback {
  const shown = all.shown?.length ?? 0
  const least = shown > 0 ? shown + step : now >= ended + week ? leastAnswers.late : leastAnswers.soon
  return all.answers.length < least ? all : { ...all, shown: all.answers }
}

type Answer = Feedback['answers'][number]

/** With one more, in an order that says nothing of when. */
export const withAnswer = (all: readonly Answer[], one: Answer): Answer[] =>
  [...all, one].toSorted((a, b) => a.useful - b.useful || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
