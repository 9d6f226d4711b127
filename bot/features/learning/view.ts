import type { Card } from '../../../cards/card'
import { learningCard, learningGoneCard } from '../../../cards/learning'
import type { Held } from '../../delivery/deliveries'
import type { Learning } from '../../domain/learning'
import type { Person } from '../../domain/person'
import type { PostKind } from '../../mail'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { standsIn } from './places'
import { viewOf } from './rules'
import { runs, seen } from './seen'
import { titlesOf } from './titles'

/** A learning as it is shown: in a channel, to whoever presses there, and all of it to one person. */

export async function open(person: Person, id: string, where: Where, services: Services): Promise<Card> {
  return page(person, await seen(person, id, where, services), services)
}

/** As it stands in its channel, for whoever comes back to it. */
export const openCard = async (person: Person, id: string, where: Where, services: Services): Promise<Card> =>
  card(person, await seen(person, id, where, services), services)

/** All of it, with what this person may do with it. */
export async function page(
  person: Person,
  one: Learning,
  services: Services,
  { words: known, ...more }: { readonly notice?: string; readonly words?: Words | undefined } = {},
): Promise<Card> {
  const isAuthor = one.author.id === person.id
  const [words, run] = await Promise.all([
    known ?? services.learning.wordsOf(one.id),
    isAuthor ? [] : runs(person, one, services),
  ])
  return learningCard(viewOf(one, words, titlesOf(services)), {
    ...marksOf(person, words),
    ...{ author: isAuthor, facilitator: run.length > 0, whole: true, ...more },
  })
}

/** The card as it stands in a channel, with what this person said to it. */
export async function card(
  person: Person,
  one: Learning,
  services: Services,
  more: { readonly notice?: string; readonly saved?: boolean } = {},
): Promise<Card> {
  return cardOf(person, one, await services.learning.wordsOf(one.id), services, more)
}

export const cardOf = (
  person: Person,
  one: Learning,
  words: Words,
  services: Services,
  more: { readonly notice?: string; readonly saved?: boolean } = {},
): Card => learningCard(viewOf(one, words, titlesOf(services)), { ...marksOf(person, words), ...more })

type Words = Awaited<ReturnType<Services['learning']['wordsOf']>>

function marksOf(person: Person, words: Words) {
  const mine = words.find((word) => word.kind === 'mark' && word.person === person.id)
  return { useful: mine?.kind === 'mark' && mine.useful, tried: mine?.kind === 'mark' && !!mine.tried }
}

/** What stands in a channel for everybody there. */
export const learningPost: PostKind = {
  kind: 'learning',
  draw: async ({ about, to }, services): Promise<Card | Held> => {
    const one = await services.learning.get(about?.learning ?? '')
    if (!one) return { end: 'unneeded', reason: 'It is not kept any more' }
    if (one.withdrawn) return learningGoneCard('withdrawn')
    if (!one.places.some(({ channel, down }) => channel === to && !down)) return learningGoneCard('down')
    if (!(await standsIn(one, to, services))) return learningGoneCard('unlinked')
    return learningCard(viewOf(one, await services.learning.wordsOf(one.id), titlesOf(services)))
  },
}
