import { z } from 'zod/v4'
import { placingAnswersSchema, placingResultSchema } from './supplier-placing'
import { type Worksheet, worksheetTool } from './worksheet'

/** A supplier of a council: what it supplies, what was answered, and what came of it on that day. */
const bodySchema = z.object({ supplies: z.string(), answers: placingAnswersSchema, result: placingResultSchema })
export type PlacingBody = z.output<typeof bodySchema>
export type Placing = Worksheet<PlacingBody>

export const placingTool = worksheetTool<PlacingBody>('supplier-placing', bodySchema)
