import type { Card } from '../../../cards/card'
import { decisionCard } from '../../../cards/review-decision'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { stepsOf } from '../../domain/questionnaire'
import { hadPart, type Response, type Verdict } from '../../domain/response'
import { verdictTitles } from '../../domain/response-words'
import { decided } from '../../domain/transitions'
import { moment } from '../../domain/words'
import { AskAgain, NotAllowed, type Reply } from '../../feature'
import type { Services } from '../../services'
import { drawn, mustBeSubmitted, mustLookAfter, reviewable, type Which } from './open'

const questionsOf = (response: Response, services: Services) =>
  stepsOf(services.content.questionnaires[response.level], response.subject.tier).map((step) => step.question)

/** The form; a response that is decided already is shown instead. */
export async function openDecision(person: Person, which: Which, services: Services): Promise<Card> {
  const response = await reviewable(person, which, services)
  return response.state === 'submitted'
    ? decisionCard(formOf(response, services))
    : drawn(person, response, services, lateWords(response, person))
}

const formOf = (response: Response, services: Services) => ({
  council: response.council,
  councilName: services.content.register.nameOf(response.council),
  response: response.id,
  revision: response.revision,
  title: services.content.questionnaires[response.level].title,
  subject: response.subject.title,
})

/**
 * Takes the decision; "needs evidence" without questions asks for them first. The second of two connectors is shown the
 * first's, and nothing of theirs is lost silently.
 */
export async function settleDecision(
  person: Person,
  which: Which & { revision: number },
  given: { verdict: Verdict; comment: string; reopen: readonly string[] },
  services: Services,
): Promise<Reply> {
  mustLookAfter(person, which.council)
  if (given.verdict !== 'agreed' && given.comment === '')
    throw new AskAgain('Write a comment, so that the officer knows what you ask for.')
  const at = services.clock().toISOString()
  let questions: { id: string; text: string }[] | undefined
  const response = await services.responses.change(which.council, which.response, (now) => {
    questions = undefined
    if (mustBeSubmitted(now).revision !== which.revision) return now
    if (hadPart(now, person.id)) throw new NotAllowed(ownWords)
    const known = questionsOf(now, services).map(({ id, text }) => ({ id, text }))
    const reopen = known.map(({ id }) => id).filter((question) => given.reopen.includes(question))
    if (given.verdict === 'needs-evidence' && reopen.length === 0) {
      questions = known
      return now
    }
    return decided(now, { ...given, reopen }, actorOf(person), at) ?? now
  })
  const shown = mustBeSubmitted(response)
  const { decision } = shown
  if (response && questions) return decisionCard({ ...formOf(response, services), given, questions })
  const isMine =
    decision?.by.id === person.id && decision.verdict === given.verdict && decision.comment === given.comment
  const notice = isMine ? 'Your decision is kept, and the officer is told.' : lateWords(shown, person)
  return { card: await drawn(person, shown, services, notice), lasts: true }
}

const ownWords = 'You had a part in this response, so another connector or an administrator decides on it.'

function lateWords(response: Response, person: Person): string {
  const { decision } = response
  if (!decision)
    return 'This response has changed since you opened it. This is how it is now; nothing you chose was kept.'
  const who = decision.by.id === person.id ? 'You' : decision.by.name
  return `${who} decided this on ${moment(decision.at)}: ${verdictTitles[decision.verdict]}. Nothing was changed.`
}
