import { answeredCard, answerGoneCard, takenDownCard } from '../../../cards/questions-notices'
import type { Kept } from '../../../storage/port'
import { persist } from '../../../storage/writes'
import type { Notice } from '../../delivery/outbox'
import type { PeerGroup } from '../../domain/peer-group'
import { isByAnother, isThere, type Question, questionLane, questions } from '../../domain/question'
import { type QuestionAnswer, questionAnswers } from '../../domain/question-answer'
import { forEach } from '../../each'
import { gathered } from '../../gathered'
import { everAnswered } from '../../questions'
import type { Services } from '../../services'
import { type At, keptQuestion } from './records'
import { inOrder, mostFirst } from './rules'

/**
 * What follows from a question and its answers: it is posted, those concerned are told, its answers are counted, and cards
 * show it. Made from the records after the turn, and by a job where the process died; done twice it is done once.
 */

export const patience = 3 * 24 * 3_600_000

const settlers = new WeakMap<Services, (at: string) => Promise<void>>()

export function settleQuestion({ group, question }: At, services: Services): Promise<void> {
  const { rest } = services.notify
  const known = settlers.get(services) ?? gathered((at: string) => settleNow(JSON.parse(at), services), rest)
  settlers.set(services, known)
  return known(JSON.stringify({ group, question }))
}

/** Begun again where somebody else writes meanwhile: what is counted is kept over nothing but what was read before. */
const settleNow = (at: At, services: Services): Promise<void> =>
  persist(async () => {
    const kept = await keptQuestion(at, services)
    if (kept) await settleKept(kept, services)
  })

/** What says that something is owed is taken away last: until then a process that dies leaves it to the job. */
async function settleKept(kept: Kept<Question>, services: Services): Promise<void> {
  const question = kept.value
  const group = await services.groups.get(question.group)
  const isNew = question.stage === 'new' && isThere(question) && group !== undefined && !group.closed
  if (isNew) await post(question, group, services)
  const ever = await everAnswered(question.id, services)
  const fresh = ever.filter(({ value }) => value.untold !== undefined)
  await tell(
    question,
    fresh.map(({ value }) => value),
    services,
  )
  const all = ever.map(({ value }) => value).filter(({ removed }) => !removed)
  const others = all.filter((answer) => isByAnother(answer, question)).length
  const shown = { all: all.length, others, first: inOrder(all, question).slice(0, mostFirst).map(told) }
  const moved = isNew ? { stage: 'posted' as const, next: Date.parse(question.at) + patience } : {}
  const isBack = others === 0 && isGivenUp(question) && group !== undefined && !group.closed
  const again = isBack ? { next: services.clock().getTime() + patience } : {}
  const counted = await services.store.put(questions, { ...question, ...moved, ...again, shown }, kept.version)
  await services.notify.refresh(questionLane(question.id))
  if (question.unsettled !== undefined) await services.homes.show(question.group)
  await forEach(fresh, ({ value, version }) => services.store.put(questionAnswers, told(value), version))
  if (question.unsettled === undefined) return
  const { unsettled: _owed, ...settled } = counted.value
  await services.store.put(questions, settled, counted.version)
}

/** Nobody looks after it any more though it has not come to the connector: it had an answer. */
const isGivenUp = ({ state, stage, next }: Question): boolean =>
  state === 'open' && next === undefined && (stage === 'posted' || stage === 'helpers')

/** Those whose answers are new or were taken down, and who asked. */
async function tell(question: Question, fresh: readonly QuestionAnswer[], { notify }: Services): Promise<void> {
  const down = question.state === 'taken-down' ? takenDown('question', { ...question, removed: question.ended }) : []
  const notices = fresh.flatMap((one) =>
    one.removed ? [...takenDown('answer', one), ...gone(one, question)] : answered(one, question),
  )
  await notify.keep([...down, ...notices])
}

const told = ({ untold: _owed, ...answer }: QuestionAnswer): QuestionAnswer => answer

function answered({ id, by, words }: QuestionAnswer, question: Question): readonly Notice[] {
  if (question.by.id === by.id) return []
  const answer = { id, by: by.name, words }
  const card = answeredCard({ group: question.group, question: question.id, words: question.words, answer })
  return [{ key: `answer:${id}`, to: question.by.id, card }]
}

/** What answered a question is not there any more. */
function gone({ id, by }: QuestionAnswer, { answer, state, ...question }: Question): readonly Notice[] {
  if (state !== 'answered' || answer !== id || question.by.id === by.id) return []
  const card = answerGoneCard({ group: question.group, question: question.id, words: question.words })
  return [{ key: `answer-gone:${id}`, to: question.by.id, card }]
}

function takenDown(
  what: 'question' | 'answer',
  { id, words, by, removed }: Pick<QuestionAnswer, 'id' | 'words' | 'by' | 'removed'>,
): readonly Notice[] {
  if (!removed?.reason) return []
  const card = takenDownCard({ what, words, by: removed.by.name, reason: removed.reason })
  return [{ key: `taken-down:${id}`, to: by.id, card }]
}

const post = ({ id }: Question, group: PeerGroup, { notify }: Services): Promise<void> =>
  forEach(group.channels, (to) =>
    notify.post({ lane: questionLane(id), to, kind: 'question', about: { group: group.id, question: id } }),
  )

/** For a job. */
export async function settleAll(services: Services): Promise<void> {
  const now = services.clock().getTime()
  const { items } = await services.store.due(questionAnswers, now, 500)
  const due = await services.store.due(questions, now, 200)
  const owed = due.items.filter(({ value }) => value.unsettled !== undefined || value.stage === 'new')
  const ats = [
    ...items.flatMap(({ value }) => (value.group ? [{ group: value.group, question: value.question }] : [])),
    ...owed.map(({ value }) => ({ group: value.group, question: value.id })),
  ]
  const once = new Map(ats.map((at) => [JSON.stringify(at), at]))
  await forEach([...once.values()], (at) => settleQuestion(at, services))
}
