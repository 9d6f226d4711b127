import { caseloadCard, connectorsCard } from '../../../cards/appointments'
import type { Card } from '../../../cards/card'
import { councilName, regions } from '../../domain/council'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { requests } from './model'

/** Connectors and their caseloads, by the programme's administrators. */

async function list(services: Services): Promise<Card> {
  const connectors = await services.people.allConnectors()
  return connectorsCard(
    connectors
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .map((one) => ({ person: one.id, name: one.name, councils: one.caseload.length })),
  )
}

async function open(id: string, region: string | undefined, services: Services, saved = false): Promise<Card> {
  const known = await services.people.find(id)
  if (!known) throw new NotAllowed('This person has not opened Pioneer.')
  const councils = region ? await councilsIn(region, services) : []
  return caseloadCard({
    person: id,
    name: known.name,
    regions,
    ...(region ? { region } : {}),
    councils: councils.map((council) => ({ id: council.id, name: councilName(council) })),
    chosen: known.caseload,
    all: known.caseload.length,
    saved,
  })
}

async function councilsIn(region: string, services: Services) {
  const taking = await services.people.participants()
  return services.content.register.councils.filter((council) => council.region === region && taking(council.id))
}

/** Puts the chosen councils of one region in the place of those that were there; other regions stay. */
async function save(
  admin: Person,
  which: { person: string; region: string },
  chosen: readonly string[],
  services: Services,
): Promise<Card> {
  const known = await services.people.find(which.person)
  if (!known) throw new NotAllowed('This person has not opened Pioneer.')
  const here = (await councilsIn(which.region, services)).map((council) => council.id)
  const elsewhere = known.caseload.filter((council) => !here.includes(council))
  const caseload = [...elsewhere, ...here.filter((council) => chosen.includes(council))]
  await services.people.appoint(which.person, caseload, actorOf(admin))
  if (caseload.length > 0) await services.store.remove(requests, 'requests', `connector:${which.person}`)
  return open(which.person, which.region, services, true)
}

async function end(admin: Person, person: string, services: Services): Promise<Card> {
  await services.people.appoint(person, [], actorOf(admin))
  return list(services)
}

export const appointments = { list, open, save, end }
