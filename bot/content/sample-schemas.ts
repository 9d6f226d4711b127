import { z } from 'zod/v4'
import { brags } from '../domain/brag'
import { helps, stuckTags } from '../domain/check-in'
import { raidKinds, raidResponses } from '../domain/raid'

/** The parts of the sample that move with time: days count from the day on which the sample was first placed. */

export const day = z.number().int()

/** A check-in round of a made-up council that is over; nobody's answer where `answers` is empty. */
export const sampleRound = z.strictObject({
  council: z.string(),
  opens: day,
  closes: day,
  asked: z.array(z.string()).min(1),
  answers: z.array(
    z.strictObject({
      person: z.string(),
      sent: day,
      brag: z.enum(brags),
      progress: z.number().int().min(0).max(100),
      confidence: z.number().int().min(1).max(5),
      moved: z.string(),
      stuck: z.string(),
      tags: z.array(z.enum(stuckTags)),
      help: z.enum(helps),
      next: z.string(),
      /** By the id of an action. */
      actions: z
        .record(z.string(), z.strictObject({ brag: z.enum(brags), percent: z.number().int().min(0).max(100) }))
        .default({}),
    }),
  ),
})

const sampleAction = z.strictObject({
  id: z.string(),
  title: z.string().min(10).max(100),
  theme: z.string(),
  /** The area of the council's organisation self-assessment whose gap it closes. */
  area: z.string().optional(),
  /** Somebody of the sample, or somebody who has not opened Pioneer. */
  owner: z.union([z.string(), z.strictObject({ name: z.string(), email: z.string() })]).optional(),
  added: day.optional(),
  due: day,
  /** Its due date was another (`from`) until a day. */
  moved: z.strictObject({ day, from: day }).optional(),
  milestones: z.array(z.strictObject({ title: z.string().max(100), due: day, done: day.optional() })).max(4),
  needs: z.array(z.string()).default([]),
  evidence: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  comments: z.array(z.strictObject({ person: z.string(), day, text: z.string() })).default([]),
})
export type SampleAction = z.output<typeof sampleAction>

/** A made-up council's transition plan. How its actions are rated comes from the check-ins. */
export const samplePlan = z.strictObject({
  council: z.string(),
  sro: z.string(),
  starts: day,
  ends: day,
  agreed: z.strictObject({ day, person: z.string(), note: z.string() }).optional(),
  actions: z.array(sampleAction).min(1),
})
export type SamplePlan = z.output<typeof samplePlan>

const step = z.number().int().min(1).max(5)

/** A RAID-A log of a made-up council's contract. */
export const sampleRaid = z.strictObject({
  council: z.string(),
  contract: z.string(),
  items: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(raidKinds),
        words: z.string().max(300),
        doing: z.string().max(500),
        by: z.string(),
        day,
        owner: z.string().optional(),
        due: day.optional(),
        risk: z.strictObject({ probability: step, impact: step, response: z.enum(raidResponses) }).optional(),
        severity: z.string().optional(),
        on: z.string().optional(),
        links: z.array(z.string()).default([]),
        closed: z.strictObject({ day, outcome: z.string() }).optional(),
      }),
    )
    .min(1),
})
export type SampleRaid = z.output<typeof sampleRaid>
