import { createHash } from 'node:crypto'
import type { Council } from './council'
import type { Person } from './person'
import type { Audience } from './prompt'

/** Whom a prompt is for. Only the author's own councils, as they are at that moment; administrators may ask everybody. */

/** Those of `own` (what the author may prompt) that the audience names; others are passed over. */
export function councilsIn(audience: Audience, author: Person, own: readonly Council[]): readonly Council[] {
  const { councils } = audience
  if (councils.kind === 'caseload') return own.filter((one) => author.caseload.includes(one.id))
  if (councils.kind === 'named') return own.filter((one) => councils.ids.includes(one.id))
  if (councils.kind === 'region') return own.filter((one) => one.region === councils.region)
  if (councils.kind === 'type') return own.filter((one) => one.type === councils.type)
  return author.roles.has('admin') ? own : []
}

/** A short mark of who would get a prompt: another mark means that it would reach others. */
export const markOf = (people: readonly string[]): string =>
  createHash('sha256').update(people.toSorted().join('\n')).digest('base64url').slice(0, 16)
