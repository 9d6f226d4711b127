import type { Card } from '../../../cards/card'
import { queueCard } from '../../../cards/review-queue'
import { listAll } from '../../../storage/lists'
import { paged } from '../../domain/pages'
import { looksAfter, type Person } from '../../domain/person'
import { levels } from '../../domain/questionnaire'
import { reviews } from '../../domain/review'
import { age } from '../../domain/words'
import type { Services } from '../../services'

const perPage = 5

/** What waits in a connector's caseload; for an administrator, everywhere. Oldest first. */
export async function queue(
  person: Person,
  ask: { page: number; level: string; council: string },
  services: Services,
): Promise<Card> {
  const { items } = await listAll(services.store, reviews, 'reviews', (damaged) =>
    services.log.warn({ collection: reviews.name, damaged }, 'records that cannot be read are left out'),
  )
  const mine = items.map((kept) => kept.value).filter((entry) => looksAfter(person, entry.council))
  const fitting = mine
    .filter(
      (entry) =>
        (ask.level === '' || entry.level === ask.level) && (ask.council === '' || entry.council === ask.council),
    )
    .toSorted((one, other) => one.since.localeCompare(other.since))
  const { shown, ...place } = paged(fitting, ask.page, perPage)
  const now = services.clock()
  const { questionnaires } = services.content
  return queueCard({
    all: fitting.length,
    ...place,
    level: ask.level,
    council: ask.council,
    levels: levels.map((level) => ({ id: level, title: questionnaires[level].title })),
    councils: [...new Set(mine.map((entry) => entry.council))]
      .map((id) => ({ id, name: services.content.register.nameOf(id) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .slice(0, 80),
    lines: shown.map((entry) => ({
      council: entry.council,
      councilName: services.content.register.nameOf(entry.council),
      response: entry.response,
      title: questionnaires[entry.level].title,
      subject: entry.subject,
      waits: entry.waits,
      by: entry.by,
      age: age(entry.since, now),
    })),
  })
}
