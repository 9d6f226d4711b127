import { z } from 'zod/v4'
import { contentId } from './questionnaire'

/** Ways to provide a service, as a programme officer edits them in `bot/content/delivery-models.yaml`. Made when it is needed: a start does without. */
export function deliveryFile() {
  const words = z.string().min(5).max(200)
  const check = z.strictObject({ what: z.string().min(5).max(120), who: z.string().min(2).max(60) })

  const modelSchema = z.strictObject({
    id: contentId,
    title: z.string().min(3).max(40),
    what: words,
    ownership: words,
    control: words,
    trading: words,
    law: z.string().min(10).max(300),
    must: z.array(z.string().min(10).max(120)).min(1).max(6),
    next: z.array(check).min(1).max(6),
  })

  const effectSchema = z.strictObject({
    models: z.array(contentId).min(1),
    points: z
      .number()
      .int()
      .min(-3)
      .max(3)
      .refine((points) => points !== 0, 'must not be 0'),
    stops: z.boolean().optional(),
    why: z.string().min(10).max(140),
  })

  /** Phones clip what is longer than 60 characters. */
  const optionSchema = z.strictObject({
    id: contentId,
    title: z.string().min(2).max(60),
    omits: z.array(contentId).optional(),
    effects: z.array(effectSchema),
  })

  return z.strictObject({
    title: z.string().min(3).max(60),
    version: z.string().min(1).max(20),
    checked: z.iso.date(),
    label: z.string().min(10).max(200),
    advice: z.string().min(10).max(200),
    source: z.string().min(10).max(400),
    worthFrom: z.number().int(),
    possibleFrom: z.number().int(),
    atLeast: z.number().int().min(2).max(5),
    models: z.array(modelSchema).min(3).max(12),
    questions: z
      .array(
        z.strictObject({
          ...{ id: contentId, title: z.string().min(3).max(40), question: z.string().min(10).max(120) },
          options: z.array(optionSchema).min(2).max(6),
        }),
      )
      .min(3)
      .max(12),
  })
}
export type DeliveryContent = z.output<ReturnType<typeof deliveryFile>>
