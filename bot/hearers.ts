import type { Actor } from './domain/person'
import { looksAfter } from './domain/person'
import type { Known, Member } from './people-records'
import type { Services } from './services'

/** Who is reminded of what a council keeps, so that nothing goes to nobody because people have left. */

/** `keepers` look after the council from outside; read only for a council that has nobody. */
export interface Hearers {
  readonly members: readonly Member[]
  readonly keepers: readonly Actor[]
}

export async function hearersOf(council: string, { people }: Pick<Services, 'people'>): Promise<Hearers> {
  const members = await people.membersOf(council)
  return { members, keepers: members.length > 0 ? [] : await people.staffOf(council) }
}

/**
 * The first of those named who is of the council still; else its leads, else everybody of it, else its connectors, or the
 * administrators where it has none. Empty only where there is nobody at all.
 */
export function remindedOf({ members, keepers }: Hearers, named: readonly (string | undefined)[]): readonly Actor[] {
  const known = named.flatMap((id) => members.find(({ person }) => person === id) ?? [])
  const leads = members.filter(({ lead }) => lead)
  const theirs = known.length > 0 ? known.slice(0, 1) : leads.length > 0 ? leads : members
  return theirs.length > 0 ? theirs.map(({ person, name }) => ({ id: person, name })) : keepers
}

/** Asked again when it is sent: somebody may have left meanwhile. */
export async function mayHear(to: Known, council: string, { people }: Pick<Services, 'people'>): Promise<boolean> {
  if (to.council === council) return true
  const person = await people.now(to.id)
  return person !== undefined && looksAfter(person, council)
}

/** Why it comes to somebody who is not of the council; empty for those who are. */
export const strangerWords = (to: Known, council: string, { content }: Pick<Services, 'content'>): string =>
  to.council === council
    ? ''
    : `Nobody of ${content.register.nameOf(council)} is with Pioneer any more, so this comes to you.`
