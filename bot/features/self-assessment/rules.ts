import { type Level, type Questionnaire, stepsOf } from '../../domain/questionnaire'
import type { Response, Round } from '../../domain/response'
import { counted } from '../../domain/words'

/** The one subject at the level of the organisation. */
export const wholeCouncil: Response['subject'] = { id: 'whole-council', title: 'Whole council' }

/** `25 questions`, or for contracts `11 to 44 questions` by tier. */
export function questionsIn(questionnaire: Questionnaire): string {
  const fewest = stepsOf(questionnaire, 'bronze').length
  const most = stepsOf(questionnaire, undefined).length
  return fewest === most ? counted(most, 'question') : `${fewest} to ${most} questions, by tier`
}

/** The latest round of a subject. */
export const latestRound = (rounds: readonly Round[], level: Level, subject: string): Round | undefined =>
  rounds
    .filter((round) => round.level === level && round.subject.id === subject)
    .reduce<Round | undefined>((latest, round) => (latest && latest.round > round.round ? latest : round), undefined)

/** How to choose among the statements. */
export const howToChoose = (questionnaire: Questionnaire): string => {
  const climb =
    'Read the statements from the first. Choose the last one that is true for you, together with all before it.'
  const aim = questionnaire.scale.target ? ' Then choose where you want to be; not every council needs the top.' : ''
  const honest = ' A low answer is not a bad mark: it shows where help is worth most.'
  return climb + aim + honest
}
