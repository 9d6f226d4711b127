import { councilsOf } from '../../caseload'
import { councilsIn } from '../../domain/audience'
import { type Council, councilName } from '../../domain/council'
import { dayWords } from '../../domain/local-time'
import type { Unreachable } from '../../domain/occurrence'
import type { Actor, Person } from '../../domain/person'
import type { Audience } from '../../domain/prompt'
import { isPaused } from '../../domain/prompt-times'
import type { Known } from '../../people-records'
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
  readonly people: readonly Actor[]
  readonly unreachable: readonly Unreachable[]
}

/** Without those to whom nothing would come, by what is known of them now. It is asked again when it is sent. */
async function withoutHeld(council: Council, found: Found, day: string, services: Services): Promise<Found> {
  const looked = await Promise.all(
    found.people.map(async (one) => ({ one, why: whyHeld(await services.people.find(one.id), council, day) })),
  )
  const held = looked.flatMap(({ one, why }) => (why ? [{ name: one.name, council: council.id, why }] : []))
  return {
    people: looked.filter(({ why }) => !why).map(({ one }) => one),
    unreachable: [...found.unreachable, ...held],
  }
}

function whyHeld(known: Known | undefined, council: Council, day: string): string | undefined {
  if (!known?.references.personal) return `of ${councilName(council)}: Pioneer was removed`
  if (known.council !== council.id) return `no longer of ${councilName(council)}`
  return isPaused(known.pausedUntil, day)
    ? `of ${councilName(council)}: paused until ${dayWords(known.pausedUntil!)}`
    : undefined
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
  const people = chosen.map(({ person, name }) => ({ id: person, name }))
  if (people.length > 0) return { people, unreachable: [] }
  return {
    people,
    unreachable: nobody(members.length === 0 ? 'without anybody who has opened Pioneer' : 'without a lead'),
  }
}
