import { z } from 'zod/v4'
import { contentId } from './questionnaire'
import { placeIds, viewIds } from './supplier-placing'

/** How suppliers are placed, as a programme officer edits it in `bot/content/supplier-placing.yaml`. Made when it is needed: a start does without. */
export function supplierPlacingFile() {
  /** As many of each axis as the form has places for. */
  const mostFactors = 5

  /** Phones clip what is longer. */
  const statements = z.array(z.string().min(2).max(60)).length(4)
  const question = z.string().min(10).max(120)
  const title = z.string().min(3).max(40)
  const meaning = z.string().min(10).max(200)

  const axisSchema = z.strictObject({
    title,
    factors: z
      .array(z.strictObject({ id: contentId, title, question, weight: z.number().int().min(1).max(100), statements }))
      .min(2)
      .max(mostFactors),
  })
  const seenSchema = z.strictObject({ title, question, highFrom: z.number().int().min(2).max(4), statements })

  return z.strictObject({
    title: z.string().min(3).max(60),
    version: z.string().min(1).max(20),
    checked: z.iso.date(),
    label: z.string().min(10).max(200),
    source: z.string().min(10).max(300),
    highFrom: z.number().int().min(1).max(100),
    axes: z.strictObject({ risk: axisSchema, impact: axisSchema }),
    places: z.array(
      z.strictObject({
        ...{ id: z.enum(placeIds), title: z.string().min(3).max(20), meaning },
        advice: z.array(z.string().min(10).max(160)).min(1).max(8),
      }),
    ),
    seen: z.strictObject({ share: seenSchema, appeal: seenSchema }),
    views: z.array(z.strictObject({ id: z.enum(viewIds), title: z.string().min(3).max(20), meaning })),
    combinations: z.array(
      z.strictObject({ place: z.enum(placeIds), seen: z.enum(viewIds), says: z.string().min(20).max(300) }),
    ),
  })
}
export type SupplierPlacingContent = z.output<ReturnType<typeof supplierPlacingFile>>
