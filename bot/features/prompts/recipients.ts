import { councilsOf } from '../../caseload'
import { councilsIn } from '../../domain/audience'
import { type Council, councilName } from '../../domain/council'
import { dayWords } from '../../domain/local-time'
import type { Unreachable } from '../../domain/occurrence'
import type { Actor, Person } from '../../domain/person'
import type { Audience } from '../../domain/prompt'
import { isPaused } from '../../domain/prompt-times'
import { memberOf } from '../../member-lines'
import type { Member } from '../../people-records'
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

/** `day` is the one on which it would go out: who has paused prompts until then or later is not reached. */
export async function reachedBy(
  councils: readonly Council[],
  who: Audience['who'],
  day: string,
  services: Services,
): Promise<Reached> {
  const found: { council: Council; people: readonly Actor[]; unreachable: readonly Unreachable[] }[] = []
  for (let from = 0; from < councils.length; from += atATime) {
    const some = councils.slice(from, from + atATime)
    const theirs = await Promise.all(
      some.map(async (council) => withoutHeld(council, await peopleIn(council, who, services), day, services)),
    )
    found.push(...theirs.map((one, at) => ({ council: some[at]!, ...one })))
  }
  return {
    councils: found.filter(({ people }) => people.length > 0).map(({ council, people }) => ({ council, people })),
    people: found.reduce((sum, { people }) => sum + people.length, 0),
    unreachable: found.flatMap((one) => one.unreachable),
  }
}

interface Found {
  readonly people: readonly (Actor & Pick<Member, 'reached' | 'pausedUntil'>)[]
  readonly unreachable: readonly Unreachable[]
}

/** Without those to whom nothing would come, by their lines of the council's list. Their own records are asked when it is sent. */
async function withoutHeld(council: Council, found: Found, day: string, services: Services): Promise<Found> {
  const looked = await Promise.all(
    found.people.map(async (one) => ({ one, why: whyHeld(await stateOf(one, council, services), council, day) })),
  )
  const held = looked.flatMap(({ one, why }) => (why ? [{ name: one.name, council: council.id, why }] : []))
  return {
    people: looked.filter(({ why }) => !why).map(({ one }) => ({ id: one.id, name: one.name })),
    unreachable: [...found.unreachable, ...held],
  }
}

type State = Pick<Member, 'reached' | 'pausedUntil'> & { readonly left?: boolean }

/** A line of before it told this is made up for by the person's own record. */
async function stateOf(one: Found['people'][number], council: Council, services: Services): Promise<State> {
  if (one.reached !== undefined) return one
  const known = await services.people.find(one.id)
  if (!known?.references.personal) return { reached: false }
  return known.council === council.id ? memberOf(known) : { reached: true, left: true }
}

function whyHeld({ reached, pausedUntil, left }: State, council: Council, day: string): string | undefined {
  if (!reached) return `of ${councilName(council)}: Pioneer was removed`
  if (left) return `no longer of ${councilName(council)}`
  return isPaused(pausedUntil, day) ? `of ${councilName(council)}: paused until ${dayWords(pausedUntil!)}` : undefined
}

export async function peopleIn(council: Council, who: Audience['who'], services: Services): Promise<Found> {
  const here = { council: council.id }
  const nobody = (why: string) => [{ name: councilName(council), ...here, why }]
  if (who === 'owners') {
    const { known, invited, gone } = await services.plans.ownersIn(council.id)
    const waiting = invited.map(({ name }) => ({
      name,
      ...here,
      why: `of ${councilName(council)}: Pioneer not opened yet`,
    }))
    const left = gone.map(({ name }) => ({ name, ...here, why: `no longer of ${councilName(council)}` }))
    const none = known.length + invited.length + gone.length === 0 ? nobody('without an owner of an open action') : []
    return { people: known, unreachable: [...waiting, ...left, ...none] }
  }
  const members = await services.people.membersOf(council.id)
  const chosen = members.filter(({ lead }) => who === 'officers' || lead)
  const people = chosen.map((line) => ({ ...line, id: line.person }))
  if (people.length > 0) return { people, unreachable: [] }
  return {
    people,
    unreachable: nobody(members.length === 0 ? 'without anybody who has opened Pioneer' : 'without a lead'),
  }
}
