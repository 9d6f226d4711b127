import type { Card } from '../../../cards/card'
import { walkInCard } from '../../../cards/event-walk-in'
import { type Council, councilName } from '../../domain/council'
import type { Event } from '../../domain/event'
import { entryOf } from '../../domain/event-places'
import { councilsLike, peopleLike } from '../../domain/event-walk-in'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Member } from '../../people-records'
import type { Services } from '../../services'
import { attendance, overAt } from './after'
import { settle } from './settle'

/** Those who came and had never answered, so that their CPD is kept too: people of councils that were invited or are the host's. */

const most = 20

interface Typed {
  readonly council: string
  readonly name: string
}

export async function walkIn(person: Person, id: string, services: Services): Promise<Card> {
  const event = await overAt(person, id, services)
  const [only, ...others] = councilsFor(person, event, services)
  return walkInCard({ event: id, title: event.title, council: only && others.length === 0 ? only.name : '', name: '' })
}

function councilsFor(person: Person, event: Event, { content }: Services): readonly Council[] {
  const { councils } = content.register
  if (person.roles.has('admin')) return councils
  const ids = new Set([...event.councils, ...person.caseload])
  return councils.filter(({ id }) => ids.has(id))
}

export async function findWalkIn(person: Person, id: string, typed: Typed, services: Services): Promise<Card> {
  const event = await overAt(person, id, services)
  const view = { event: id, title: event.title, ...typed }
  const like = councilsLike(typed.council, councilsFor(person, event, services))
  const [council, ...others] = like
  if (!council)
    return walkInCard({ ...view, fault: 'No council that was invited, or that you look after, has that in its name.' })
  if (others.length > 0) {
    const names = like.slice(0, 5).map((one) => one.name)
    return walkInCard({
      ...view,
      fault: `Several councils have that in their name: ${names.join(', ')}. Type more of it.`,
    })
  }
  const people = peopleLike(typed.name, await services.people.membersOf(council.id))
  return walkInCard({
    ...view,
    found: {
      council: { id: council.id, name: councilName(council) },
      people: people.slice(0, most).map((one) => ({ title: lineOf(one, people), value: one.person })),
      more: people.length > most,
    },
  })
}

/** The address only where a name alone does not say who it is. */
const lineOf = (one: Member, all: readonly Member[]): string =>
  all.some((other) => other.person !== one.person && other.name === one.name) ? `${one.name} (${one.email})` : one.name

export async function saveWalkIn(
  person: Person,
  data: { readonly event: string; readonly of: string },
  chosen: readonly string[],
  services: Services,
): Promise<Card> {
  const event = await overAt(person, data.event, services)
  const council = councilsFor(person, event, services).find(({ id }) => id === data.of)
  if (!council) throw new AskAgain('This council was not invited, and you do not look after it.')
  const members = await services.people.membersOf(council.id)
  const came = members.filter((one) => chosen.includes(one.person)).slice(0, most)
  if (came.length === 0) throw new AskAgain('Tick those who were there.')
  const who = came.map(({ person: one, name }) => ({ person: one, name, council: council.id }))
  const places = await services.events.walkIn(event, who)
  const left = who.filter((one) => entryOf(places, one.person)?.came !== true).map(({ name }) => name)
  services.afterwards.start(() => settle(event.id, services))
  if (left.length > 0)
    throw new AskAgain(`You said before who came, and not ${left.join(', ')}. Change that under Who came.`)
  return attendance(person, { event: event.id, page: 0 }, services, 'saved')
}
