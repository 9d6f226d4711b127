import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { shareLearning } from '../../../cards/learning-actions'
import type { LearningValues } from '../../../cards/learning-form'
import { type Learning, type LearningBody, type LearningPlace, learningId } from '../../domain/learning'
import type { LearningDraft, LearningWord } from '../../domain/learning-words'
import { actorOf, type Person } from '../../domain/person'
import { short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { faultIn, hiddenOf } from './faults'
import { bodyOf, form, typedValues, wordsOf } from './form'
import { spotsOf } from './places'
import { noValues } from './rules'
import { settle } from './settle'
import { page } from './view'

/** Sharing: the form where somebody types `share` or presses for it, and what it sends. */

/** In a channel the form is answered in the personal chat; that it began in the channel is kept, so that it may go there. */
export async function begin(person: Person, where: Where, services: Services, place?: 'dialog'): Promise<Card> {
  const key = services.newId()
  if (where.channel && place !== 'dialog')
    await services.learning.addDraft({
      ...{ id: key, author: person.id, channel: where.channel, state: 'open' },
      at: services.clock().toISOString(),
    })
  const seenHere = !!where.channel && place !== 'dialog'
  return formFor(person, key, { channel: where.channel, seenHere, values: noValues }, services)
}

/** The form of a draft: of a message that somebody would like kept, in its author's words. */
export async function beginFrom(person: Person, key: string, services: Services): Promise<Card> {
  const draft = await draftOf(person, key, services)
  if (draft?.state === 'refused')
    throw new AskAgain('You said that this is not to be kept. To share it yet, type share.')
  const already = await services.learning.get(learningId(person.id, key))
  if (already) return page(person, already, services)
  const words = draft?.words ?? ''
  const values = words ? { ...noValues, did: short(words, 800) } : noValues
  return formFor(person, key, { channel: draft?.channel, seenHere: !!draft?.channel, values }, services)
}

interface Begun {
  readonly channel: string | undefined
  /** Whether people in it have seen whose it is; a dialog there nobody else sees. */
  readonly seenHere: boolean
  readonly values: LearningValues
  readonly chosen?: readonly string[]
  readonly fault?: string
}

async function formFor(person: Person, key: string, begun: Begun, services: Services): Promise<Card> {
  const spots = await spotsOf(person, [begun.channel], services)
  const chosen =
    begun.chosen ?? spots.filter(({ place }) => place.channel && place.channel === begun.channel).map(({ id }) => id)
  const places = spots.map(({ id, title }) => ({ id, title }))
  const isThere = places.some(({ id }) => id === begun.channel)
  const note =
    begun.channel && !isThere
      ? 'The channel in which you asked is not linked to a group, so it cannot be shared there.'
      : undefined
  return form(
    { key, places, chosen: chosen.filter((id) => places.some((one) => one.id === id)) },
    begun.values,
    services,
    {
      ...{ fault: begun.fault, note, seenHere: begun.seenHere },
    },
  )
}

/** A draft that is this person's: nobody shares upon another's. */
export async function draftOf(person: Person, key: string, { learning }: Services): Promise<LearningDraft | undefined> {
  const draft = await learning.draft(key)
  return draft?.author === person.id ? draft : undefined
}

export async function share(
  person: Person,
  key: string,
  typed: InputsOf<typeof shareLearning>,
  where: Where,
  services: Services,
): Promise<Card> {
  const draft = await draftOf(person, key, services)
  const channel = draft?.channel ?? where.channel
  const spots = await spotsOf(person, [channel], services)
  const body = bodyOf(typed, services)
  const places = spots.filter(({ id }) => typed.places.includes(id)).map(({ place }) => place)
  const hidden = body.shown ? [] : hiddenOf(person, undefined, services)
  const fault = places.length === 0 ? 'Choose where to share it.' : faultIn(wordsOf(body), hidden)
  const begun = { channel, seenHere: !!draft?.channel, values: typedValues(typed), chosen: typed.places }
  if (fault) return formFor(person, key, { ...begun, fault }, services)
  return keep(person, { key, body, places, draft }, services)
}

/** Keeps it, once, and tells what became of it. */
export async function keep(
  person: Person,
  fresh: {
    readonly key: string
    readonly body: LearningBody
    readonly places: readonly LearningPlace[]
    readonly draft: LearningDraft | undefined
  },
  services: Services,
): Promise<Card> {
  const { learning, clock } = services
  const council = person.participates ? person.council?.id : undefined
  const one: Learning = {
    id: learningId(person.id, fresh.key),
    author: actorOf(person),
    ...(council ? { council } : {}),
    body: fresh.body,
    places: [...fresh.places],
    at: clock().toISOString(),
    ...(fresh.draft?.asker ? { asked: fresh.draft.asker } : {}),
    ...{ before: [], revision: 0, settled: -1 },
  }
  const { there, isNew } = await learning.add(one)
  const { draft } = fresh
  if (draft?.words) await learning.moveDraft(draft.id, 'kept')
  if (there.settled < there.revision) services.afterwards.start(() => settle(there, services))
  const isSame = JSON.stringify(there.body) === JSON.stringify(fresh.body)
  return sharedPage(person, there, isSame, services, isNew ? [] : undefined)
}

/** What somebody has shared, after they pressed for it; `isSame` says whether it is as they pressed for, `words` what was said to it where that is known. */
export async function sharedPage(
  person: Person,
  there: Learning,
  isSame: boolean,
  services: Services,
  words?: readonly LearningWord[],
): Promise<Card> {
  if (there.withdrawn) throw new AskAgain('You shared this before, and withdrew it. To share it again, type share.')
  return page(person, there, services, {
    words,
    notice: isSame
      ? 'Shared. Thank you.'
      : 'You shared this already. This is how it is; press Change it to say it otherwise.',
  })
}
