import type { Card } from '../../../cards/card'
import { answerCard, questionCard } from '../../../cards/learning-answering'
import { learningTakenDownCard } from '../../../cards/learning-ending'
import { keptCard } from '../../../cards/learning-keep'
import type { Delivery, Held } from '../../delivery/deliveries'
import type { Mailing } from '../../delivery/outbox'
import type { Learning } from '../../domain/learning'
import type { Question } from '../../domain/learning-words'
import { listed } from '../../domain/words'
import type { Mail } from '../../mail'
import type { Services } from '../../services'
import { viewOf } from './question-view'
import { authorName } from './rules'
import { named } from './saying'
import { titlesOf } from './titles'

/**
 * What people are told of a learning, drawn when it is sent: one that waits for Teams says nothing that its author has
 * hidden meanwhile.
 */

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

type Notice = 'kept' | 'down' | 'question' | 'answer'

/** A notice to somebody; `about` says what else it needs. Its key is derived, so that it is told once. */
export function noticeOf(
  one: Learning,
  to: { readonly id: string; readonly name: string; readonly council?: string | undefined },
  what: { readonly notice: Notice; readonly key: string; readonly about?: Readonly<Record<string, string>> },
  { clock }: Pick<Services, 'clock'>,
): Mailing {
  return {
    // In their own lane, as messages that are kept whole: what was told in that form is not told again.
    ...{ key: what.key, to: to.id, lane: to.id, kind: 'learning-notice' },
    about: { learning: one.id, notice: what.notice, ...what.about },
    ...{ name: to.name, council: to.council ?? '', at: clock().getTime() },
  }
}

export const learningMail: Mail = {
  kind: 'learning-notice',
  prepare: async ({ about = {} }: Delivery, _to, services): Promise<Card | Held> => {
    const one = await services.learning.get(about.learning ?? '')
    if (!one) return unneeded('it is not kept any more')
    if (about.notice === 'down') return downCard(one, about.at ?? '', services)
    // An answer is of whoever asked, also where the learning is withdrawn.
    if (one.withdrawn && about.notice !== 'answer') return unneeded('it was withdrawn')
    if (about.notice === 'kept') return keptCard({ learning: one.id, title: one.body.title })
    const asked = (await services.learning.question(one.id, about.question ?? ''))?.value
    if (!asked) return unneeded('the question is not kept any more')
    if (about.notice === 'question') return questionCard(await viewOf(one, asked, services))
    return asked.answer ? answerFor(one, asked, services) : unneeded('it is not answered')
  },
}

/** Where the council is hidden by now, words that name any are left out. */
function answerFor(one: Learning, asked: Question, services: Services): Card {
  const titles = titlesOf(services)
  const mayStand = (words: string) => (one.body.shown || !titles.tellsAny(words) ? words : undefined)
  return answerCard({
    ...{ learning: named(one), question: mayStand(asked.words), answer: mayStand(asked.answer!.words) },
    who: authorName(one, titles),
  })
}

/** Taken down at one moment, in one group or more. */
async function downCard(one: Learning, at: string, { groups }: Services): Promise<Card | Held> {
  const places = one.places.filter(({ down }) => down?.at === at)
  const down = places[0]?.down
  if (!down) return unneeded('it is not taken down')
  const names = await Promise.all([...new Set(places.map(({ group }) => group))].map((group) => groups.get(group)))
  return learningTakenDownCard({
    ...{ title: one.body.title, who: down.by.name, reason: down.reason },
    groups: listed(names.flatMap((group) => group?.name ?? [])),
  })
}
