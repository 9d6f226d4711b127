import type { AgreedPlan, PlanAction } from './plan'

/** What has come of a plan since it was agreed. `late` has whole days by which a due date moved back, the most first. */
export interface Slippage {
  readonly late: readonly { readonly id: string; readonly title: string; readonly days: number }[]
  readonly early: number
  readonly added: number
  readonly dropped: number
  readonly owners: number
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export function slippageOf(agreed: AgreedPlan, actions: readonly PlanAction[]): Slippage {
  const kept = agreed.actions.flatMap((was) => {
    const now = actions.find((action) => action.id === was.id && !action.dropped)
    return now ? [{ was, now, days: daysBetween(was.due, now.due) }] : []
  })
  return {
    late: kept
      .filter(({ days }) => days > 0)
      .map(({ now, days }) => ({ id: now.id, title: now.title, days }))
      .toSorted((one, other) => other.days - one.days),
    early: kept.filter(({ days }) => days < 0).length,
    added: actions.filter((action) => !action.dropped && !agreed.actions.some((was) => was.id === action.id)).length,
    dropped: agreed.actions.length - kept.length,
    owners: kept.filter(({ was, now }) => was.owner !== (now.owner?.name ?? '')).length,
  }
}

/** By how many days one action's due date has moved since the plan was agreed; 0 where it has not, or was not in it. */
export function slippedBy(agreed: AgreedPlan | undefined, action: PlanAction): number {
  const was = agreed?.actions.find((one) => one.id === action.id)
  return was ? daysBetween(was.due, action.due) : 0
}

/** A plan as it stands, to be agreed: what is frozen. */
export const frozen = (actions: readonly PlanAction[]): AgreedPlan['actions'] =>
  actions
    .filter((action) => !action.dropped)
    .map(({ id, title, due, owner }) => ({ id, title, due, owner: owner?.name ?? '' }))
    .toSorted((one, other) => one.id.localeCompare(other.id))
