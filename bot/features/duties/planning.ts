import type { Card } from '../../../cards/card'
import { officerMayChange } from '../../action-access'
import type { DutyDue } from '../../domain/duties'
import { actorOf, type Person } from '../../domain/person'
import type { PlanAction } from '../../domain/plan'
import { dueMoved, newAction } from '../../domain/plan-edits'
import { counted, short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { mustWrite } from '../../worksheet-access'
import { chosenOf, named } from './marks'
import { type DutiesBody, type DutiesSheet, dutiesTool } from './model'
import { titleOf } from './rules'
import { type At, perPage, show } from './view'

/** Duties in the council's plan: put there with their day, and moved where the day is another by now. */

/**
 * An action a duty, of an id made from it: pressed twice, or by two people, it is one. The actions come first, so that a
 * duty is never said to be in the plan before it is.
 */
export async function addToPlan(
  person: Person,
  at: At & { readonly page: number },
  choices: readonly string[],
  services: Services,
): Promise<Card> {
  mustWrite(person, at.council)
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  const chosen = chosenOf(sheet, choices, services)
  if (chosen.length > perPage) throw new AskAgain(`Put at most ${perPage} duties into the plan at once.`)
  const placed: { readonly due: DutyDue; readonly became: Became }[] = []
  for (const due of chosen) placed.push({ due, became: await place(person, due, sheet, services) })
  const that = (...which: readonly Became[]) => placed.filter(({ became }) => which.includes(became))
  const there = that('there', 'moved').map(({ due }) => due)
  const noted = await services.worksheets.change(person, dutiesTool, at, ({ body }) => noteOf(body, there))
  const words = [
    `${counted(chosen.length, 'action')} in the plan, with you as the owner of those that are new.`,
    counting(that('moved').length, 'now on the new day.', 'now on their new days.'),
    counting(that('dropped').length, 'of them had been taken off the plan, and can be put back there.'),
    counting(
      that('kept').length,
      'on another day in the plan: somebody chose it there, or only the owner and the leads may move it.',
    ),
    'Say plan to see them.',
  ]
  return show(person, noted.sheet, services, { page: at.page, notice: words.filter(Boolean).join(' ') })
}

const counting = (count: number, words: string, many = words): string =>
  count === 0 ? '' : `${count} ${count === 1 ? words : many}`

/** `kept`: it stands on another day, which is not for this person or this press to move. */
type Became = 'there' | 'moved' | 'dropped' | 'kept'

async function place(person: Person, due: DutyDue, sheet: DutiesSheet, services: Services): Promise<Became> {
  const { council } = sheet
  const { key, by } = due as DutyDue & { by: string }
  const id = `duty:${sheet.id}:${key}`
  const first = await services.plans.add(actionOf(person, due, id, sheet, services))
  // What is complete was done for another day; this day is another action.
  const isOver = first.brag === 'blue' && first.due !== by
  const action = isOver ? await services.plans.add(actionOf(person, due, `${id}@${by}`, sheet, services)) : first
  if (action.dropped) return 'dropped'
  if (action.due === by) return 'there'
  const isOurs = (one: PlanAction) => isUntouched(one, sheet.body.plannedFor?.[key])
  if (!(await officerMayChange(person, action, services))) return 'kept'
  const now = services.clock().toISOString()
  const after = await services.plans.change(council, action.id, (latest) =>
    isOurs(latest) && !latest.dropped ? dueMoved(latest, by, actorOf(person), now) : latest,
  )
  return after?.due === by ? 'moved' : 'kept'
}

/** Whether an action has the day that it was put into the plan with; of before that day was kept, its history tells. */
const isUntouched = ({ due, trail }: PlanAction, put: string | undefined): boolean =>
  put === undefined ? trail.every(({ changes }) => changes.every(({ field }) => field !== 'Due')) : due === put

function actionOf(
  person: Person,
  { duty, by }: DutyDue,
  id: string,
  { council, title }: DutiesSheet,
  { content, clock }: Services,
): PlanAction {
  const { themes } = content.plan
  const form = {
    ...{ title: short(`${titleOf(duty)}: ${title}`, 100), due: by!, evidence: '' },
    theme: (themes.find((theme) => theme.id === 'process') ?? themes[0]!).id,
    ...{ owner: actorOf(person), milestones: [], needs: [] },
  }
  return newAction(form, { id, council }, actorOf(person), clock().toISOString())
}

/** What the worksheet says of the duties that are in the plan on their day; nothing when it says so already. */
function noteOf(body: DutiesBody, there: readonly DutyDue[]) {
  const days = body.plannedFor ?? {}
  const fresh = there.filter(({ key }) => !body.planned.includes(key))
  const moved = there.filter((due) => !fresh.includes(due) && days[due.key] !== due.by)
  if (fresh.length + moved.length === 0) return undefined
  const what = [
    fresh.length > 0 ? `Added to the plan: ${named(fresh)}` : '',
    moved.length > 0 ? `In the plan on its day of now: ${named(moved)}` : '',
  ]
  const plannedFor = { ...days, ...Object.fromEntries([...fresh, ...moved].map(({ key, by }) => [key, by!])) }
  const planned = [...body.planned, ...fresh.map(({ key }) => key)]
  return { body: { ...body, planned, plannedFor }, what: what.filter(Boolean).join('. ') }
}
