import { z } from 'zod/v4'

/**
 * The Procurement Act 2023 as data: what `bot/content/procurement-act.yaml` holds. Days are calendar days (2026-03-31),
 * amounts pounds with VAT.
 */

export const dutyIds = [
  ...(['kpis', 'details', 'copy', 'assess', 'assess-end', 'poor', 'change', 'standstill', 'modified'] as const),
  ...(['grounds', 'end', 'pay', 'payments', 'over-30000', 'pipeline', 'records'] as const),
] as const
export type DutyId = (typeof dutyIds)[number]

const marks = ['seen', 'second-hand', 'general-knowledge'] as const

const amount = z.number().int().positive()
const count = z.number().int().min(1).max(1000)
const percentSchema = z.number().min(1).max(100)

const lawDutySchema = z.strictObject({
  id: z.enum(dutyIds),
  title: z.string().min(10).max(60),
  notice: z
    .string()
    .regex(/^UK\d{1,2}$/, 'must be a notice such as UK7')
    .optional(),
  section: z.string().min(5).max(60),
  inForce: z.iso.date(),
  procuredFrom: z.iso.date().optional(),
  notFor: z.array(z.enum(['light-touch', 'concession', 'framework'])),
  /** Only for contracts, or payments, of more than this. */
  over: amount.optional(),
  /** What a council pays in a year: for more than this. */
  spend: amount.optional(),
  least: count.optional(),
  days: count.optional(),
  lightTouchDays: count.optional(),
  workingDays: count.optional(),
  months: count.optional(),
  years: count.optional(),
  counts: z.enum(['first-day', 'day-after']).optional(),
  percent: z.strictObject({ goodsAndServices: percentSchema, works: percentSchema, term: percentSchema }).optional(),
  /** Of the grounds: a rise of more than so many percent closes those with a limit of it. */
  rise: percentSchema.optional(),
  what: z.string().min(20).max(320),
  /** Said after `what` where the contract needs KPIs. */
  whatWithKpis: z.string().min(20).max(160).optional(),
  source: z.string().min(5),
  /** The text of the law that it was compared with when it was last checked; absent where that could not be read. */
  compared: z.string().min(5).max(200).optional(),
  mark: z.enum(marks),
  /** In place of `check` for light touch. */
  lightTouchCheck: z.string().min(20).max(240).optional(),
  check: z.string().min(20).max(240).optional(),
})
export type LawDuty = z.output<typeof lawDutySchema>

const thresholdsSchema = z.strictObject({
  from: z.iso.date(),
  goodsAndServices: amount,
  lightTouch: amount,
  worksAndConcessions: amount,
  source: z.string().min(5),
  mark: z.enum(marks),
})
export type Thresholds = z.output<typeof thresholdsSchema>

export const procurementFile = z.strictObject({
  title: z.string().min(3),
  version: z.string().min(1).max(20),
  checked: z.iso.date(),
  source: z.string().min(10),
  advice: z.string().min(10).max(200),
  startsOn: z.iso.date(),
  oldRules: z.string().min(20).max(500),
  below: z.string().min(20).max(500),
  thresholds: z.array(thresholdsSchema).min(1),
  ratings: z.array(z.strictObject({ title: z.string().min(3).max(40), meaning: z.string().min(5).max(100) })).min(2),
  duties: z.array(lawDutySchema),
})
export type ProcurementLaw = z.output<typeof procurementFile>

/** A duty of the content, which has been checked to hold them all. */
export const dutyOf = (law: ProcurementLaw, id: DutyId): LawDuty => law.duties.find((duty) => duty.id === id)!

/** The thresholds that held on a day; before the first group, the first. */
export const thresholdsOn = (law: ProcurementLaw, day: string): Thresholds =>
  law.thresholds.findLast(({ from }) => from <= day) ?? law.thresholds[0]!
