import type { Card } from '../../cards/card'
import { welcomeCard } from '../../cards/welcome'
import { listAll } from '../../storage/lists'
import { councilName } from '../domain/council'
import { looksAfter, type Person } from '../domain/person'
import { isOpenAction, isOwner } from '../domain/plan'
import { reviews } from '../domain/review'
import type { Services } from '../services'

/** What somebody is told first, in their own chat: what waits for them. */
export async function greeting(person: Person, services: Services): Promise<Card> {
  if (person.roles.has('officer')) {
    const { id } = person.council!
    const owned = (await services.plans.actionsOf(id)).filter((one) => isOpenAction(one) && isOwner(one, person))
    return welcomeCard({ place: councilName(person.council!), role: 'officer', council: id, owned: owned.length })
  }
  if (person.roles.size === 0) return welcomeCard({ place: '', role: 'outside' })
  const queue = await listAll(services.store, reviews, 'reviews', (damaged) =>
    services.log.warn({ collection: reviews.name, damaged }, 'records that cannot be read are left out'),
  )
  const waiting = queue.items.filter((kept) => looksAfter(person, kept.value.council)).length
  return welcomeCard({ place: '', role: 'connector', waiting })
}
