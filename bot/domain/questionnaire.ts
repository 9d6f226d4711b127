import { z } from 'zod/v4'

export const levels = ['organisation', 'service', 'contract'] as const
export type Level = (typeof levels)[number]

export const tiers = ['bronze', 'silver', 'gold'] as const
export type Tier = (typeof tiers)[number]

/** Gold */
export const tierTitle = (tier: Tier): string => tier.charAt(0).toUpperCase() + tier.slice(1)

/** A name that content is known by: kept in records, so never changed once it has been used. */
export const contentId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, figures and hyphens')

const pointSchema = z.strictObject({
  id: contentId,
  value: z.number().int(),
  title: z.string().min(1).max(20),
  meaning: z.string().min(1),
})

const questionSchema = z.strictObject({
  id: contentId,
  text: z.string().min(10).max(160),
  guidance: z.string().min(10).max(500),
  tiers: z.array(z.enum(tiers)).nonempty().optional(),
  statements: z.record(z.string(), z.string().min(20).max(500)),
})

const areaSchema = z.strictObject({
  id: contentId,
  title: z.string().min(3).max(40),
  about: z.string().min(10).max(400),
  source: z.string().min(3),
  tiers: z.array(z.enum(tiers)).nonempty().optional(),
  questions: z.array(questionSchema).nonempty(),
  tools: z
    .array(z.strictObject({ tool: contentId, why: z.string().min(10).max(300) }))
    .min(1)
    .max(3),
})

/** The questions of one level, as a programme officer edits them in `bot/content/self-assessment/<level>.yaml`. */
export const questionnaireSchema = z.strictObject({
  level: z.enum(levels),
  title: z.string().min(3).max(60),
  version: z.string().min(1),
  checked: z.iso.date(),
  about: z.string().min(10),
  minutes: z.number().int().min(1),
  credit: z.string().min(10),
  scale: z.strictObject({
    name: z.string().min(1),
    target: z.boolean(),
    points: z.array(pointSchema).min(2).max(7),
  }),
  doesNotApply: z.boolean(),
  areas: z.array(areaSchema).nonempty(),
})

export type Questionnaire = z.output<typeof questionnaireSchema>
export type Area = z.output<typeof areaSchema>
export type Question = z.output<typeof questionSchema>
export type Point = z.output<typeof pointSchema>
export type Scale = Questionnaire['scale']

/** The answer of a person for whom a question has no meaning; it is left out of every score. */
export const doesNotApply = 'does-not-apply'

/** What is asked of a subject: everything, or for a contract what its tier calls for. Areas without questions are left out. */
export function askedAreas(questionnaire: Questionnaire, tier: Tier | undefined): Area[] {
  const asked = (area: Area, question: Question) =>
    tier === undefined || (question.tiers ?? area.tiers ?? tiers).includes(tier)
  return questionnaire.areas
    .map((area) => ({ ...area, questions: area.questions.filter((question) => asked(area, question)) }))
    .filter((area): area is Area => area.questions.length > 0)
}

/** One question in its place: `number` from 1 of `count`. */
export interface Step {
  readonly area: Area
  readonly question: Question
  readonly number: number
  readonly count: number
}

/** Everything that is asked, in order. */
export function stepsOf(questionnaire: Questionnaire, tier: Tier | undefined): Step[] {
  const flat = askedAreas(questionnaire, tier).flatMap((area) => area.questions.map((question) => ({ area, question })))
  return flat.map((step, index) => ({ ...step, number: index + 1, count: flat.length }))
}

/** What the schema cannot see: faults across a file, each with the path at which it stands. Unknown `tools` are not asked for. */
export function faultsOf(
  questionnaire: Questionnaire,
  tools: ReadonlySet<string> | undefined,
): { path: (string | number)[]; fault: string }[] {
  const faults: { path: (string | number)[]; fault: string }[] = []
  const seen = new Set<string>()
  const once = (name: string, path: (string | number)[]) => {
    if (seen.has(name)) faults.push({ path, fault: `the id "${name}" is used twice` })
    seen.add(name)
  }
  for (const tier of tiers)
    if (stepsOf(questionnaire, tier).length === 0)
      faults.push({ path: ['areas'], fault: `no question is asked of ${tier} contracts` })
  const points = questionnaire.scale.points
  points.forEach((point, index) => {
    const before = points[index - 1]
    if (before && point.value !== before.value + 1)
      faults.push({ path: ['scale', 'points', index, 'value'], fault: 'values must rise by one, lowest first' })
  })
  questionnaire.areas.forEach((area, a) => {
    once(area.id, ['areas', a, 'id'])
    area.tools.forEach((help, t) => {
      if (tools && !tools.has(help.tool))
        faults.push({
          path: ['areas', a, 'tools', t, 'tool'],
          fault: `there is no tool "${help.tool}" in toolkit.yaml`,
        })
    })
    area.questions.forEach((question, q) => {
      const path = ['areas', a, 'questions', q]
      once(question.id, [...path, 'id'])
      for (const point of points)
        if (!question.statements[point.id])
          faults.push({ path: [...path, 'statements'], fault: `the statement for "${point.id}" is missing` })
      for (const name of Object.keys(question.statements))
        if (!points.some((point) => point.id === name))
          faults.push({ path: [...path, 'statements', name], fault: `"${name}" is not a point of the scale` })
    })
  })
  return faults
}
