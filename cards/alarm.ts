import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { logContact, replyToCheckIn } from './caseload-actions'
import { openTrend } from './check-in-actions'
import { type CheckInWords, checkInWordsParts } from './check-in-sent'
import { textInput } from './inputs'
import { entry, group, heading, said, text, title } from './parts'
import { openPlan } from './plan-actions'

/** What a council's connector is told at once. */

export function alarmCard(view: {
  readonly council: string
  readonly councilName: string
  readonly round: string
  readonly roundTitle: string
  readonly person: string
  readonly name: string
  readonly place: number
  /** Why it is an alarm, a sentence each; an action's title may be in one. */
  readonly reasons: readonly string[]
  readonly words: CheckInWords
}): Card {
  const { council, round, person, place } = view
  return card(
    `${view.councilName}: ${view.name} needs you. ${view.reasons.join(' ')}`,
    [
      title('A check-in needs you'),
      text(view.councilName),
      said(`${view.name}, ${view.roundTitle}`, { bold: true }),
      group([heading('Why you are told'), ...view.reasons.map((reason) => said(reason))], { style: 'attention' }),
      ...checkInWordsParts(view.words),
      textInput(replyToCheckIn, 'reply', `Reply to them`, {
        lines: true,
        max: 1000,
        hint: 'They get it at once, with your name',
      }),
      buttons([button('Send reply', replyToCheckIn, { council, round, person, place }, { style: 'positive' })]),
    ],
    { actions: councilButtons(council) },
  )
}

export const councilButtons = (council: string): Part[] => [
  button('Open the plan', openPlan, { council }, { withoutInputs: true }),
  button('See the trend', openTrend, { council }, { withoutInputs: true }),
  button('Log a contact', logContact, { council }, { withoutInputs: true }),
]

export function missedCard(view: {
  readonly council: string
  readonly councilName: string
  readonly missed: number
  readonly roundTitle: string
  readonly asked: readonly string[]
}): Card {
  const point = `${view.missed} check-in rounds in a row have no answer.`
  return card(
    `${view.councilName}: ${point}`,
    [
      title('A council is silent'),
      text(view.councilName),
      entry(point),
      said(`The last of them: ${view.roundTitle}`),
      heading('Who was asked'),
      ...view.asked.map((name) => said(name)),
    ],
    { actions: councilButtons(view.council) },
  )
}
