import type { Card } from '../../../cards/card'
import { attendanceCard, materialCard } from '../../../cards/event-after'
import { councilName } from '../../domain/council'
import type { Event } from '../../domain/event'
import { withMaterial } from '../../domain/event-changes'
import { checked, type Entry, entryOf, type Places } from '../../domain/event-places'
import { cpdWords } from '../../domain/event-times'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { hostedAt } from './access'
import { drawnOf } from './form'
import { manage } from './manage'
import { settle } from './settle'
import { isOver } from './view'

/** What comes after an event: who came, and what is left of it. */

const peoplePerPage = 50

/** Those who might have come, by name. */
const likely = (places: Places | undefined): readonly Entry[] =>
  (places?.entries ?? [])
    .filter(({ answer, came }) => answer !== 'no' || came)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || one.order - other.order)

export async function overAt(person: Person, id: string, services: Services): Promise<Event> {
  const event = await hostedAt(person, id, services)
  if (event.state !== 'published' || !isOver(event, services))
    throw new AskAgain('This is for events that took place and are over.')
  return event
}

export async function attendance(
  person: Person,
  at: { readonly event: string; readonly page: number },
  services: Services,
  outcome?: 'saved' | 'changed',
): Promise<Card> {
  const event = await overAt(person, at.event, services)
  const places = await services.events.placesOf(event.id)
  const { shown, ...pages } = paged(likely(places), at.page, peoplePerPage)
  const councilOf = ({ council }: Entry) => services.content.register.get(council)
  return attendanceCard({
    ...{ event: event.id, title: event.title, checked: places?.checked ?? 0, ...pages },
    people: shown.map((one) => {
      const council = councilOf(one)
      return { title: short(council ? `${one.name}, ${councilName(council)}` : one.name), value: one.person }
    }),
    came: shown.filter(({ came }) => came).map((one) => one.person),
    cpd: cpdWords(event.cpd),
    ...(outcome ? { outcome } : {}),
  })
}

/** Of the people on one page; whoever said so meanwhile on another card is not overwritten. */
export async function saveAttendance(
  person: Person,
  data: { readonly event: string; readonly page: number; readonly checked: number },
  came: readonly string[],
  services: Services,
): Promise<Card> {
  const event = await overAt(person, data.event, services)
  let isStale = false
  await services.events.changePlaces(event.id, (all) => {
    const shown = paged(likely(all), data.page, peoplePerPage).shown.map((one) => one.person)
    const isSame = shown.every((one) => entryOf(all, one)?.came === came.includes(one))
    isStale = !isSame && all.checked !== data.checked
    return isSame || isStale ? all : checked(all, shown, came, services.clock().getTime())
  })
  services.afterwards.start(() => settle(event.id, services))
  return attendance(person, data, services, isStale ? 'changed' : 'saved')
}

export async function material(person: Person, id: string, services: Services, outcome?: 'changed'): Promise<Card> {
  const event = await overAt(person, id, services)
  const { recording = '', slides = '' } = event.material ?? {}
  return materialCard({ drawn: drawnOf(event), title: event.title, recording, slides, ...(outcome ? { outcome } : {}) })
}

export async function saveMaterial(
  person: Person,
  data: { readonly event: string; readonly revision: number },
  inputs: { readonly recording: string; readonly slides: string },
  services: Services,
): Promise<Card> {
  await overAt(person, data.event, services)
  let isStale = false
  const event = await services.events.change(data.event, (kept) => {
    const next = withMaterial(kept, inputs, person, services.clock().toISOString())
    isStale = next !== kept && kept.revision !== data.revision
    return isStale ? kept : next
  })
  if (isStale || !event) return material(person, data.event, services, 'changed')
  return manage(person, event, services, { notice: 'Saved. All who were invited are told.' })
}
