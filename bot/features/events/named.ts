import type { Card } from '../../../cards/card'
import { eventCouncilsCard } from '../../../cards/event-form-who'
import { councilsOf } from '../../caseload'
import { councilName } from '../../domain/council'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Services } from '../../services'
import { hostedAt } from './access'
import { drawnOf } from './form'

/** The councils of an event that are chosen by name. */

/** So many that the card stays small when every name is long. */
const perPage = 60

export async function showCouncils(person: Person, id: string, page: number, services: Services): Promise<Card> {
  const event = await hostedAt(person, id, services)
  const { proposed } = event
  const councils = (proposed ?? event).audience?.councils
  const ids = councils?.kind === 'named' ? councils.ids : []
  const { shown, ...pages } = paged(await councilsOf(person, services), page, perPage)
  return eventCouncilsCard({
    ...{ drawn: drawnOf(event), isPublished: event.state !== 'draft' },
    choices: shown.map((council) => ({ title: councilName(council), value: council.id })),
    chosen: ids.filter((one) => shown.some(({ id: here }) => here === one)),
    all: ids.length,
    ...pages,
  })
}

/** What is chosen when a page is left: whoever presses chooses among the councils that they look after. */
export async function chosenOf(
  person: Person,
  before: readonly string[],
  page: number,
  chosen: readonly string[],
  services: Services,
): Promise<string[]> {
  const { shown } = paged(await councilsOf(person, services), page, perPage)
  const here = shown.map(({ id }) => id)
  return [
    ...new Set([...before.filter((id) => !here.includes(id)), ...chosen.filter((id) => here.includes(id))]),
  ].toSorted()
}
