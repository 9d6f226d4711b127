import type { Brag } from './brag'
import type { Actor } from './person'
import type { Change, PlanAction, PlanEvent } from './plan'

/** How an action changes. Each function answers with the changed action, or with the very one it was given when nothing changes. */

/** The action one event later. */
export const happened = (action: PlanAction, event: PlanEvent): PlanAction => ({
  ...action,
  trail: [...action.trail, event],
  revision: action.revision + 1,
})

/** By what names the history keeps a rating, whose words are the colours, and a percent. */
export const ratingField = 'Rating'
export const percentField = 'Percent'

export const percentWords = (percent: number): string => `${percent}%`
export const bragWords = (brag: Brag | undefined): string => brag ?? 'not rated'

/** What differs, as the history keeps it. */
export const changed = (field: string, from: string, to: string): Change[] => (from === to ? [] : [{ field, from, to }])

/** How an action is going, as far as somebody says. */
export interface Progress {
  readonly brag?: Brag | undefined
  readonly percent?: number | undefined
}

/** Blue is complete, and so 100%. The reverse does not hold: what is done may still lack something to show for it. */
const progressOf = (action: PlanAction, given: Progress) => {
  const brag = given.brag ?? action.brag
  return { brag, percent: brag === 'blue' ? 100 : (given.percent ?? action.percent) }
}

/** An action that goes as somebody says. */
export function withProgress(action: PlanAction, given: Progress): PlanAction {
  const { brag: _before, ...rest } = action
  const { brag, percent } = progressOf(action, given)
  return { ...rest, percent, ...(brag ? { brag } : {}) }
}

const progressChanges = (before: PlanAction, after: ReturnType<typeof progressOf>): Change[] => [
  ...changed(ratingField, bragWords(before.brag), bragWords(after.brag)),
  ...changed(percentField, percentWords(before.percent), percentWords(after.percent)),
]

/**
 * What a check-in says of an action. `checkIn` is the check-in's id and revision (`id#revision`): one that was applied
 * already, or is older than one that was, changes nothing however often it comes. Neither does one that says what is so
 * already, nor one about an action that has been dropped.
 */
export function ratedByCheckIn(
  action: PlanAction,
  given: Progress,
  by: Actor,
  at: string,
  checkIn: string,
): PlanAction {
  if (action.dropped || action.trail.some((event) => isSameOrNewer(event.checkIn, checkIn))) return action
  const progress = progressOf(action, given)
  const changes = progressChanges(action, progress)
  if (changes.length === 0) return action
  return happened(
    { ...withProgress(action, given), rated: { by, at, checkIn } },
    { at, by, did: 'checked-in', changes, checkIn },
  )
}

function isSameOrNewer(applied: string | undefined, checkIn: string): boolean {
  const [id, revision] = parted(checkIn)
  const [appliedId, appliedRevision] = parted(applied ?? '')
  return appliedId === id && appliedRevision >= revision
}

/** An id may hold the sign that stands before the revision. */
function parted(checkIn: string): readonly [id: string, revision: number] {
  const at = checkIn.lastIndexOf('#')
  return at < 0 ? [checkIn, 0] : [checkIn.slice(0, at), Number(checkIn.slice(at + 1))]
}
