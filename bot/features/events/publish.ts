import type { Card } from '../../../cards/card'
import type { Event } from '../../domain/event'
import { published } from '../../domain/event-changes'
import { startsOf } from '../../domain/event-series'
import type { Person } from '../../domain/person'
import { counted } from '../../domain/words'
import type { Reply } from '../../feature'
import type { Services } from '../../services'
import { hostedAt } from './access'
import { makeSeries } from './advance'
import { manage } from './manage'
import { outlook } from './outlook'

/** From a draft to what people see. */

/** Pressed twice, the second press shows what was published. */
export async function publish(
  person: Person,
  data: { readonly event: string; readonly revision: number },
  services: Services,
): Promise<Reply> {
  const before = await hostedAt(person, data.event, services)
  if (before.state !== 'draft') return manage(person, before, services)
  const { trouble, ...reach } = await outlook(before, person, services)
  if (trouble || before.revision !== data.revision)
    return manage(
      person,
      before,
      services,
      trouble ? {} : { trouble: 'It changed meanwhile. This is how it is: look, then publish.' },
    )
  const when = { at: services.clock().toISOString(), now: services.clock().getTime() }
  const of = startsOf(before).length
  const series = of > 1 ? { series: { id: before.id, place: 1, of } } : {}
  const event = await services.events.change(data.event, (kept) =>
    kept.state === 'draft' && kept.revision === data.revision
      ? published({ ...kept, ...series }, reach, person, when)
      : kept,
  )
  if (event?.state !== 'published') return manage(person, event ?? before, services)
  // The job would make them too, and does when this stops here.
  if (event.series) await makeSeries(event, services)
  return { card: await publishedCard(person, event, services), lasts: true }
}

const publishedCard = (person: Person, event: Event, services: Services): Promise<Card> => {
  const invited = event.councils.length > 0 ? `People of ${counted(event.councils.length, 'council')} are invited.` : ''
  const posted = event.posts.length > 0 ? `It is posted in ${counted(event.posts.length, 'channel')}.` : ''
  const later = event.series ? 'People hear of each of the later ones a fortnight before it.' : ''
  return manage(person, event, services, { notice: ['Published.', invited, posted, later].filter(Boolean).join(' ') })
}
