import type { Card } from '../../../cards/card'
import { actionHistoryCard, dropCard } from '../../../cards/plan-history'
import type { Brag } from '../../domain/brag'
import { paged } from '../../domain/pages'
import { actorOf, type Person } from '../../domain/person'
import type { PlanAction } from '../../domain/plan'
import { commented, droppedAction, milestoneDone, progressed } from '../../domain/plan-edits'
import { moment } from '../../domain/words'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { actionOf, mustMayChange } from './access'
import { showAction } from './action-view'
import { eventWords } from './rules'
import { settle } from './settle'

/** What can be done with one action: saying how it goes, its milestones, its comments, its history. */

interface At {
  readonly council: string
  readonly action: string
}

export const openAction = async (person: Person, at: At, services: Services): Promise<Card> =>
  showAction(person, await actionOf(person, at, services), services)

/** Changes an action by a pure function after asking who may, and tells whom it concerns. */
async function change(at: At, services: Services, step: (action: PlanAction) => PlanAction): Promise<PlanAction> {
  const after = await services.plans.change(at.council, at.action, step)
  if (!after) throw new AskAgain('This action is not in the plan.')
  await settle(after, services).catch(() => undefined)
  return after
}

interface Drawn extends At {
  readonly revision: number
}

/**
 * Changes an action as a card asks that was drawn at a revision, by those who may. Sent twice, it is once; what somebody else
 * did since the card was drawn is shown, not overwritten.
 */
async function changeAsDrawn(
  person: Person,
  ask: Drawn,
  services: Services,
  step: (action: PlanAction) => PlanAction,
): Promise<{ readonly after: PlanAction; readonly isOld: boolean }> {
  await mustMayChange(person, await actionOf(person, ask, services), services)
  let isOld = false
  const after = await change(ask, services, (action) => {
    const next = step(action)
    isOld = next !== action && action.revision !== ask.revision
    return isOld ? action : next
  })
  return { after, isOld }
}

const outdated = ({ trail }: PlanAction): string =>
  `Nothing was saved, because this action changed after your card was drawn: ${trail.slice(-1).map((event) => eventWords(event, String).what)}. This is how it is now; press again if it still holds.`

function percentIn(typed: string): number {
  const percent = Number(typed.replace(/%$/, '').trim())
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new AskAgain('Percent done must be a whole number from 0 to 100.')
  return percent
}

/** How it goes, outside a check-in. */
export async function rate(
  person: Person,
  ask: Drawn,
  inputs: { readonly brag: Brag; readonly percent: string },
  services: Services,
): Promise<Card> {
  const at = services.clock().toISOString()
  // Only those who may are told what is wrong with what they typed.
  const { after, isOld } = await changeAsDrawn(person, ask, services, (action) =>
    progressed(action, { brag: inputs.brag, percent: percentIn(inputs.percent) }, actorOf(person), at),
  )
  return showAction(person, after, services, isOld ? outdated(after) : 'Saved.')
}

export async function markMilestone(
  person: Person,
  ask: Drawn & { readonly place: number; readonly done: boolean },
  services: Services,
): Promise<Card> {
  const day = ask.done ? todayOf(services) : undefined
  const at = services.clock().toISOString()
  const { after, isOld } = await changeAsDrawn(person, ask, services, (action) =>
    milestoneDone(action, ask.place, day, actorOf(person), at),
  )
  return showAction(person, after, services, isOld ? outdated(after) : undefined)
}

export async function askToDrop(person: Person, at: At, services: Services): Promise<Card> {
  const action = await actionOf(person, at, services)
  await mustMayChange(person, action, services)
  return dropCard({ ...at, revision: action.revision, title: action.title })
}

export async function drop(
  person: Person,
  ask: Drawn & { readonly dropped: boolean },
  services: Services,
): Promise<Card> {
  const at = services.clock().toISOString()
  const { after, isOld } = await changeAsDrawn(person, ask, services, (action) =>
    droppedAction(action, ask.dropped, actorOf(person), at),
  )
  return showAction(person, after, services, isOld ? outdated(after) : undefined)
}

export async function comment(person: Person, ask: Drawn, text: string, services: Services): Promise<Card> {
  await actionOf(person, ask, services)
  const now = services.clock().toISOString()
  const said = { text, on: ask.revision }
  const after = await change(ask, services, (action) => commented(action, said, actorOf(person), now))
  return showAction(person, after, services, 'Your comment is kept, and those whom it concerns are told.')
}

const eventsPerPage = 8

export async function openHistory(
  person: Person,
  at: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const action = await actionOf(person, at, services)
  const { shown, ...place } = paged(action.trail.toReversed(), at.page, eventsPerPage)
  const needsTitles = shown.some((event) => event.changes.some((one) => one.field === 'Needs first'))
  const named = [...services.content.plan.themes, ...(needsTitles ? await services.plans.actionsOf(at.council) : [])]
  const titleOf = (id: string) => named.find((one) => one.id === id)?.title ?? id
  const events = shown.map((event) => ({ ...eventWords(event, titleOf), at: moment(event.at) }))
  return actionHistoryCard({ council: at.council, action: at.action, title: action.title, events, ...place })
}
