import { z } from 'zod/v4'
import { contentId, levels } from '../domain/questionnaire'

/** How an action or a plan is going, in the order in which people are shown it: the finished first, the worst last. */
export const ratingIds = ['blue', 'green', 'amber', 'red'] as const

const title = z
  .string()
  .min(10)
  .max(100)
  .regex(/^[A-Z]/, 'must say what to do, beginning with a capital letter')

const weeks = z.number().int().min(1).max(104)

const themeSchema = z.strictObject({
  id: contentId,
  title: z.string().min(3).max(40),
  about: z.string().min(10).max(200),
})

/** What a rating means: `meaning` for one action, `overall` for the plan as a whole. */
const ratingSchema = z.strictObject({
  id: z.enum(ratingIds),
  title: z.string().min(3).max(20),
  meaning: z.string().min(10).max(300),
  overall: z.string().min(10).max(300),
})
export type Rating = z.output<typeof ratingSchema>

/**
 * An action that would close the gap of one area. Weeks count from the day it is added to a plan. The area of a template's
 * action may be one that no questionnaire has (any more): the action is worth doing all the same.
 */
const suggestionSchema = z.strictObject({
  level: z.enum(levels),
  area: contentId,
  theme: contentId,
  title,
  why: z.string().min(20).max(300),
  weeks,
  milestones: z.array(z.strictObject({ title, weeks })).min(1).max(4),
  tools: z.array(contentId).max(3),
})
export type Suggestion = z.output<typeof suggestionSchema>

const templateSchema = z.strictObject({
  id: contentId,
  title: z.string().min(3).max(60),
  about: z.string().min(10).max(300),
  source: z.string().min(10),
  actions: z
    .array(suggestionSchema.extend({ id: contentId }))
    .min(6)
    .max(12),
})

/** What transition plans are made from, as a programme officer edits it in `bot/content/plan.yaml`. */
export const planFile = z.strictObject({
  title: z.string(),
  checked: z.iso.date(),
  themes: z.array(themeSchema).min(6).max(8),
  ratings: z.array(ratingSchema),
  gaps: z.array(suggestionSchema),
  templates: z.array(templateSchema).min(1).max(6),
})
export type PlanContent = z.output<typeof planFile>
