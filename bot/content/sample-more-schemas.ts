import { z } from 'zod/v4'
import { eventKinds } from '../domain/event'
import { groupKinds } from '../domain/peer-group'
import { flagColours } from '../domain/process-map'
import { day } from './sample-schemas'

/** The parts of the sample that tools and peer groups keep. */

/** A supplier that a made-up council has placed: scores by factor. */
export const sampleSupplier = z.strictObject({
  council: z.string(),
  name: z.string(),
  supplies: z.string().max(200),
  by: z.string(),
  day,
  scores: z.record(z.string(), z.number().int().min(1).max(4)),
  seen: z.strictObject({ share: z.number().int().min(1).max(4), appeal: z.number().int().min(1).max(4) }).optional(),
})

const words = z.string().max(300).default('')

/** A map of a process of a made-up council, as it is. Its steps are s1, s2 and so on; the first is where it starts. */
export const sampleProcessMap = z.strictObject({
  id: z.string(),
  council: z.string(),
  title: z.string().max(80),
  process: z.string(),
  steps: z
    .array(
      z.strictObject({
        id: z.string().regex(/^s\d+$/, 'must be s1, s2 and so on'),
        by: z.string(),
        day,
        stage: z.string(),
        what: z.string().min(3).max(300),
        isDecision: z.boolean().default(false),
        lead: words,
        also: words,
        system: words,
        days: z.number().min(0),
        document: words,
        pain: words,
        flag: z.strictObject({ colour: z.enum(flagColours), kind: z.string(), words: z.string().min(10) }).optional(),
        /** Where it leads: steps, or `end`. The branches of a decision have a label each. */
        next: z
          .array(z.strictObject({ to: z.string(), label: z.string().max(40).default('') }))
          .min(1)
          .max(3),
      }),
    )
    .min(1),
})
export type SampleProcessMap = z.output<typeof sampleProcessMap>
const sampleAnswer = z.strictObject({ by: z.string(), day, words: z.string() })

/** A peer group, and what has been asked in it. */
export const sampleGroup = z.strictObject({
  id: z.string(),
  name: z.string().max(60),
  kind: z.enum(groupKinds),
  of: z.string(),
  purpose: z.string().max(400),
  day,
  facilitator: z.string(),
  members: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      by: z.string(),
      day,
      words: z.string().max(500),
      theme: z.string(),
      answers: z.array(sampleAnswer),
    }),
  ),
})
export type SampleGroup = z.output<typeof sampleGroup>

/** An event that is coming, to which all councils of the sample are invited. */
export const sampleEvent = z.strictObject({
  id: z.string(),
  kind: z.enum(eventKinds),
  title: z.string().max(100),
  description: z.string().max(1000),
  host: z.string(),
  day,
  from: z.string().regex(/^\d\d:\d\d$/),
  to: z.string().regex(/^\d\d:\d\d$/),
  capacity: z.number().int(),
  cpd: z.number().int(),
})
