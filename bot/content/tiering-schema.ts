import { z } from 'zod/v4'
import { contentId } from '../domain/questionnaire'
import { twice } from './plan-checks'
import type { Fault } from './yaml'

/** As many factors as the form has places for. */
const mostFactors = 8

/** Phones clip what is longer. */
const choiceWords = z.string().min(5).max(60)

const pounds = z.number().int().positive()
const bound = z.union([z.strictObject({ from: pounds }), z.strictObject({ over: pounds })])

const factorSchema = z.strictObject({
  id: contentId,
  title: z.string().min(3).max(60),
  question: z.string().min(10).max(120),
  weight: z.number().int().min(1).max(100),
  statements: z.array(choiceWords).length(4),
  bounds: z.array(bound).length(3).optional(),
})

const overrideSchema = z.strictObject({
  id: contentId,
  title: choiceWords,
  because: z.string().min(10).max(200),
  needs: z.strictObject({ factor: contentId, score: z.number().int().min(2).max(4) }).optional(),
})

const tierSchema = z.strictObject({
  meaning: z.string().min(5).max(100),
  asks: z.array(z.string().min(10).max(120)).min(1).max(10),
})

/** How contracts are tiered, as a programme officer edits it in `bot/content/tiering.yaml`. */
export const tieringFile = z.strictObject({
  title: z.string().min(3).max(60),
  version: z.string().min(1).max(20),
  checked: z.iso.date(),
  label: z.string().min(10).max(200),
  source: z.string().min(10).max(300),
  retierMonths: z.number().int().min(1).max(60),
  factors: z.array(factorSchema).min(3).max(mostFactors),
  cutOffs: z.strictObject({ gold: z.number().min(1).max(100), silver: z.number().min(1).max(100) }),
  overrides: z.array(overrideSchema).max(6),
  tiers: z.strictObject({ gold: tierSchema, silver: tierSchema, bronze: tierSchema }),
})
export type TieringContent = z.output<typeof tieringFile>

/** Faults across tiering.yaml. */
export function tieringFaults({ factors, cutOffs, overrides }: TieringContent): Fault[] {
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0)
  return [
    ...twice(factors, ['factors']),
    ...twice(overrides, ['overrides']),
    ...(weights === 100 ? [] : [{ path: ['factors'], fault: `the weights are ${weights} together, and must be 100` }]),
    ...(cutOffs.gold > cutOffs.silver ? [] : [{ path: ['cutOffs'], fault: 'gold must begin above silver' }]),
    ...factors.flatMap(({ bounds }, at) => (bounds && !doRise(bounds) ? [boundsFault(at)] : [])),
    ...overrides.flatMap(({ needs }, at) =>
      needs && !factors.some(({ id }) => id === needs.factor)
        ? [{ path: ['overrides', at, 'needs', 'factor'], fault: `there is no factor "${needs.factor}" in this file` }]
        : [],
    ),
  ]
}

const doRise = (bounds: readonly z.output<typeof bound>[]): boolean => {
  const all = bounds.map((one) => ('from' in one ? one.from : one.over))
  return all.every((value, at) => at === 0 || value > all[at - 1]!)
}

const boundsFault = (at: number): Fault => ({ path: ['factors', at, 'bounds'], fault: 'must rise, the lowest first' })
