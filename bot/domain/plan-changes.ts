import type { GivenCheckIn } from './check-in'
import type { Actor } from './person'
import type { Change, PlanAction } from './plan'

/** An action as somebody rated it in a check-in, named by the sending; as it was when that sending is in it already. */
export function ratedByCheckIn(
  action: PlanAction,
  given: GivenCheckIn['actions'][string],
  by: Actor,
  at: string,
  checkIn: string,
): PlanAction {
  if (action.rated?.checkIn === checkIn) return action
  const next = { brag: given.brag ?? action.brag, percent: given.percent ?? action.percent }
  const changes: Change[] = []
  if (next.brag !== action.brag) changes.push({ field: 'rating', from: action.brag ?? '', to: next.brag ?? '' })
  if (next.percent !== action.percent)
    changes.push({ field: 'percent', from: `${action.percent}`, to: `${next.percent}` })
  return {
    ...action,
    ...(next.brag ? { brag: next.brag } : {}),
    percent: next.percent,
    rated: { by, at, checkIn },
    trail: [...action.trail, { at, by, did: 'checked-in', changes }],
    revision: action.revision + 1,
  }
}
