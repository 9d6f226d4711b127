import type { Card } from '../../../cards/card'
import { levelsCard, serviceCard } from '../../../cards/self-assessment'
import { beginCard } from '../../../cards/self-assessment-begin'
import { type Contract, contracts, serviceId } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { type Level, levels, stepsOf } from '../../domain/questionnaire'
import { type Response, type Round, responseId } from '../../domain/response'
import { stateTitles } from '../../domain/response-words'
import { startedResponse } from '../../domain/transitions'
import { counted, day } from '../../domain/words'
import { AskAgain, type Reply } from '../../feature'
import type { Services } from '../../services'
import { howToChoose, latestRound, questionsIn, wholeCouncil } from './rules'
import { resume } from './wizard'

/** Choosing what to assess, being told who sees it, and starting. */

export async function offerLevels(person: Person, services: Services): Promise<Card> {
  const { questionnaires } = services.content
  const all = await services.responses.roundsOf(person.council!.id)
  const open = all.filter(isUnderWay)
  return levelsCard(
    levels.map((level) => {
      const { title, about, minutes } = questionnaires[level]
      return { level, title, about, minutes, questions: questionsIn(questionnaires[level]) }
    }),
    open
      .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
      .slice(0, 5)
      .map((round) => ({
        response: round.id,
        title: questionnaires[round.level].title,
        subject: round.subject.title,
        since: `started ${day(round.startedAt)}`,
        state: stateTitles[round.state],
      })),
  )
}

export async function chooseService(person: Person, services: Services): Promise<Card> {
  const all = await services.responses.roundsOf(person.council!.id)
  const earlier = new Map(
    all.filter((round) => round.level === 'service').map((round) => [round.subject.id, round.subject]),
  )
  return serviceCard(
    [...earlier.values()].toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB')).slice(0, 8),
  )
}

/** The subject with this id, from what is kept; a service's name may be new and is then given. */
async function subjectOf(
  person: Person,
  level: Level,
  id: string,
  services: Services,
  title?: string,
): Promise<Response['subject']> {
  const council = person.council!
  if (level === 'organisation') return wholeCouncil
  if (level === 'contract') {
    const contract = (await services.store.get(contracts, council.id, id))?.value
    if (!contract) throw new AskAgain("This contract is not in your council's register.")
    return ofContract(contract)
  }
  const known = (await services.responses.roundsOf(council.id)).find(
    (round) => round.level === 'service' && round.subject.id === id,
  )
  if (known) return known.subject
  if (!title || serviceId(title) !== id) throw new AskAgain('This service has not been assessed before. Type its name.')
  return { id, title }
}

const ofContract = (contract: Contract): Response['subject'] => ({
  id: contract.id,
  title: `${contract.title} (${contract.reference})`,
  tier: contract.tier,
})

/** Goes on with the draft of a subject when there is one, and otherwise says who will see the answers. */
export async function begin(
  person: Person,
  level: Level,
  id: string,
  services: Services,
  title?: string,
): Promise<Reply> {
  const council = person.council!.id
  const subject = await subjectOf(person, level, id, services, title)
  const latest = latestRound(await services.responses.roundsOf(council), level, subject.id)
  if (latest && isUnderWay(latest)) return resume(person, latest.id, services)
  const questionnaire = services.content.questionnaires[level]
  const asked = stepsOf(questionnaire, subject.tier).length
  const connectors = await services.people.connectorsOf(council)
  return beginCard({
    level,
    subject: subject.id,
    subjectTitle: subject.title,
    title: questionnaire.title,
    questions: counted(asked, 'question'),
    minutes: Math.max(
      5,
      Math.round((questionnaire.minutes * asked) / stepsOf(questionnaire, undefined).length / 5) * 5,
    ),
    advice: howToChoose(questionnaire),
    round: (latest?.round ?? 0) + 1,
    connectors: connectors.map((connector) => connector.name),
    credit: questionnaire.credit,
    checked: day(questionnaire.checked),
  })
}

/**
 * Makes the draft of the round that the card offered. Pressed twice, by two officers at once or long afterwards, there is
 * one draft of that round, and everybody is led to where it stands.
 */
export async function startDraft(
  person: Person,
  ask: { level: Level; subject: string; title: string; round: number },
  services: Services,
): Promise<Reply> {
  const council = person.council!.id
  const { level, round } = ask
  const subject = await subjectOf(person, level, ask.subject, services, ask.title)
  const latest = latestRound(await services.responses.roundsOf(council), level, subject.id)
  const isNext = round === (latest?.round ?? 0) + 1 && !isUnderWay(latest)
  if (isNext) {
    const questions = services.content.questionnaires[level].version
    const at = services.clock().toISOString()
    await services.responses.start(
      startedResponse({ council, level, subject, round, questions, by: actorOf(person), at }),
    )
  }
  const id = isNext ? responseId(level, subject.id, round) : latest?.id
  return id ? resume(person, id, services) : begin(person, level, subject.id, services, ask.title)
}

const isUnderWay = (round: Round | undefined): boolean => round?.state === 'draft' || round?.state === 'needs-evidence'
