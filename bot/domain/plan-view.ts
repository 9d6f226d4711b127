import { createHash } from 'node:crypto'
import { type Brag, brags } from './brag'
import { isOpenAction, isOwner, type Plan, type PlanAction } from './plan'
import { slippageOf } from './plan-slippage'
import { counted, day } from './words'

/** A plan in words and figures. `today` is a calendar day in London. */

export const planStates = ['open', 'overdue', 'off-track', 'mine', 'unowned', 'complete', 'dropped', 'all'] as const
export type PlanState = (typeof planStates)[number]

export interface PlanFilter {
  readonly state: PlanState
  /** A theme's id; empty for all. */
  readonly theme: string
  /** An owner's id, or the address of one who is still to come; empty for all. */
  readonly owner: string
}

export const isOverdue = (action: PlanAction, today: string): boolean => isOpenAction(action) && action.due < today

const fits: Readonly<
  Record<PlanState, (action: PlanAction, today: string, person: { id: string; email: string }) => boolean>
> = {
  open: isOpenAction,
  overdue: isOverdue,
  'off-track': (action) => isOpenAction(action) && (action.brag === 'red' || action.brag === 'amber'),
  mine: (action, _today, person) => !action.dropped && isOwner(action, person),
  unowned: (action) => isOpenAction(action) && !action.owner,
  complete: (action) => !action.dropped && action.brag === 'blue',
  dropped: (action) => action.dropped,
  all: (action) => !action.dropped,
}

export const ownerKey = (action: PlanAction): string => action.owner?.id ?? action.owner?.email ?? ''

/** The actions that a filter lets through, the most pressing first: by due date, complete ones last. */
export function filtered(
  actions: readonly PlanAction[],
  filter: PlanFilter,
  today: string,
  person: { readonly id: string; readonly email: string },
): PlanAction[] {
  return actions
    .filter((action) => fits[filter.state](action, today, person))
    .filter((action) => filter.theme === '' || action.theme === filter.theme)
    .filter((action) => filter.owner === '' || ownerKey(action) === filter.owner)
    .toSorted(
      (one, other) =>
        Number(isOpenAction(other)) - Number(isOpenAction(one)) ||
        one.due.localeCompare(other.due) ||
        one.id.localeCompare(other.id),
    )
}

/** `8 actions: 2 complete, 4 on track, 1 at risk, 1 off track, 2 not rated. 3 are overdue, 1 has no owner.` */
export function planWordsOf(actions: readonly PlanAction[], titleOf: (brag: Brag) => string, today: string): string {
  const all = actions.filter((action) => !action.dropped)
  const rated = brags.map((brag) => ({
    words: titleOf(brag).toLowerCase(),
    count: all.filter((action) => action.brag === brag).length,
  }))
  const parts = [...rated, { words: 'not rated', count: all.filter((action) => !action.brag).length }]
  const said = parts.filter(({ count }) => count > 0).map(({ words, count }) => `${count} ${words}`)
  const overdue = all.filter((action) => isOverdue(action, today)).length
  const unowned = all.filter((action) => isOpenAction(action) && !action.owner).length
  const more = [overdue > 0 ? `${overdue} overdue` : '', unowned > 0 ? `${unowned} without an owner` : ''].filter(
    Boolean,
  )
  return `${counted(all.length, 'action')}: ${said.join(', ')}.${more.length > 0 ? ` ${more.join(', ')}.` : ''}`
}

/** What was agreed and what has come of it; empty words where nothing was agreed yet. */
export function agreedWords(plan: Plan, actions: readonly PlanAction[]): string {
  const agreed = plan.agreed.at(-1)
  if (!agreed) return ''
  const { late, early, added, dropped, owners } = slippageOf(agreed, actions)
  const moved = [
    late.length > 0 ? `${late.length} due later than agreed, the most by ${counted(late[0]!.days, 'day')}` : '',
    early > 0 ? `${early} due earlier` : '',
    added > 0 ? `${added} added` : '',
    dropped > 0 ? `${dropped} dropped` : '',
    owners > 0 ? `${owners} with another owner` : '',
  ].filter(Boolean)
  const since = moved.length > 0 ? `Since then: ${moved.join(', ')}.` : 'Nothing has moved since.'
  return `Version ${agreed.version}, agreed by ${agreed.by.name} on ${day(agreed.at)}. ${since}`
}

/** What was shown of a plan: a press that carries another mark comes from a card that is out of date. */
export const planMark = (actions: readonly PlanAction[]): string =>
  createHash('sha256')
    .update(
      actions
        .map(({ id, revision }) => `${id} ${revision}`)
        .toSorted()
        .join('\n'),
    )
    .digest('base64url')
    .slice(0, 12)
