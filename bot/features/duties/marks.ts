import type { Card } from '../../../cards/card'
import type { DutyDue } from '../../domain/duties'
import { actorOf, type Person } from '../../domain/person'
import { listed } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { answerOf } from './answer'
import { type DutiesSheet, dutiesTool } from './model'
import { choiceOf, markOf, titleOf } from './rules'
import { type At, show } from './view'

/** Duties marked as done, and which of those chosen on a card there still are. */

/** Those of the chosen duties that there still are, on the same day. Throws `AskAgain` when none was chosen, or none is left. */
export function chosenOf(sheet: DutiesSheet, choices: readonly string[], services: Services): DutyDue[] {
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  if (choices.length === 0) throw new AskAgain('Choose at least one duty.')
  const dated = answerOf(sheet, services).due.filter(({ by }) => by !== undefined)
  const chosen = dated.filter((due) => choices.includes(choiceOf(due)))
  if (chosen.length > 0) return chosen
  const isMoved = dated.some(({ key }) => choices.some((choice) => choice.startsWith(`${key}@`)))
  throw new AskAgain(
    `What you chose is ${isMoved ? 'due on another day by now' : 'not due any more'}. Open the duties again.`,
  )
}

export const named = (chosen: readonly DutyDue[]): string => listed(chosen.map(({ duty }) => titleOf(duty)))

/** Marked twice, it is once, by whoever was first. */
export async function mark(
  person: Person,
  at: At & { readonly page: number; readonly done: 'yes' | 'no' },
  choices: readonly string[],
  services: Services,
): Promise<Card> {
  const now = services.clock().toISOString()
  const isDone = at.done === 'yes'
  const { sheet } = await services.worksheets.change(
    person,
    dutiesTool,
    { council: at.council, id: at.id },
    (sheet) => {
      const { body } = sheet
      const chosen = chosenOf(sheet, choices, services).filter((due) => (markOf(due, body) !== undefined) !== isDone)
      if (chosen.length === 0) return undefined
      const done = { ...body.done }
      for (const { key, by } of chosen) {
        if (isDone) done[key] = { by: actorOf(person), at: now, ...(by ? { due: by } : {}) }
        else delete done[key]
      }
      return { body: { ...body, done }, what: `${isDone ? 'Marked as done' : 'Not done after all'}: ${named(chosen)}` }
    },
  )
  return show(person, sheet, services, { page: at.page, notice: isDone ? 'Marked as done.' : 'Marked as not done.' })
}
