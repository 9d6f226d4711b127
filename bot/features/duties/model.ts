import { z } from 'zod/v4'
import { contractKinds } from '../../domain/duties'
import { type Worksheet, worksheetTool } from '../../domain/worksheet'

const actor = z.object({ id: z.string(), name: z.string() })

/** What an officer said of a contract; see bot/domain/duties.ts for what each means. */
const factsSchema = z.object({
  kind: z.enum(contractKinds),
  lightTouch: z.boolean(),
  value: z.number(),
  procured: z.string(),
  signed: z.string(),
  ends: z.string(),
  ended: z.string().optional(),
  breach: z.string().optional(),
  noKpis: z.string(),
})

/**
 * Of before the term on award was asked for, it is the one before the change without what earlier changes did to it. Of when
 * there was one change alone, its id is its day, by which its duties were marked and planned.
 */
const changeSchema = z
  .object({
    id: z.string().optional(),
    day: z.string(),
    oldValue: z.number(),
    newValue: z.number(),
    earlierValue: z.number(),
    awardTerm: z.number().optional(),
    oldTerm: z.number(),
    newTerm: z.number(),
    earlierTerm: z.number(),
    novation: z.boolean(),
    linked: z.array(z.string()).readonly().optional(),
  })
  .transform((change) => ({
    ...change,
    id: change.id ?? change.day,
    linked: change.linked ?? [],
    awardTerm: change.awardTerm ?? change.oldTerm - change.earlierTerm,
  }))

/**
 * The duties of one contract. What is due is never kept but worked out from the facts, so that it follows the law and the
 * day; `done` and `planned` go by the keys of duties.
 */
const bodySchema = z
  .object({
    facts: factsSchema,
    /** `due` is the day that was met: a mark says nothing of another day. Marks of before it was kept have none. */
    done: z.record(z.string(), z.object({ by: actor, at: z.string(), due: z.string().optional() })),
    /** Those that were put into the council's plan. */
    planned: z.array(z.string()),
    /** The days that they were put into it with, by key; what was put there before days were kept has none. */
    plannedFor: z.record(z.string(), z.string()).optional(),
    /** In whatever order; see bot/domain/duties-changes.ts. */
    changes: z.array(changeSchema).optional(),
    /** Of when one change alone was kept. */
    change: changeSchema.optional(),
  })
  .transform(({ change, changes, ...body }) => ({ ...body, changes: changes ?? (change ? [change] : []) }))
export type DutiesBody = z.output<typeof bodySchema>
export type DutiesSheet = Worksheet<DutiesBody>

export const dutiesTool = worksheetTool<DutiesBody>('duties', bodySchema)
