import { changeKept } from '../../../storage/writes'
import type { Channel } from '../../channel-records'
import { maySeeGroup, type PeerGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { cameTo, type Question, questions } from '../../domain/question'
import { NotAllowed } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'

/** Reading and changing questions; who may see one is asked anew each time. */

export interface At {
  readonly group: string
  readonly question: string
}

export const questionAt = async ({ group, question }: At, { store }: Services): Promise<Question | undefined> =>
  (await store.get(questions, group, question))?.value

export const changeQuestion = (at: At, services: Services, step: (question: Question) => Question) =>
  changeKept(services.store, questions, { partition: at.group, id: at.question }, step)

export interface SeenQuestion {
  readonly question: Question
  readonly group: PeerGroup
  readonly channel: Channel | undefined
}

const notOpen = 'This question is not open to you, or is not there any more.'

/** A question for those who may see what is shared in its group, who are in its channel, or to whom it has come. */
export async function seenQuestion(person: Person, where: Where, at: At, services: Services): Promise<SeenQuestion> {
  const { groups, channels } = services
  const [question, group, peer, channel] = await Promise.all([
    questionAt(at, services),
    groups.get(at.group),
    groups.peer(at.group, person.id),
    where.channel ? channels.find(where.channel) : undefined,
  ])
  if (!question || !group) throw new NotAllowed(notOpen)
  const isHere = channel?.group === group.id
  const isTheirs = question.by.id === person.id || cameTo(person, question)
  if (!isHere && !isTheirs && !maySeeGroup(person, group, peer !== undefined)) throw new NotAllowed(notOpen)
  return { question, group, channel }
}
