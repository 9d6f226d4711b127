import { questionCard, questionEndedCard } from '../../../cards/questions'
import type { PostKind } from '../../mail'
import { questionAt } from './records'
import { answerView } from './rules'
import { endOf, shownOf, viewOf } from './view'

/** So many of the newest answers stand on the card in the channel. */
const answersShown = 4

/** Drawn when it is written; in a channel that is not its group's by then it says so, or is not written. */
export const questionPost: PostKind = {
  kind: 'question',
  draw: async ({ about, to, message }, services) => {
    const at = { group: about?.group ?? '', question: about?.question ?? '' }
    const [question, group, channel] = await Promise.all([
      questionAt(at, services),
      services.groups.get(at.group),
      services.channels.find(to),
    ])
    if (!question || !group) return { end: 'unneeded', reason: 'the question is not there any more' }
    const why = endOf(question)
    if (why) return questionEndedCard({ why, group })
    if (channel?.group !== group.id)
      return message
        ? questionEndedCard({ why: 'unlinked', group })
        : { end: 'unneeded', reason: 'the channel is not of the group any more' }
    const { all, first } = await shownOf(question, services)
    return questionCard({
      ...viewOf(question, group, services, { answers: all }),
      answers: first.slice(0, answersShown).map((answer) => answerView(answer, question)),
    })
  },
}
