import type { ActionLine } from '../../../cards/plan'
import type { PlanActionForm } from '../../../cards/plan-form'
import type { Brag } from '../../domain/brag'
import { dayWords } from '../../domain/local-time'
import type { AgreedPlan, PlanAction, PlanEvent } from '../../domain/plan'
import { slippedBy } from '../../domain/plan-slippage'
import { isOverdue, type PlanState } from '../../domain/plan-view'
import { counted, overdueSince } from '../../domain/words'

/** An action in words. `today` is a calendar day in London. */

export type TitleOf = (brag: Brag) => string

export const stateTitles: Readonly<Record<PlanState, string>> = {
  open: 'Open actions',
  overdue: 'Overdue',
  'off-track': 'At risk or off track',
  mine: 'Mine',
  unowned: 'Without an owner',
  complete: 'Complete',
  dropped: 'Taken off the plan',
  all: 'All actions',
}

/** `At risk (amber), 40%` */
export const stateWords = (action: PlanAction, titleOf: TitleOf): string =>
  action.brag ? `${titleOf(action.brag)} (${action.brag}), ${action.percent}%` : `Not rated yet, ${action.percent}%`

/** `31 March 2027, 21 days later than agreed` */
export function dueWords(action: PlanAction, agreed: AgreedPlan | undefined): string {
  const days = slippedBy(agreed, action)
  const slip = days === 0 ? '' : `, ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'} than agreed`
  return `${dayWords(action.due)}${slip}`
}

/** `12 days overdue`; empty where it is not. */
export function overdueWords(action: PlanAction, today: string): string {
  if (!isOverdue(action, today)) return ''
  return overdueSince(action.due, today)
}

export const ownerWords = (action: PlanAction): string => {
  if (!action.owner) return 'Nobody owns it yet'
  return action.owner.id ? action.owner.name : `${action.owner.name} (has not opened Pioneer yet)`
}

/** For an owner who was named by email and has not come; empty for others. Sent by people, by email or in a chat. */
export function invitationWords({ title, due, owner, dropped }: PlanAction): string {
  if (!owner || owner.id || dropped) return ''
  return `Hello ${owner.name}, "${title}", due ${dayWords(due)}, is yours in our council's transition plan. Please open Teams, choose Apps, look for Pioneer, add it and say hello: it then shows you the action.`
}

export function lineOf(
  action: PlanAction,
  agreed: AgreedPlan | undefined,
  titleOf: TitleOf,
  today: string,
): ActionLine {
  const next = action.milestones.find((one) => !one.done)
  return {
    id: action.id,
    title: action.title,
    owner: ownerWords(action),
    state: stateWords(action, titleOf),
    due: dueWords(action, agreed),
    overdue: overdueWords(action, today),
    next: next ? `${next.title}, ${dayWords(next.due)}` : '',
  }
}

const keptById = ['Theme', 'Needs first']

const deeds: Readonly<Record<PlanEvent['did'], string>> = {
  added: 'added it',
  changed: 'changed it',
  'checked-in': 'checked in',
  commented: 'commented',
  dropped: 'took it off the plan',
  restored: 'put it back on the plan',
  agreed: 'agreed it',
}

/** `titleOf` names a theme or an action that the history keeps by its id. */
export const eventWords = (event: PlanEvent, titleOf: (id: string) => string): { what: string; details: string[] } => ({
  what: `${event.by.name} ${deeds[event.did]}`,
  details: [
    ...event.changes.map(({ field, from, to }) => {
      const words = (kept: string) => (keptById.includes(field) ? kept.split(', ').map(titleOf).join('; ') : kept)
      return `${field}: ${words(from) || 'none'} → ${words(to) || 'none'}`
    }),
    ...(event.note ? [event.note] : []),
  ],
})

export const formOf = (action: PlanAction): PlanActionForm => ({
  title: action.title,
  theme: action.theme,
  owner: action.owner?.id ?? '',
  ownerName: action.owner?.id ? '' : (action.owner?.name ?? ''),
  ownerEmail: action.owner?.id ? '' : (action.owner?.email ?? ''),
  due: action.due,
  milestones: action.milestones.map(({ title, due }) => ({ title, due })),
  evidence: action.evidence ?? '',
  needs: action.needs,
})
