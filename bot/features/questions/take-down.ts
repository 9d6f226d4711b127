import type { Card } from '../../../cards/card'
import { takeDownCard } from '../../../cards/questions-list'
import { answerRemovedCard } from '../../../cards/questions-open'
import type { Kept } from '../../../storage/port'
import { changeFrom } from '../../../storage/writes'
import { type PeerGroup, runsGroup } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { isThere, type Question } from '../../domain/question'
import { type QuestionAnswer, questionAnswers } from '../../domain/question-answer'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { type At, changeQuestion, keptQuestion, owing } from './records'
import { settleQuestion } from './settle'
import { show } from './view'

/** What a facilitator takes down, with a reason that its author reads. `answer` is empty for the question itself. */
export type TakenDown = At & { readonly answer: string }

const notThere = 'It is not there any more.'

/** The group as it is read now: who ran it a moment ago may not do so any more. */
async function ownGroup(person: Person, ask: TakenDown, { groups }: Services): Promise<PeerGroup> {
  const group = await groups.get(ask.group)
  if (!group || !runsGroup(person, group)) throw new NotAllowed('Only its facilitators can do this.')
  return group
}

async function foundQuestion(person: Person, ask: TakenDown, services: Services) {
  const [group, kept] = await Promise.all([ownGroup(person, ask, services), keptQuestion(ask, services)])
  if (!kept) throw new AskAgain(notThere)
  return { group, kept }
}

/** Older answers do not name their group: their question does. */
async function foundAnswer(person: Person, ask: TakenDown, services: Services): Promise<Kept<QuestionAnswer>> {
  const [group, kept] = await Promise.all([
    ownGroup(person, ask, services),
    services.store.get(questionAnswers, ask.question, ask.answer),
  ])
  const its = kept && (kept.value.group ?? (await keptQuestion(ask, services))?.value.group)
  if (!kept || its !== group.id) throw new AskAgain(notThere)
  return kept
}

export async function form(person: Person, ask: TakenDown, services: Services): Promise<Card> {
  if (ask.answer) {
    const { value } = await foundAnswer(person, ask, services)
    if (value.removed) throw new AskAgain(notThere)
    return takeDownCard({ ...ask, words: value.words })
  }
  const { value } = (await foundQuestion(person, ask, services)).kept
  if (!isThere(value)) throw new AskAgain(notThere)
  return takeDownCard({ ...ask, words: value.words })
}

/** Done twice it is done once: what its author reads is the first reason. */
export async function takeDown(person: Person, ask: TakenDown, reason: string, services: Services): Promise<Card> {
  const now = services.clock().getTime()
  const ended = { by: actorOf(person), at: new Date(now).toISOString(), reason }
  const card = await (ask.answer
    ? takeDownAnswer(await foundAnswer(person, ask, services), ask, ended, services)
    : takeDownQuestion(person, ask, ended, services))
  services.afterwards.start(() => settleQuestion(ask, services))
  return card
}

type Ended = NonNullable<Question['ended']>

async function takeDownAnswer(kept: Kept<QuestionAnswer>, ask: TakenDown, removed: Ended, services: Services) {
  const untold = Date.parse(removed.at)
  await changeFrom(services.store, questionAnswers, kept, (one) => (one.removed ? one : { ...one, removed, untold }))
  return answerRemovedCard({ ...ask, words: kept.value.words, as: 'down' })
}

async function takeDownQuestion(person: Person, ask: TakenDown, ended: Ended, services: Services): Promise<Card> {
  const { group, kept } = await foundQuestion(person, ask, services)
  const step = (one: Question): Question =>
    isThere(one) ? owing({ ...one, state: 'taken-down', ended }, services) : one
  const after = await changeQuestion(ask, services, step, kept)
  return show(person, after ?? kept.value, group, services)
}
