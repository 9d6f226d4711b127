import type { Card } from '../../../cards/card'
import { outsideCard, placeCard } from '../../../cards/membership'
import { admittedCard, closedCard, waitingListCard } from '../../../cards/waiting'
import { listAll } from '../../../storage/lists'
import { putOnce } from '../../../storage/writes'
import { councilName } from '../../domain/council'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { day } from '../../domain/words'
import { NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { type Request, requests } from './model'

/** Coming in: what somebody is here, asking to join, and an administrator's answer. */

async function placeOf(person: Person, services: Services): Promise<Card> {
  if (person.roles.size === 0) return outside(person, services)
  const connectors = person.council ? await services.people.connectorsOf(person.council.id) : []
  return placeCard({
    name: person.name,
    council: person.council ? councilName(person.council) : 'the programme',
    roles: [...person.roles],
    connectors: connectors.map((connector) => connector.name),
  })
}

async function outside(person: Person, services: Services): Promise<Card> {
  const kept = await Promise.all(
    (['council', 'connector'] as const).map((kind) => services.store.get(requests, 'requests', `${kind}:${person.id}`)),
  )
  const choices = person.council ? [] : await services.people.choicesOf(person)
  return outsideCard({ council: person.council?.name, choices, asked: kept.some((one) => one !== undefined) })
}

async function choose(person: Person, council: string, services: Services): Promise<Card> {
  await services.people.choose(person, council)
  return placeOf(await services.people.again(person), services)
}

/** Asked twice, it is one request. */
async function ask(person: Person, kind: Request['kind'], about: string, services: Services): Promise<Card> {
  if (person.roles.size > 0) return placeOf(person, services)
  const { id, name, email, tenant, council } = person
  const request: Request = {
    person: id,
    kind,
    name,
    email,
    tenant,
    ...(council ? { council: council.id } : {}),
    about,
    at: services.clock().toISOString(),
  }
  await putOnce(services.store, requests, request)
  return outside(person, services)
}

const perPage = 8

async function list(page: number, services: Services): Promise<Card> {
  const kept = await listAll(services.store, requests, 'requests')
  const open = kept.items.map((one) => one.value).toSorted((one, other) => one.at.localeCompare(other.at))
  const { shown, ...place } = paged(open, page, perPage)
  return waitingListCard({ requests: shown.map((request) => lineOf(request, services)), all: open.length, ...place })
}

function lineOf(request: Request, services: Services) {
  const council = request.council ? services.content.register.get(request.council) : undefined
  const { person, kind, name, email, about, at } = request
  return {
    person,
    kind,
    name,
    email,
    about,
    since: day(at),
    council: council && { id: council.id, name: councilName(council) },
  }
}

/** Lets a council in, takes its requests off the list and tells those who asked. */
async function admit(admin: Person, id: string, services: Services): Promise<Card> {
  const council = services.content.register.get(id)
  if (!council) throw new NotAllowed('This council is not in the register.')
  await services.people.admit(id, actorOf(admin))
  const page = await listAll(services.store, requests, 'requests')
  const theirs = page.items.filter((kept) => kept.value.kind === 'council' && kept.value.council === id)
  await services.notify.keep(
    theirs.map(({ value }) => ({
      key: `admitted:${id}:${value.person}`,
      to: value.person,
      card: admittedCard(councilName(council)),
    })),
  )
  for (const kept of theirs) await services.store.remove(requests, 'requests', requests.id(kept.value))
  return list(0, services)
}

/** Takes one request off the list, and tells who asked. They may ask again, which is another request. */
async function drop(which: Pick<Request, 'kind' | 'person'>, services: Services): Promise<Card> {
  const id = `${which.kind}:${which.person}`
  const kept = await services.store.get(requests, 'requests', id)
  if (kept) {
    const { kind, person, at } = kept.value
    await services.notify.keep([{ key: `closed:${kind}:${person}:${at}`, to: person, card: closedCard(kind) }])
    await services.store.remove(requests, 'requests', id)
  }
  return list(0, services)
}

export const waiting = { placeOf, choose, ask, list, admit, drop }
