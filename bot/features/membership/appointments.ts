import { caseloadCard, connectorNowCard } from '../../../cards/appointments'
import type { Card } from '../../../cards/card'
import { connectorsCard, endingCard } from '../../../cards/connectors'
import { councilName, regions } from '../../domain/council'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { requests } from './model'
import { markOf, nextCaseload } from './rules'

/** Connectors and their caseloads, by the programme's administrators. */

/** What became of a press: shown above the card. */
type Outcome = 'saved' | 'changed' | undefined

const perPage = 8

async function list(page: number, services: Services, outcome?: Outcome): Promise<Card> {
  const connectors = (await services.people.allConnectors()).toSorted(
    (one, other) => one.name.localeCompare(other.name, 'en-GB') || one.id.localeCompare(other.id),
  )
  const { shown, ...place } = paged(connectors, page, perPage)
  return connectorsCard({
    connectors: shown.map((one) => ({ person: one.id, name: one.name, councils: one.caseload.length })),
    all: connectors.length,
    ...place,
    outcome,
  })
}

async function open(id: string, region: string | undefined, services: Services, outcome?: Outcome): Promise<Card> {
  const known = await met(id, services)
  const councils = region ? await councilsIn(region, services) : []
  return caseloadCard({
    person: id,
    name: known.name,
    regions,
    ...(region ? { region } : {}),
    councils: councils.map((council) => ({ id: council.id, name: councilName(council) })),
    chosen: known.caseload,
    all: known.caseload.length,
    mark: markOf(known.caseload),
    outcome,
  })
}

async function met(id: string, services: Services) {
  const known = await services.people.find(id)
  if (!known) throw new NotAllowed('This person has not opened Pioneer.')
  return known
}

async function councilsIn(region: string, services: Services) {
  const taking = await services.people.participants()
  return services.content.register.councils.filter((council) => council.region === region && taking(council.id))
}

/** Puts the chosen councils of one region in the place of those that were there; other regions stay. */
async function save(
  admin: Person,
  which: { person: string; region: string; mark: string },
  chosen: readonly string[],
  services: Services,
): Promise<Card> {
  const { person, region, mark } = which
  await met(person, services)
  const here = (await councilsIn(region, services)).map((council) => council.id)
  const done = await change(admin, person, services, (now) => nextCaseload(now, { here, chosen, mark }))
  if (done.first) await services.notify.keep([connectorNow(person, services)])
  if (done.outcome === 'saved' && done.councils > 0)
    await services.store.remove(requests, 'requests', `connector:${person}`)
  return open(person, region, services, done.outcome)
}

/** Changes a caseload by what it is at that moment, so that of two who change it at once neither undoes the other. */
async function change(
  admin: Person,
  person: string,
  services: Services,
  next: (now: readonly string[]) => readonly string[] | 'already' | 'changed',
) {
  const done = { outcome: 'saved' as Outcome, first: false, councils: 0 }
  await services.people.changeCaseload(
    person,
    (now) => {
      const wanted = next(now)
      const isNew = typeof wanted !== 'string'
      done.outcome = wanted === 'changed' ? 'changed' : 'saved'
      done.councils = isNew ? wanted.length : now.length
      // Stays so when somebody else writes first and this is asked again.
      done.first ||= isNew && now.length === 0 && wanted.length > 0
      // Written again when it is so already: that mends what a stop left half done.
      return isNew ? wanted : wanted === 'already' ? now : undefined
    },
    actorOf(admin),
  )
  return done
}

/** Once a day at most: somebody whose appointment ended and who is appointed again later is told again. */
const connectorNow = (person: string, services: Services) => ({
  key: `connector:${person}:${services.clock().toISOString().slice(0, 10)}`,
  to: person,
  card: connectorNowCard(),
})

/** Asks before an appointment ends. */
async function ending(person: string, services: Services, outcome?: Outcome): Promise<Card> {
  const { name, caseload } = await met(person, services)
  return endingCard({ person, name, councils: caseload.length, mark: markOf(caseload), outcome })
}

async function end(admin: Person, which: { person: string; mark: string }, services: Services): Promise<Card> {
  const done = await change(admin, which.person, services, (now) => {
    if (now.length === 0) return 'already'
    return markOf(now) === which.mark ? [] : 'changed'
  })
  return done.outcome === 'changed' ? ending(which.person, services, 'changed') : list(0, services, 'saved')
}

export const appointments = { list, open, save, ending, end }
