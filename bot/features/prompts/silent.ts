import type { Card } from '../../../cards/card'
import { promptSilentCard } from '../../../cards/prompt-progress'
import { type CouncilRound, councilRounds, hasAnswered, partOf } from '../../domain/council-round'
import { laneOf, mostCountedLive, type Occurrence, roundIdOf } from '../../domain/occurrence'
import { paged } from '../../domain/pages'
import { looksAfter, type Person } from '../../domain/person'
import { unreachedIn } from '../../domain/unreached'
import { counted, listed } from '../../domain/words'
import type { Services } from '../../services'
import { askedIn } from './asked'
import { leave, type Place } from './progress'
import { remindersOf } from './reached'
import { occurrenceAt } from './records'

/** Who has not answered a prompt, by council. */

const councilsPerPage = 8
const mostPeople = 20

/** Asked and without a whole answer, from each council's round. */
export async function silent(
  person: Person,
  data: Place & { readonly page: number },
  message: string | undefined,
  services: Services,
): Promise<Card> {
  const one = await occurrenceAt(person, data, services)
  await leave(one, person, message, services)
  const looked = one.councils.filter((council) => looksAfter(person, council))
  const theirs = await askedIn(looked, one, services)
  const { shown, ...pages } = paged(theirs, data.page, councilsPerPage)
  const unreached = await unreachedNow(one, services)
  const councils = await Promise.all(shown.map((council) => silentIn(council, one, unreached, services)))
  return promptSilentCard({ author: data.author, occurrence: one.id, title: one.title, councils, ...pages })
}

type Unreached = ReadonlyMap<string, string>

const whyWords = { paused: 'has paused prompts', 'not reached': 'not reached', waiting: 'not sent yet' }

/** Why somebody got nothing, by their id; of many, the rounds say that they got nothing, and not why. */
async function unreachedNow(one: Occurrence, services: Services): Promise<Unreached> {
  if (one.planned > mostCountedLive) return new Map()
  const tried = [...(await services.notify.laneOf(laneOf(one.id))), ...(await remindersOf(one, services))]
  return new Map(unreachedIn(tried).map(({ person, why }) => [person, whyWords[why]]))
}

function wordsOf(id: string, round: CouncilRound, unreached: Unreached): string {
  const why = unreached.get(id) ?? (round.unreached?.includes(id) ? whyWords['not reached'] : undefined)
  const note = round.answers[id] ? 'has begun' : why
  return note ? `${round.asked[id]} (${note})` : round.asked[id]!
}

async function silentIn(council: string, one: Occurrence, unreached: Unreached, services: Services) {
  const round = (await services.store.get(councilRounds, council, roundIdOf(one)))?.value
  const name = services.content.register.nameOf(council)
  if (!round) return { name, count: 'Nobody was asked', people: '' }
  const people = Object.keys(round.asked)
    .filter((id) => !hasAnswered(round, id))
    .map((id) => wordsOf(id, round, unreached))
  const all = partOf(round)
  const answered = all.filter((id) => hasAnswered(round, id)).length
  const rest = people.length > mostPeople ? [counted(people.length - mostPeople, 'more', 'more')] : []
  return {
    name,
    count: people.length === 0 ? 'Everybody has answered' : `${answered} of ${all.length} answered`,
    people: listed([...people.toSorted((a, b) => a.localeCompare(b, 'en-GB')).slice(0, mostPeople), ...rest]),
  }
}
