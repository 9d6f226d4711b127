import type { Card } from '../../../cards/card'
import { leadsCard } from '../../../cards/leads'
import { councilName } from '../../domain/council'
import { looksAfter, type Person } from '../../domain/person'
import { NotAllowed } from '../../feature'
import type { Services } from '../../services'

/** A council's leads, named by its connectors. */

async function show(person: Person, council: string | undefined, services: Services, saved = false): Promise<Card> {
  if (council) mustLookAfter(person, council)
  const chosen = council ? services.content.register.get(council) : undefined
  const members = chosen ? await services.people.membersOf(chosen.id) : []
  return leadsCard({
    councils: await councilsOf(person, services),
    ...(chosen ? { council: { id: chosen.id, name: councilName(chosen) } } : {}),
    people: members.map(({ person: id, name, email, lead }) => ({ id, name, email, lead })),
    saved,
  })
}

async function councilsOf(person: Person, services: Services) {
  const taking = await services.people.participants()
  return services.content.register.councils
    .filter((council) => taking(council.id) && looksAfter(person, council.id))
    .map((council) => ({ id: council.id, name: councilName(council) }))
}

async function save(person: Person, council: string, chosen: readonly string[], services: Services): Promise<Card> {
  mustLookAfter(person, council)
  for (const member of await services.people.membersOf(council))
    await services.people.setLead(council, member.person, chosen.includes(member.person))
  return show(person, council, services, true)
}

function mustLookAfter(person: Person, council: string): void {
  if (!looksAfter(person, council)) throw new NotAllowed('This council is not one of your caseload.')
}

export const leads = { show, save }
