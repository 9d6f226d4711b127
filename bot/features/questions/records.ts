import type { Kept } from '../../../storage/port'
import { changeFrom, changeKept } from '../../../storage/writes'
import type { PeerGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { cameTo, type Question, questions } from '../../domain/question'
import { NotAllowed } from '../../feature'
import { stillSees } from '../../group-access'
import type { Services } from '../../services'
import type { Where } from '../../where'

/** Reading and changing questions; who may see one is asked anew each time. */

export interface At {
  readonly group: string
  readonly question: string
}

export const questionAt = async ({ group, question }: At, { store }: Services): Promise<Question | undefined> =>
  (await store.get(questions, group, question))?.value

/** `seen` is what was read of it a moment ago. */
export const changeQuestion = (
  at: At,
  services: Services,
  step: (question: Question) => Question,
  seen?: Kept<Question>,
): Promise<Question | undefined> =>
  seen
    ? changeFrom(services.store, questions, seen, step)
    : changeKept(services.store, questions, { partition: at.group, id: at.question }, step)

export const keptQuestion = ({ group, question }: At, { store }: Services) => store.get(questions, group, question)

export interface SeenQuestion {
  readonly kept: Kept<Question>
  readonly question: Question
  readonly group: PeerGroup
}

const notOpen = 'This question is not open to you, or is not there any more.'

/**
 * A question for those who may see what is shared in its group, who are in its channel, or to whom it has come: two readings
 * at the most, and one for those whose own it is. The group is as it is known, or newer.
 * `sees` says who may.
 */
export async function seenQuestion(
  person: Person,
  where: Where,
  at: At,
  services: Services,
  sees: typeof stillSees = stillSees,
): Promise<SeenQuestion> {
  const [kept, known] = await Promise.all([keptQuestion(at, services), services.groups.known(at.group)])
  if (!kept || !known) throw new NotAllowed(notOpen)
  const question = kept.value
  const isTheirs = question.by.id === person.id || cameTo(person, question)
  const group = isTheirs ? known : await sees(person, where, known, services)
  if (!group) throw new NotAllowed(notOpen)
  return { kept, question, group }
}

/** As it is to be written where its cards are to show a change. */
export const owing = <T extends Question>(question: T, { clock }: Pick<Services, 'clock'>): T => ({
  ...question,
  unsettled: clock().getTime(),
})
