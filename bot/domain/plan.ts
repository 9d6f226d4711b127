import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { brags } from './brag'
import { levels } from './questionnaire'

/**
 * A council's transition plan: its actions, a record each, and one record of what concerns the whole. Instants are ISO
 * 8601 in UTC, days are calendar days (2027-03-31), percents whole numbers from 0 to 100.
 */

const actor = z.object({ id: z.string(), name: z.string() })

/** Somebody who has met the bot (`id`), or who is still to be invited (`email`, in small letters); the sample's have both. */
const ownerSchema = z.object({ id: z.string().optional(), name: z.string(), email: z.string().optional() })
export type Owner = z.output<typeof ownerSchema>

const milestoneSchema = z.object({ title: z.string(), due: z.string(), done: z.string().optional() })
export type Milestone = z.output<typeof milestoneSchema>

/** A field before and after, in words that a person may read. */
const changeSchema = z.object({ field: z.string(), from: z.string(), to: z.string() })
export type Change = z.output<typeof changeSchema>

const eventSchema = z.object({
  at: z.string(),
  by: actor,
  did: z.enum(['added', 'changed', 'checked-in', 'commented', 'dropped', 'restored', 'agreed']),
  changes: z.array(changeSchema),
  note: z.string().optional(),
  /** The check-in that it came from, as `id#revision`. */
  checkIn: z.string().optional(),
})
export type PlanEvent = z.output<typeof eventSchema>

export const planActionSchema = z.object({
  id: z.string(),
  council: z.string(),
  title: z.string(),
  theme: z.string(),
  /** The gap of a self-assessment that it closes. */
  gap: z.object({ response: z.string(), level: z.enum(levels), area: z.string(), title: z.string() }).optional(),
  owner: ownerSchema.optional(),
  due: z.string(),
  percent: z.number().int().min(0).max(100),
  /** Absent until somebody has rated it. */
  brag: z.enum(brags).optional(),
  /** Who last said how it is going, and in which check-in. */
  rated: z.object({ by: actor, at: z.string(), checkIn: z.string().optional() }).optional(),
  milestones: z.array(milestoneSchema),
  /** An https address. */
  evidence: z.string().optional(),
  /** Actions that must be complete first. */
  needs: z.array(z.string()),
  /** `on` is the revision on the card that it was typed on; absent in those of before it was kept. */
  comments: z.array(z.object({ by: actor, at: z.string(), text: z.string(), on: z.number().int().optional() })),
  /** Taken off the plan; its history stays. */
  dropped: z.boolean(),
  /** Who did what when: only ever added to. */
  trail: z.array(eventSchema),
  /** Counts changes; a card carries the one it was drawn from. */
  revision: z.number().int().min(0),
  /** How many events of the trail others have been told of: fewer than all while notices are owed. */
  settled: z.number().int().min(0),
})
export type PlanAction = z.output<typeof planActionSchema>

export const planActions: Collection<PlanAction> = {
  name: 'plan-action',
  schema: planActionSchema,
  partition: (action) => action.council,
  id: (action) => action.id,
  due: (action) => (action.settled < action.trail.length ? Date.parse(action.trail[action.settled]!.at) : undefined),
}

/** A plan as it was agreed: frozen, so that slippage can be told. */
const agreedSchema = z.object({
  version: z.number().int().min(1),
  by: actor,
  at: z.string(),
  note: z.string(),
  actions: z.array(z.object({ id: z.string(), title: z.string(), due: z.string(), owner: z.string() })),
})
export type AgreedPlan = z.output<typeof agreedSchema>

export const planSchema = z.object({
  council: z.string(),
  /** The senior responsible owner's name; empty until it is given. */
  sro: z.string(),
  starts: z.string().optional(),
  ends: z.string().optional(),
  /** Oldest first; the last is the baseline. */
  agreed: z.array(agreedSchema),
  trail: z.array(eventSchema),
  revision: z.number().int().min(0),
  settled: z.number().int().min(0),
})
export type Plan = z.output<typeof planSchema>

export const plans: Collection<Plan> = {
  name: 'plan',
  schema: planSchema,
  partition: (plan) => plan.council,
  id: () => 'plan',
  due: (plan) => (plan.settled < plan.trail.length ? Date.parse(plan.trail[plan.settled]!.at) : undefined),
}

export const emptyPlan = (council: string): Plan => ({
  council,
  sro: '',
  agreed: [],
  trail: [],
  revision: 0,
  settled: 0,
})

/** Whether an action is this person's: by who they are, or, invited before they came, by their address. */
export const isOwner = (
  { owner }: Pick<PlanAction, 'owner'>,
  person: { readonly id: string; readonly email: string },
): boolean =>
  owner !== undefined &&
  (owner.id === person.id || (owner.email !== undefined && owner.email === person.email.toLowerCase()))

export const isOpenAction = (action: PlanAction): boolean => !action.dropped && action.brag !== 'blue'
