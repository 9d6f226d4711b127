import { z } from 'zod/v4'
import { contentId, levels } from './questionnaire'

/** The stages of commissioning and those of a contract; both cycles name the same work, so a tool may be of either. */
export const stages = ['analyse', 'plan', 'do', 'review', 'define', 'procure', 'manage', 'exit'] as const
export type Stage = (typeof stages)[number]

const sentence = z.string().min(10).max(500)

/** That the programme no longer offers a tool: since which day, why, and which tool to use in its place, if any. */
const retirementSchema = z.strictObject({
  on: z.iso.date(),
  why: z.string().min(3).max(300),
  instead: contentId.optional(),
})
export type Retirement = z.output<typeof retirementSchema>

/**
 * A tool of the catalogue: what helps a council to manage contracts better, whether a document, a course or something that
 * works in the chat. `words` is what people call it, and how they say the trouble that it helps with; `steps` are
 * Pioneer's own, whoever owns the tool; `command` starts it in the chat, once there is such a command. One that is `retired`
 * stays, so that whoever meets its name is told what became of it.
 */
export const toolSchema = z.strictObject({
  id: contentId,
  title: z.string().min(3).max(60),
  summary: sentence,
  use: sentence,
  owner: z.string().min(3).max(200),
  where: sentence,
  link: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  minutes: z.number().int().positive().optional(),
  source: sentence,
  format: z.string().min(3).max(60),
  stages: z.array(z.enum(stages)).min(1),
  levels: z.array(z.enum(levels)).min(1),
  words: z.array(z.string().min(2).max(60)).min(1).max(40),
  steps: z.array(z.string().min(10).max(500)).max(12).optional(),
  related: z.array(contentId).max(5),
  training: z.array(z.string().min(3).max(120)).max(4).optional(),
  command: z.string().min(2).max(32).optional(),
  checked: z.iso.date(),
  retired: retirementSchema.optional(),
})
export type Tool = z.output<typeof toolSchema>

/** A tool as it is written now: with the time it takes and the training that goes with it, which older entries may lack. */
export const wholeToolSchema = toolSchema.required({ minutes: true, training: true }).extend({
  training: toolSchema.shape.training.unwrap().min(1),
})
