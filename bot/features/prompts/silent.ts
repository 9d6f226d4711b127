import type { Card } from '../../../cards/card'
import { promptSilentCard } from '../../../cards/prompt-progress'
import { councilRounds, hasAnswered } from '../../domain/council-round'
import { type Occurrence, roundIdOf } from '../../domain/occurrence'
import { paged } from '../../domain/pages'
import { looksAfter, type Person } from '../../domain/person'
import { counted, listed } from '../../domain/words'
import type { Services } from '../../services'
import { askedIn } from './asked'
import type { Place } from './progress'
import { occurrenceAt } from './records'

/** Who has not answered a prompt, by council. */

const councilsPerPage = 8
const mostPeople = 20

/** Asked and without a whole answer, from each council's round. */
export async function silent(
  person: Person,
  data: Place & { readonly page: number },
  services: Services,
): Promise<Card> {
  const one = await occurrenceAt(person, data, services)
  const looked = one.councils.filter((council) => looksAfter(person, council))
  const theirs = await askedIn(looked, one, services)
  const { shown, ...pages } = paged(theirs, data.page, councilsPerPage)
  const councils = await Promise.all(shown.map((council) => silentIn(council, one, services)))
  return promptSilentCard({ author: data.author, occurrence: one.id, title: one.title, councils, ...pages })
}

async function silentIn(council: string, one: Occurrence, services: Services) {
  const round = (await services.store.get(councilRounds, council, roundIdOf(one)))?.value
  const name = services.content.register.nameOf(council)
  if (!round) return { name, count: 'Nobody was asked', people: '' }
  const asked = Object.entries(round.asked)
  const people = asked
    .filter(([id]) => !hasAnswered(round, id))
    .map(([id, words]) => (round.answers[id] ? `${words} (has begun)` : words))
  const rest = people.length > mostPeople ? [counted(people.length - mostPeople, 'more', 'more')] : []
  return {
    name,
    count:
      people.length === 0 ? 'Everybody has answered' : `${asked.length - people.length} of ${asked.length} answered`,
    people: listed([...people.toSorted((a, b) => a.localeCompare(b, 'en-GB')).slice(0, mostPeople), ...rest]),
  }
}
