import type { Card } from '../../../cards/card'
import type { DutyDue } from '../../domain/duties'
import { actorOf, type Person } from '../../domain/person'
import { newAction } from '../../domain/plan-edits'
import { counted, listed, short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { answerOf } from './answer'
import { type DutiesSheet, dutiesTool } from './model'
import { choiceOf, markOf, titleOf } from './rules'
import { type At, show } from './view'

/** What becomes of duties: marked as done, or put into the council's plan. */

/** Those of the chosen duties that there still are, on the same day. Throws `AskAgain` when none was chosen, or none is left. */
function chosenOf(sheet: DutiesSheet, choices: readonly string[], services: Services): DutyDue[] {
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

const named = (chosen: readonly DutyDue[]): string => listed(chosen.map(({ duty }) => titleOf(duty)))

/** Marked twice, it is once, by whoever was first. */
export async function mark(
  person: Person,
  at: At & { readonly done: 'yes' | 'no' },
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
  return show(person, sheet, services, { notice: isDone ? 'Marked as done.' : 'Marked as not done.' })
}

/** An action a duty, of an id made from it: pressed twice, or by two people, it is one. */
export async function addToPlan(person: Person, at: At, choices: readonly string[], services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  const chosen = chosenOf(sheet, choices, services)
  const now = services.clock().toISOString()
  const noted = await services.worksheets.change(person, dutiesTool, at, (latest) => {
    const { body } = latest
    const fresh = chosen.filter(({ key }) => !body.planned.includes(key))
    if (fresh.length === 0) return undefined
    const planned = [...body.planned, ...fresh.map(({ key }) => key)]
    return { body: { ...body, planned }, what: `Added to the plan: ${named(fresh)}` }
  })
  const { themes } = services.content.plan
  const theme = (themes.find(({ id }) => id === 'process') ?? themes[0]!).id
  let dropped = 0
  for (const { key, duty, by } of chosen) {
    const form = {
      ...{ title: short(`${titleOf(duty)}: ${sheet.title}`, 100), theme, due: by!, evidence: '' },
      ...{ owner: actorOf(person), milestones: [], needs: [] },
    }
    const action = newAction(form, { id: `duty:${at.id}:${key}`, council: at.council }, actorOf(person), now)
    if ((await services.plans.add(action)).dropped) dropped++
  }
  const off = dropped > 0 ? ` ${dropped} of them had been taken off the plan, and can be put back there.` : ''
  const words = `${counted(chosen.length, 'action')} in the plan, with you as the owner of those that are new.${off} Say plan to see them.`
  return show(person, noted.sheet, services, { notice: words })
}
