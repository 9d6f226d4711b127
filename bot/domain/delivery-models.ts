import { z } from 'zod/v4'

/** Ways to provide a service, compared on the questions that decide: which are worth looking into, which not, and why. */

export const verdicts = ['worth', 'possible', 'unlikely', 'not-now'] as const
export type Verdict = (typeof verdicts)[number]

interface Effect {
  readonly models: readonly string[]
  /** Above nothing for the models, below nothing against them. */
  readonly points: number
  readonly why: string
  /** Whether it rules them out for now, whatever their points. */
  readonly stops?: boolean | undefined
}

interface Option {
  readonly id: string
  readonly title: string
  /** Models that make no sense where this is so. */
  readonly omits?: readonly string[] | undefined
  readonly effects: readonly Effect[]
}

export interface DeliveryRules {
  readonly version: string
  readonly worthFrom: number
  readonly possibleFrom: number
  /** So many are worth looking into whatever their points, as long as they are not ruled out. */
  readonly atLeast: number
  readonly models: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly { readonly id: string; readonly title: string; readonly options: readonly Option[] }[]
}

/** The option that was chosen, by question. */
export const deliveryAnswersSchema = z.record(z.string(), z.string())
export type DeliveryAnswers = z.output<typeof deliveryAnswersSchema>

/** Reasons in the words of that day, so that they read the same when the rules have moved on. */
export const rankedSchema = z.object({
  model: z.string(),
  title: z.string(),
  verdict: z.enum(verdicts),
  points: z.number(),
  /** Whether it is only worth looking into so that there is something to compare. */
  raised: z.boolean(),
  for: z.array(z.string()),
  against: z.array(z.string()),
  /** Why it is not for now. */
  stops: z.array(z.string()),
})
export type Ranked = z.output<typeof rankedSchema>

/** The chosen options, in the order of the questions. Every question must have its answer. */
const chosenIn = (answers: DeliveryAnswers, { questions }: DeliveryRules): Option[] =>
  questions.map(({ id, options }) => options.find((option) => option.id === answers[id])!)

/** Every model that makes sense, the likeliest first; among equals in the order of the content. */
export function rankedModels(answers: DeliveryAnswers, rules: DeliveryRules): readonly Ranked[] {
  const chosen = chosenIn(answers, rules)
  const omitted = new Set(chosen.flatMap(({ omits = [] }) => omits))
  const weighed = rules.models
    .filter(({ id }) => !omitted.has(id))
    .map(({ id, title }) => {
      const effects = chosen
        .flatMap((option) => option.effects)
        .filter(({ models }) => models.includes(id))
        .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
      const points = effects.reduce((sum, effect) => sum + effect.points, 0)
      const why = (fits: (effect: Effect) => boolean) => effects.filter(fits).map((effect) => effect.why)
      return {
        ...{ model: id, title, points, raised: false },
        verdict: verdictOf(points, effects, rules),
        for: why((effect) => effect.points > 0),
        against: why((effect) => effect.points < 0 && !effect.stops),
        stops: why((effect) => effect.stops === true),
      }
    })
    .toSorted(inOrder)
  return weighed.map((one, at) =>
    at < rules.atLeast && (one.verdict === 'possible' || one.verdict === 'unlikely')
      ? { ...one, verdict: 'worth', raised: true }
      : one,
  )
}

function verdictOf(points: number, effects: readonly Effect[], { worthFrom, possibleFrom }: DeliveryRules): Verdict {
  if (effects.some(({ stops }) => stops)) return 'not-now'
  return points >= worthFrom ? 'worth' : points >= possibleFrom ? 'possible' : 'unlikely'
}

const inOrder = (one: Pick<Ranked, 'verdict' | 'points'>, other: Pick<Ranked, 'verdict' | 'points'>): number =>
  verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict) || other.points - one.points
