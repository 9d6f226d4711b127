import type { Card } from '../../../cards/card'
import { feedbackCard, feedbackGivenCard, feedbackReadCard } from '../../../cards/event-after'
import { changeKept, persist } from '../../../storage/writes'
import type { Event } from '../../domain/event'
import { entryOf } from '../../domain/event-places'
import { feedback, feedbackGiven, leastAnswers, shownTogether, withAnswer } from '../../domain/event-records'
import { endOfEvent, timeWords } from '../../domain/event-times'
import type { Person } from '../../domain/person'
import { counted } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { knownAt } from './access'
import { overAt } from './after'
import { isOver, mayGiveFeedback } from './view'

/** The two questions, for those who were there. */
async function mayAnswer(person: Person, id: string, services: Services): Promise<Event> {
  const [event, places] = await Promise.all([knownAt(id, services), services.events.placesOf(id)])
  const entry = entryOf(places, person.id)
  if (event.state !== 'published' || !mayGiveFeedback(entry))
    throw new NotAllowed('Only those who were at an event are asked what they make of it.')
  if (!isOver(event, services)) throw new AskAgain('Say it when the event is over.')
  return event
}

export async function feedbackForm(person: Person, id: string, services: Services): Promise<Card> {
  const { title, ...event } = await mayAnswer(person, id, services)
  const given = await services.store.get(feedbackGiven, `event-given:${id}`, 'given')
  if (given?.value.people.includes(person.id)) return feedbackGivenCard({ title, isAgain: true })
  return feedbackCard({ event: id, title, time: timeWords(event) })
}

/**
 * First that they have answered, so that nobody answers twice; then what, without them. Where the second cannot be kept, the
 * first is taken back.
 */
export async function giveFeedback(
  person: Person,
  id: string,
  { useful, words }: { readonly useful: string; readonly words: string },
  services: Services,
): Promise<Card> {
  const { store } = services
  const { title, ...event } = await mayAnswer(person, id, services)
  const isNew = await persist(async () => {
    const kept = await store.get(feedbackGiven, `event-given:${id}`, 'given')
    const people = kept?.value.people ?? []
    if (people.includes(person.id)) return false
    await store.put(feedbackGiven, { event: id, people: [...people, person.id].toSorted() }, kept?.version)
    return true
  })
  if (!isNew) return feedbackGivenCard({ title, isAgain: true })
  try {
    await persist(async () => {
      const kept = await store.get(feedback, `event-feedback:${id}`, 'feedback')
      const answers = withAnswer(kept?.value.answers ?? [], { useful: Number(useful), words })
      await store.put(
        feedback,
        shownTogether({ ...kept?.value, event: id, answers }, timesOf(event, services)),
        kept?.version,
      )
    })
  } catch (error) {
    await changeKept(store, feedbackGiven, { partition: `event-given:${id}`, id: 'given' }, (one) => ({
      ...one,
      people: one.people.filter((other) => other !== person.id),
    }))
    throw error
  }
  return feedbackGivenCard({ title, isAgain: false })
}

const timesOf = (event: Pick<Event, 'ends' | 'zone'>, { clock }: Services) => ({
  ended: endOfEvent(event),
  now: clock().getTime(),
})

const mostSaid = 12

export async function readFeedback(person: Person, id: string, services: Services): Promise<Card> {
  const event = await overAt(person, id, services)
  const kept = await changeKept(
    services.store,
    feedback,
    { partition: `event-feedback:${id}`, id: 'feedback' },
    (one) => shownTogether(one, timesOf(event, services)),
  )
  const answers = kept?.shown ?? []
  const all = { event: id, title: event.title, lines: [], said: [], more: 0 }
  const { soon, late } = leastAnswers
  if (answers.length === 0)
    return feedbackReadCard({
      ...all,
      state: `Shown once ${soon} people have answered, or ${late} when it is over for a week.`,
    })
  const said = answers.flatMap(({ words }) => words || [])
  return feedbackReadCard({
    ...all,
    state: `What ${counted(answers.length, 'person', 'people')} said. How useful it was, of 5:`,
    lines: [5, 4, 3, 2, 1].map((point) => ({
      name: String(point),
      words: counted(answers.filter(({ useful }) => useful === point).length, 'person', 'people'),
    })),
    said: said.slice(0, mostSaid),
    more: Math.max(0, said.length - mostSaid),
  })
}
