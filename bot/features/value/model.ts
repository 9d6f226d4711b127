import { z } from 'zod/v4'
import { assumptionsSchema, portfolioSchema, valueResultSchema } from '../../domain/contract-value'
import { type Worksheet, worksheetTool } from '../../domain/worksheet'

/** What better contract management might be worth for a portfolio, as it was worked out on that day. */
const bodySchema = z.object({ portfolio: portfolioSchema, assumptions: assumptionsSchema, result: valueResultSchema })
export type ValueBody = z.output<typeof bodySchema>
export type ValueSheet = Worksheet<ValueBody>

export const valueTool = worksheetTool<ValueBody>('value', bodySchema)
