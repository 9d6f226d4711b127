import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { levels, tiers } from './questionnaire'

/**
 * A response: one round of a self-assessment of one subject by one council, from its first draft to the connector's
 * decision. Instants are ISO 8601 in UTC. Kept whole in one record, so that each change is one write.
 */

const actor = z.object({ id: z.string(), name: z.string() })

/** `point` is a point's id, `does-not-apply`, or absent while only a note is there. `revision` counts changes of this answer. */
const answerSchema = z.object({
  point: z.string().optional(),
  target: z.string().optional(),
  note: z.string(),
  by: actor,
  at: z.string(),
  revision: z.number().int().min(1),
})

export const verdicts = ['agreed', 'needs-evidence', 'lets-talk'] as const
export type Verdict = (typeof verdicts)[number]

const eventSchema = z.object({
  at: z.string(),
  by: actor,
  did: z.enum(['started', 'submitted', ...verdicts, 'replied']),
  detail: z.string().optional(),
})

export const responseSchema = z.object({
  id: z.string(),
  council: z.string(),
  level: z.enum(levels),
  subject: z.object({ id: z.string(), title: z.string(), tier: z.enum(tiers).optional() }),
  round: z.number().int().min(1),
  /** The version of the questions when it was started. What is shown and scored are always today's questions. */
  questions: z.string(),
  state: z.enum(['draft', 'submitted', ...verdicts]),
  answers: z.record(z.string(), answerSchema),
  /** Questions that a connector asked evidence for; only these can be changed in the state `needs-evidence`. */
  reopened: z.array(z.string()),
  /** Where each officer stopped: person id to question id. */
  places: z.record(z.string(), z.string()),
  started: z.object({ by: actor, at: z.string() }),
  submitted: z.object({ by: actor, at: z.string() }).optional(),
  decision: z
    .object({
      verdict: z.enum(verdicts),
      comment: z.string(),
      reopened: z.array(z.string()),
      by: actor,
      at: z.string(),
    })
    .optional(),
  /** The answers as the connector knows them, while some are open again. */
  sent: z.record(z.string(), answerSchema).optional(),
  reply: z.object({ text: z.string(), by: actor, at: z.string() }).optional(),
  /** Who did what when: only ever added to. */
  trail: z.array(eventSchema),
  /** Counts changes of state; a card carries the one it was drawn from. */
  revision: z.number().int().min(0),
  /** How many events of the trail the index, the queue and the notices know of: fewer than all while work is owed. */
  settled: z.number().int().min(0),
})

export type Response = z.output<typeof responseSchema>
export type Answer = z.output<typeof answerSchema>
export type TrailEvent = z.output<typeof eventSchema>

export const responses: Collection<Response> = {
  name: 'response',
  schema: responseSchema,
  partition: (response) => response.council,
  id: (response) => response.id,
  version: 1,
  due: (response) =>
    response.settled < response.trail.length ? Date.parse(response.trail[response.settled]!.at) : undefined,
}

/** A response's id is derived, so that starting twice finds the first. */
export const responseId = (level: string, subject: string, round: number): string => `${level}:${subject}:${round}`

/** A line of the council's index: what lists show of a response without reading its answers. */
export const roundSchema = z.object({
  id: z.string(),
  council: z.string(),
  level: z.enum(levels),
  subject: z.object({ id: z.string(), title: z.string(), tier: z.enum(tiers).optional() }),
  round: z.number().int(),
  state: z.enum(['draft', 'submitted', ...verdicts]),
  startedAt: z.string(),
  submittedAt: z.string().optional(),
  /** People who started, answered or submitted it. */
  people: z.array(z.string()),
  /** The response's revision that this line was made from: an older one never replaces a newer. */
  revision: z.number().int(),
})
export type Round = z.output<typeof roundSchema>

export const rounds: Collection<Round> = {
  name: 'round',
  schema: roundSchema,
  partition: (round) => round.council,
  id: (round) => round.id,
}

export function roundOf(response: Response): Round {
  const people = new Set([response.started.by.id, ...Object.values(response.answers).map((answer) => answer.by.id)])
  if (response.submitted) people.add(response.submitted.by.id)
  return {
    id: response.id,
    council: response.council,
    level: response.level,
    subject: response.subject,
    round: response.round,
    state: response.state,
    startedAt: response.started.at,
    ...(response.submitted ? { submittedAt: response.submitted.at } : {}),
    people: [...people],
    revision: response.revision,
  }
}

/** Whether somebody started, answered any of, or submitted a response. */
export const hadPart = (response: Response, person: string): boolean =>
  [response.started.by, response.submitted?.by, ...Object.values(response.answers).map((answer) => answer.by)].some(
    (by) => by?.id === person,
  )
