import type { Card } from '../../../cards/card'
import { leadsCard } from '../../../cards/leads'
import { councilsOf, mustLookAfter } from '../../caseload'
import { councilName } from '../../domain/council'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Services } from '../../services'
import { markOf, nextLeads } from './rules'

/** A council's leads, named by its connectors. */

interface Place {
  readonly council: string
  readonly page: number
}

/** So few that the card stays small when every name is long. */
const perPage = 40

async function show(
  person: Person,
  place: Place | undefined,
  services: Services,
  outcome?: 'saved' | 'changed',
): Promise<Card> {
  if (place) mustLookAfter(person, place.council)
  const chosen = place ? services.content.register.get(place.council) : undefined
  const { shown, ...pages } = await membersOn(chosen && place, services)
  return leadsCard({
    councils: (await councilsOf(person, services)).map((council) => ({ id: council.id, name: councilName(council) })),
    ...(chosen ? { council: { id: chosen.id, name: councilName(chosen) } } : {}),
    people: shown.map(({ person: id, name, email, lead }) => ({ id, name, email, lead })),
    ...pages,
    mark: markOf(shown.filter((one) => one.lead).map((one) => one.person)),
    outcome,
  })
}

async function membersOn(place: Place | undefined, services: Services) {
  const members = place ? await services.people.membersOf(place.council) : []
  const inOrder = members.toSorted(
    (one, other) => one.name.localeCompare(other.name, 'en-GB') || one.person.localeCompare(other.person),
  )
  return paged(inOrder, place?.page ?? 0, perPage)
}

/** A press that comes twice at once finds what the first one did whole, not half of it. */
const savings = new WeakMap<Services, Map<string, Promise<unknown>>>()

async function inTurn<T>(council: string, services: Services, work: () => Promise<T>): Promise<T> {
  const saving = savings.get(services) ?? new Map<string, Promise<unknown>>()
  savings.set(services, saving)
  const before = saving.get(council)
  const mine = before ? before.then(work, work) : work()
  saving.set(council, mine)
  return mine.finally(() => {
    if (saving.get(council) === mine) saving.delete(council)
  })
}

/** Changes those alone who stood on the page. */
async function save(
  person: Person,
  place: Place & { readonly mark: string },
  chosen: readonly string[],
  services: Services,
): Promise<Card> {
  mustLookAfter(person, place.council)
  const outcome = await inTurn(place.council, services, async () => {
    const { shown } = await membersOn(place, services)
    const next = nextLeads(shown, { chosen, mark: place.mark })
    if (next === 'changed') return 'changed'
    // Written again when it is so already: that mends what a stop left half done.
    for (const one of next === 'already' ? shown : next)
      await services.people.setLead(place.council, one.person, one.lead)
    return 'saved'
  })
  return show(person, place, services, outcome)
}

export const leads = { show, save }
