import type { Card } from '../../../cards/card'
import { helpWantedCard, unansweredCard } from '../../../cards/questions-notices'
import type { Held } from '../../delivery/deliveries'
import { maySeeGroup, type PeerGroup, runsGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { cameTo, helpers, type Question } from '../../domain/question'
import type { Mail } from '../../mail'
import { isAnswered } from '../../questions'
import { heldNow } from '../../sending-time'
import type { Services } from '../../services'
import { questionAt } from './records'
import { viewOf } from './view'

/** A question that nobody has answered, as it comes to people who offered to help and to the programme's staff. */

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

/** Drawn when it is sent: what has an answer by then is not sent, nor to anybody who does not want or may not see it any more. */
export const questionMail: Mail = {
  kind: 'question-help',
  holds: heldNow,
  prepare: async (delivery, to, services) => {
    const at = { group: delivery.about?.group ?? '', question: delivery.about?.question ?? '' }
    const [question, group, person] = await Promise.all([
      questionAt(at, services),
      services.groups.get(at.group),
      services.people.now(to.id),
    ])
    if (question?.state !== 'open' || !group || group.closed) return unneeded('the question is over')
    if (await isAnswered(question, services)) return unneeded('somebody has answered')
    if (!person || person.roles.size === 0) return unneeded('is not in the programme any more')
    return delivery.about?.as === 'staff'
      ? forStaff(question, group, person, services)
      : forHelper(question, group, person, services)
  },
}

async function forHelper(
  question: Question,
  group: PeerGroup,
  person: Person,
  services: Services,
): Promise<Card | Held> {
  const [helper, peer] = await Promise.all([
    services.store.get(helpers, 'helpers', person.id),
    services.groups.peer(group.id, person.id),
  ])
  if (!helper?.value.themes.includes(question.theme)) return unneeded('does not want to be asked any more')
  if (peer?.muted) return unneeded('has muted the group')
  if (!maySeeGroup(person, group, peer !== undefined)) return unneeded('may not see the group')
  return helpWantedCard(viewOf(question, group, services, { answers: 0 }))
}

/** The connector sees who asks also where others do not; facilitators do not. */
function forStaff(question: Question, group: PeerGroup, person: Person, services: Services): Card | Held {
  const isConnector = cameTo(person, { ...question, stage: 'connector' })
  if (!isConnector && !runsGroup(person, group)) return unneeded('does not look after that council any more')
  const from = isConnector
    ? `Somebody of ${services.content.register.nameOf(question.council!)} asked it, and nobody has answered.`
    : 'It was asked in a group that you run, and nobody has answered.'
  return unansweredCard({ ...viewOf(question, group, services, { answers: 0, withName: isConnector }), from })
}
