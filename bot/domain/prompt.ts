import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { councilTypes, regions } from './council'

/**
 * A prompt: what a connector asks of whom and when. Each time it is sent is an occurrence. Local times are
 * `2026-12-07T09:00` in `zone` (IANA); instants are worked out from them as late as can be.
 */

const actor = z.object({ id: z.string(), name: z.string() })

export const recipientKinds = ['owners', 'leads', 'officers'] as const

export const audienceSchema = z.object({
  councils: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('caseload') }),
    z.object({ kind: z.literal('named'), ids: z.array(z.string()) }),
    z.object({ kind: z.literal('region'), region: z.enum(regions) }),
    z.object({ kind: z.literal('type'), type: z.enum(councilTypes) }),
    z.object({ kind: z.literal('everybody') }),
  ]),
  who: z.enum(recipientKinds),
})
export type Audience = z.output<typeof audienceSchema>

export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('once'), at: z.string() }),
  /** `rule` is an RRULE of iCalendar (RFC 5545); `starts` and `until` are local. */
  z.object({ kind: z.literal('recurring'), starts: z.string(), rule: z.string(), until: z.string().optional() }),
])
export type Schedule = z.output<typeof scheduleSchema>

/** What the author fills in. */
const content = {
  title: z.string(),
  message: z.string(),
  audience: audienceSchema,
  schedule: scheduleSchema,
  /** The last day to answer, or how many days after each sending; answers are taken to the end of that day. */
  closes: z.union([z.object({ day: z.string() }), z.object({ days: z.number().int().min(1).max(60) })]),
  /** Days before the last day on which those who have not answered are reminded. */
  reminders: z.array(z.number().int().min(1).max(30)),
}
const contentSchema = z.object(content)
export type PromptContent = z.output<typeof contentSchema>

export const promptSchema = z.object({
  id: z.string(),
  author: actor,
  ...content,
  zone: z.string(),
  /** What is to hold from the next occurrence on, while the author has not confirmed it yet. */
  changes: contentSchema.optional(),
  state: z.enum(['draft', 'active', 'ended', 'cancelled']),
  /** Cancelled, and its occurrences may not know of it yet. */
  passOn: z.boolean().optional(),
  /** Why it ended without being sent. */
  reason: z.string().optional(),
  /** The next occurrence's local time, while active. */
  next: z.string().optional(),
  /** The same as an instant, so that a job finds it. */
  nextAt: z.number().optional(),
  /** The author's message that shows the progress of the next occurrence. */
  watch: z.object({ person: z.string(), message: z.string() }).optional(),
  trail: z.array(z.object({ at: z.string(), by: actor, did: z.string() })),
  revision: z.number().int().min(0),
})
export type Prompt = z.output<typeof promptSchema>

/** Partitioned by author: the list that a connector reads. */
export const prompts: Collection<Prompt> = {
  name: 'prompt',
  schema: promptSchema,
  partition: (prompt) => prompt.author.id,
  id: (prompt) => prompt.id,
  due: (prompt) => (prompt.state === 'active' ? prompt.nextAt : prompt.passOn ? 0 : undefined),
}
