import { z } from 'zod/v4'
import { assumptionsSchema, portfolioSchema, valueResultSchema } from '../../domain/contract-value'
import { type Worksheet, worksheetTool } from '../../domain/worksheet'

/** A figure as content said it on that day. */
const figureSchema = z.object({
  ...{ id: z.string(), title: z.string(), percent: z.number().optional(), says: z.string(), dated: z.string() },
  ...{ source: z.string(), mark: z.enum(['seen', 'second-hand', 'general-knowledge']), checked: z.string() },
  caution: z.string(),
})

/** What better contract management might be worth for a portfolio, as it was worked out on that day. */
const bodySchema = z.object({
  portfolio: portfolioSchema,
  assumptions: assumptionsSchema,
  result: valueResultSchema,
  /** What it was worked out with; absent in estimates of before they were kept. */
  figures: z.array(figureSchema).optional(),
})
export type ValueBody = z.output<typeof bodySchema>
/** What somebody fills in. */
export type ValueGiven = Pick<ValueBody, 'portfolio' | 'assumptions'>
export type ValueSheet = Worksheet<ValueBody>

export const valueTool = worksheetTool<ValueBody>('value', bodySchema)
