import { dayWords } from './local-time'
import type { Actor } from './person'
import type { PlanAction } from './plan'
import {
  bragWords,
  changed,
  happened,
  type Progress,
  percentField,
  percentWords,
  ratingField,
  withProgress,
} from './plan-changes'
import { type ActionForm, differences } from './plan-differences'

/** How people change an action. Each function answers with the changed action, or with the very one that it was given. */

export function newAction(
  form: ActionForm,
  of: { readonly id: string; readonly council: string; readonly gap?: PlanAction['gap'] },
  by: Actor,
  at: string,
): PlanAction {
  const { owner, evidence, milestones, needs, ...rest } = form
  return {
    ...rest,
    ...of,
    ...(owner ? { owner } : {}),
    ...(evidence ? { evidence } : {}),
    milestones: [...milestones],
    needs: [...needs],
    percent: 0,
    comments: [],
    dropped: false,
    trail: [{ at, by, did: 'added', changes: [] }],
    revision: 1,
    settled: 0,
  }
}

/**
 * A milestone that keeps its title keeps its mark of being done, wherever it stands; one that has a new title keeps it where
 * it replaces another at the same place.
 */
export function edited(action: PlanAction, form: ActionForm, by: Actor, at: string): PlanAction {
  const changes = differences(action, form)
  if (changes.length === 0) return action
  const { owner: _owner, evidence: _evidence, ...rest } = action
  const isKept = (title: string) => form.milestones.some((one) => one.title === title)
  const doneOf = (title: string, place: number) => {
    const before = action.milestones.find((one) => one.title === title)
    const there = action.milestones[place]
    return (before ?? (there && !isKept(there.title) ? there : undefined))?.done
  }
  const { owner, evidence, ...fields } = form
  return happened(
    {
      ...rest,
      ...fields,
      ...(owner ? { owner } : {}),
      ...(evidence ? { evidence } : {}),
      needs: [...form.needs],
      milestones: form.milestones.map((one, place) => {
        const done = doneOf(one.title, place)
        return done ? { ...one, done } : one
      }),
    },
    { at, by, did: 'changed', changes },
  )
}

/** What somebody says outside a check-in of how an action is going. */
export function progressed(action: PlanAction, given: Progress, by: Actor, at: string): PlanAction {
  const after = withProgress(action, given)
  const changes = [
    ...changed(ratingField, bragWords(action.brag), bragWords(after.brag)),
    ...changed(percentField, percentWords(action.percent), percentWords(after.percent)),
  ]
  if (changes.length === 0 || action.dropped) return action
  return happened({ ...after, rated: { by, at } }, { at, by, did: 'changed', changes })
}

/** Marks a milestone, by its place from 0, as done on a day, or as not done. */
export function milestoneDone(
  action: PlanAction,
  place: number,
  day: string | undefined,
  by: Actor,
  at: string,
): PlanAction {
  const milestone = action.milestones[place]
  if (!milestone || (milestone.done !== undefined) === (day !== undefined)) return action
  const { done: _before, ...rest } = milestone
  const milestones = action.milestones.with(place, day ? { ...rest, done: day } : rest)
  const words = (is: boolean) => (is ? 'done' : 'not done')
  const changes = changed(`Milestone: ${milestone.title}`, words(day === undefined), words(day !== undefined))
  return happened({ ...action, milestones }, { at, by, did: 'changed', changes })
}

/** Another due date, and nothing else. */
export const dueMoved = (action: PlanAction, due: string, by: Actor, at: string): PlanAction =>
  action.due === due
    ? action
    : happened(
        { ...action, due },
        { at, by, did: 'changed', changes: changed('Due', dayWords(action.due), dayWords(due)) },
      )

/** Takes an action off the plan, or puts it back; its history stays. */
export const droppedAction = (action: PlanAction, dropped: boolean, by: Actor, at: string): PlanAction =>
  action.dropped === dropped
    ? action
    : happened({ ...action, dropped }, { at, by, did: dropped ? 'dropped' : 'restored', changes: [] })

/**
 * The same words of the same person twice in a row are one comment, and so are those that come again from the card they were
 * typed on (`on`, the revision that it showed), whatever others have said meanwhile.
 */
export function commented(
  action: PlanAction,
  { text, on }: { readonly text: string; readonly on: number },
  by: Actor,
  at: string,
): PlanAction {
  const isThis = (one: PlanAction['comments'][number]) => one.text === text && one.by.id === by.id
  const last = action.comments.at(-1)
  if ((last && isThis(last)) || action.comments.some((one) => one.on === on && isThis(one))) return action
  return happened(
    { ...action, comments: [...action.comments, { by, at, text, on }] },
    { at, by, did: 'commented', changes: [], note: text },
  )
}

/** Whether an action would have to wait for itself if it needed these. */
export function goesInACircle(id: string, needs: readonly string[], actions: readonly PlanAction[]): boolean {
  const needsOf = new Map(actions.map((action) => [action.id, action.id === id ? needs : action.needs]))
  const seen = new Set<string>()
  const open = [...needs]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(needsOf.get(next) ?? []))
  }
  return false
}
