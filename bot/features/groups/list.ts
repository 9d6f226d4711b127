import type { Card } from '../../../cards/card'
import { groupsCard } from '../../../cards/groups'
import { themesKnown } from '../../council-themes'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Services } from '../../services'
import { groupLines, type Suits } from './rules'

const perPage = 6

/** The groups of somebody, those that would suit them and why, and the others that they may join. */
export async function list(person: Person, page: number, services: Services): Promise<Card> {
  const [around, suits] = await Promise.all([services.groups.around(person), suitsOf(person, services)])
  const lines = groupLines(around, suits, services.content.plan.themes)
  const { shown, ...place } = paged(lines, page, perPage)
  return groupsCard({ lines: shown, ...place, mine: around.mine.length, mayMake: mayMake(person) })
}

async function suitsOf(person: Person, services: Services): Promise<Suits> {
  const { register } = services.content
  const { weak, planned } = await themesKnown(person, services)
  const council = person.participates ? person.council : undefined
  return {
    ...{ weak, planned, council },
    cohort: council && register.cohortOf(council.id),
    caseload: person.caseload.flatMap((id) => register.get(id) ?? []),
  }
}

/** Connectors, and leads of councils. */
export const mayMake = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.has('lead') || roles.has('connector') || roles.has('admin')
