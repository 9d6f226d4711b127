import { councilsOf } from '../../caseload'
import { councilsIn } from '../../domain/audience'
import { type Council, councilName } from '../../domain/council'
import type { Unreachable } from '../../domain/occurrence'
import type { Actor, Person } from '../../domain/person'
import type { Audience } from '../../domain/prompt'
import type { Services } from '../../services'

/** Who a prompt reaches, as it is at this moment. */

export interface Reached {
  /** Those with somebody to reach, each with its people. */
  readonly councils: readonly { readonly council: Council; readonly people: readonly Actor[] }[]
  readonly people: number
  readonly unreachable: readonly Unreachable[]
}

export const audienceNow = async (
  audience: Audience,
  author: Person,
  services: Services,
): Promise<readonly Council[]> => councilsIn(audience, author, await councilsOf(author, services))

/** So many councils are looked up at a time. */
const atATime = 20

export async function reachedBy(
  councils: readonly Council[],
  who: Audience['who'],
  services: Services,
): Promise<Reached> {
  const found: { council: Council; people: readonly Actor[]; unreachable: readonly Unreachable[] }[] = []
  for (let from = 0; from < councils.length; from += atATime) {
    const some = councils.slice(from, from + atATime)
    const theirs = await Promise.all(some.map((council) => peopleIn(council, who, services)))
    found.push(...theirs.map((one, at) => ({ council: some[at]!, ...one })))
  }
  return {
    councils: found.filter(({ people }) => people.length > 0).map(({ council, people }) => ({ council, people })),
    people: found.reduce((sum, { people }) => sum + people.length, 0),
    unreachable: found.flatMap((one) => one.unreachable),
  }
}

export async function peopleIn(
  council: Council,
  who: Audience['who'],
  services: Services,
): Promise<{ readonly people: readonly Actor[]; readonly unreachable: readonly Unreachable[] }> {
  const here = { council: council.id }
  const nobody = (why: string) => [{ name: councilName(council), ...here, why }]
  if (who === 'owners') {
    const { known, invited } = await services.plans.ownersIn(council.id)
    const waiting = invited.map(({ name }) => ({
      name,
      ...here,
      why: `of ${councilName(council)}: Pioneer not opened yet`,
    }))
    const none = known.length + invited.length === 0 ? nobody('without an owner of an open action') : []
    return { people: known, unreachable: [...waiting, ...none] }
  }
  const members = await services.people.membersOf(council.id)
  const chosen = members.filter(({ lead }) => who === 'officers' || lead)
  const people = chosen.map(({ person, name }) => ({ id: person, name }))
  if (people.length > 0) return { people, unreachable: [] }
  return {
    people,
    unreachable: nobody(members.length === 0 ? 'without anybody who has opened Pioneer' : 'without a lead'),
  }
}
