import type { Actor } from '../../domain/person'
import type { RaidItem, RaidOwner } from '../../domain/raid'
import { AskAgain } from '../../feature'
import type { Member } from '../../people-records'
import type { Services } from '../../services'

/** Who owns an item, and who hears of it. */

export const nobody = 'nobody'

/**
 * The owner that a form says; nothing where somebody chose "Nobody yet". `kept` may stay although they are not on the
 * council's list any more. Throws `AskAgain` where nobody was chosen and nothing said.
 */
export async function ownerOf(
  council: string,
  { owner, ownerName }: { readonly owner: string; readonly ownerName: string },
  kept: RaidOwner | undefined,
  services: Services,
): Promise<RaidOwner | undefined> {
  if (owner && ownerName) throw new AskAgain('Choose an owner from the list or type a name, not both.')
  if (!owner && !ownerName) throw new AskAgain('Say who owns it: choose somebody, type a name, or choose "Nobody yet".')
  if (owner === nobody) return undefined
  const members = await services.people.membersOf(council)
  const typed = ownerName.toLowerCase()
  const chosen = members.find((one) => (owner ? one.person === owner : one.name.toLowerCase() === typed))
  if (chosen) return { id: chosen.person, name: chosen.name }
  if (owner && kept?.id === owner) return kept
  if (owner) throw new AskAgain('That person is not one of your council. Choose somebody else, or type their name.')
  return { name: ownerName }
}

/** Whoever is told of an item: its owner; where nobody can be reached as such, who made it; else the leads. */
export function concerned(item: RaidItem, members: readonly Member[]): readonly Actor[] {
  const find = (id: string | undefined) => members.filter(({ person }) => person === id)
  const [owner, maker] = [find(item.owner?.id), find(item.made.by.id)]
  const people = owner.length > 0 ? owner : maker.length > 0 ? maker : members.filter(({ lead }) => lead)
  return people.map(({ person, name }) => ({ id: person, name }))
}
