import type { Actor } from '../../domain/person'
import type { RaidItem, RaidOwner } from '../../domain/raid'
import { AskAgain } from '../../feature'
import { type Hearers, remindedOf } from '../../hearers'
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
  const chosen = owner ? members.filter(({ person }) => person === owner) : calledSo(ownerName, members)
  if (chosen.length > 1) throw new AskAgain(which(chosen))
  if (chosen[0]) return { id: chosen[0].person, name: chosen[0].name }
  if (owner && kept?.id === owner) return kept
  if (owner) throw new AskAgain('That person is not one of your council. Choose somebody else, or type their name.')
  return { name: ownerName }
}

/** Those of an address, or of a name. */
function calledSo(typed: string, members: readonly Member[]): readonly Member[] {
  const words = typed.toLowerCase()
  const addressed = members.filter(({ email }) => email.toLowerCase() === words)
  return addressed.length > 0 ? addressed : members.filter(({ name }) => name.toLowerCase() === words)
}

const mostNamed = 5

const which = (people: readonly Member[]): string =>
  `${people.length} people of your council have that name. Type the address of one of them in the place of the name: ${people
    .slice(0, mostNamed)
    .map(({ email }) => email)
    .join(', ')}.`

/** Whoever is told of an item: its owner; where nobody can be reached as such, who made it; else whoever there is. */
export const concerned = (item: RaidItem, hearers: Hearers): readonly Actor[] =>
  remindedOf(hearers, [item.owner?.id, item.made.by.id])
