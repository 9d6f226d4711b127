import { z } from 'zod/v4'
import { contentId } from './questionnaire'

/** Figures about the value of contract management, as a programme officer edits them in `bot/content/value.yaml`. Made when it is needed: a start does without. */
export function valueFile() {
  const figureSchema = z.strictObject({
    id: contentId,
    title: z.string().min(5).max(120),
    percent: z.number().min(0.1).max(50).optional(),
    says: z.string().min(10).max(200),
    dated: z.string().min(4).max(80),
    source: z.string().min(5).max(200),
    mark: z.enum(['seen', 'second-hand', 'general-knowledge']),
    checked: z.iso.date(),
    caution: z.string().min(10).max(200),
  })

  return z.strictObject({
    title: z.string().min(3).max(60),
    version: z.string().min(1).max(20),
    checked: z.iso.date(),
    label: z.string().min(10).max(200),
    figures: z.array(figureSchema).min(1).max(8),
    unknown: z.array(z.string().min(10).max(160)).min(1).max(8),
    ownFigure: z
      .array(z.strictObject({ what: z.string().min(10).max(120), who: z.string().min(2).max(60) }))
      .min(1)
      .max(10),
  })
}
export type ValueContent = z.output<ReturnType<typeof valueFile>>
export type ValueFigure = ValueContent['figures'][number]
