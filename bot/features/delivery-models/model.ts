import { z } from 'zod/v4'
import { deliveryAnswersSchema, rankedSchema } from '../../domain/delivery-models'
import { type Worksheet, worksheetTool } from '../../domain/worksheet'

/** Ways to provide one service, compared: what was answered, in the words of that day too, and what came of it. */
const bodySchema = z.object({
  answers: deliveryAnswersSchema,
  said: z.array(z.object({ question: z.string(), answer: z.string() })),
  ranked: z.array(rankedSchema),
})
export type ComparisonBody = z.output<typeof bodySchema>
export type Comparison = Worksheet<ComparisonBody>

export const deliveryTool = worksheetTool<ComparisonBody>('delivery-models', bodySchema)
