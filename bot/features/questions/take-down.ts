import type { Card } from '../../../cards/card'
import { takeDownCard } from '../../../cards/questions-list'
import { takenDownCard } from '../../../cards/questions-notices'
import { changeKept } from '../../../storage/writes'
import { homeLane } from '../../domain/peer-group'
import { type Actor, actorOf, type Person } from '../../domain/person'
import { isThere, questionAnswers, questionLane } from '../../domain/question'
import { AskAgain } from '../../feature'
import { ownGroup } from '../../group-access'
import { shown } from '../../owed'
import type { Services } from '../../services'
import { type At, changeQuestion, questionAt } from './records'
import { show } from './view'

/** What a facilitator takes down, with a reason that its author reads. `answer` is empty for the question itself. */
export type TakenDown = At & { readonly answer: string }

const notThere = 'It is not there any more.'

async function found(person: Person, ask: TakenDown, services: Services) {
  const group = await ownGroup(person, ask.group, services)
  const question = await questionAt(ask, services)
  const answer = ask.answer ? (await services.store.get(questionAnswers, ask.question, ask.answer))?.value : undefined
  if (!question || (ask.answer && !answer)) throw new AskAgain(notThere)
  return { group, question, answer }
}

export async function form(person: Person, ask: TakenDown, services: Services): Promise<Card> {
  const { question, answer } = await found(person, ask, services)
  if (answer ? answer.removed : !isThere(question)) throw new AskAgain(notThere)
  return takeDownCard({ ...ask, words: (answer ?? question).words })
}

/** Done twice it is done once: what its author reads is the first reason. */
export async function takeDown(person: Person, ask: TakenDown, reason: string, services: Services): Promise<Card> {
  const { group, question, answer } = await found(person, ask, services)
  const ended = { by: actorOf(person), at: services.clock().toISOString(), reason }
  const after = await shown([questionLane(question.id), homeLane(group.id)], services, async () => {
    if (answer) {
      const at = { partition: question.id, id: answer.id }
      const now = await changeKept(services.store, questionAnswers, at, (one) =>
        one.removed ? one : { ...one, removed: ended },
      )
      return { end: now?.removed, question }
    }
    const now = await changeQuestion(ask, services, (one) =>
      isThere(one) ? { ...one, state: 'taken-down', ended } : one,
    )
    return { end: now?.state === 'taken-down' ? now.ended : undefined, question: now ?? question }
  })
  await tell(answer ?? question, answer ? 'answer' : 'question', after.end, services)
  return show(person, after.question, group, services, { notice: 'It is taken down, and its author is told why.' })
}

async function tell(
  written: { readonly id: string; readonly by: Actor; readonly words: string },
  what: 'question' | 'answer',
  end: { readonly by: Actor; readonly reason?: string | undefined } | undefined,
  { notify }: Services,
): Promise<void> {
  if (!end?.reason) return
  const card = takenDownCard({ what, words: written.words, by: end.by.name, reason: end.reason })
  await notify.keep([{ key: `taken-down:${written.id}`, to: written.by.id, card }])
}
