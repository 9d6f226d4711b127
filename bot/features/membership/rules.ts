import { createHash } from 'node:crypto'

/** A short mark of who or what stood on a card: a press with another mark comes from a card that is out of date. */
export const markOf = (ids: readonly string[]): string =>
  createHash('sha256').update(ids.toSorted().join('\n')).digest('base64url').slice(0, 12)

type Change<T> = T | 'already' | 'changed'

/**
 * A caseload with the chosen councils of those offered (`here`) in the place of those that were there; other councils
 * stay. What is so already is no change, whatever card it comes from.
 */
export function nextCaseload(
  now: readonly string[],
  asked: { readonly here: readonly string[]; readonly chosen: readonly string[]; readonly mark: string },
): Change<readonly string[]> {
  const chosen = asked.here.filter((council) => asked.chosen.includes(council))
  const before = now.filter((council) => asked.here.includes(council))
  if (markOf(chosen) === markOf(before)) return 'already'
  if (markOf(now) !== asked.mark) return 'changed'
  return [...now.filter((council) => !asked.here.includes(council)), ...chosen]
}

/**
 * Who of a page of people is to be a lead from now on. Somebody chosen who is not on the page has moved to another one
 * since the card was drawn.
 */
export function nextLeads(
  shown: readonly { readonly person: string; readonly lead: boolean }[],
  asked: { readonly chosen: readonly string[]; readonly mark: string },
): Change<readonly { readonly person: string; readonly lead: boolean }[]> {
  const leads = shown.filter((one) => one.lead).map((one) => one.person)
  if (markOf(asked.chosen) === markOf(leads)) return 'already'
  const strays = asked.chosen.some((person) => !shown.some((one) => one.person === person))
  if (strays || markOf(leads) !== asked.mark) return 'changed'
  return shown.map(({ person }) => ({ person, lead: asked.chosen.includes(person) }))
}
