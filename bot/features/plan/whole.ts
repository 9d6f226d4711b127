import type { Card } from '../../../cards/card'
import { detailsCard, templateCard, templatesCard } from '../../../cards/plan-template'
import { daysAfter, dayWords } from '../../domain/local-time'
import { actorOf, type Person } from '../../domain/person'
import type { Plan } from '../../domain/plan'
import { changed } from '../../domain/plan-changes'
import { droppedAction, newAction } from '../../domain/plan-edits'
import { counted } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { mayChange, roleIn } from './access'
import { settle, settlePlan } from './settle'
import { noticed } from './view'

/** What concerns a plan as a whole: ready-made plans and its details. */

export function offerTemplates(person: Person, council: string, services: Services): Card {
  roleIn(person, council)
  const { templates } = services.content.plan
  return templatesCard({
    council,
    templates: templates.map(({ id, title, about, actions }) => ({ id, title, about, count: actions.length })),
  })
}

const templateOf = (id: string, services: Services) => {
  const template = services.content.plan.templates.find((one) => one.id === id)
  if (!template) throw new AskAgain('This ready-made plan is no longer offered.')
  return template
}

export function showTemplate(
  person: Person,
  ask: { readonly council: string; readonly template: string },
  services: Services,
): Card {
  roleIn(person, ask.council)
  const { title, about, source, actions } = templateOf(ask.template, services)
  return templateCard({ ...ask, title, about, source, actions, starts: todayOf(services) })
}

/**
 * Ids come from the template, so that adding it twice is once. What was taken off the plan since is put back by those who may
 * change it, and by nobody else.
 */
export async function startFromTemplate(
  person: Person,
  ask: { readonly council: string; readonly template: string; readonly starts: string },
  services: Services,
): Promise<Card> {
  const role = roleIn(person, ask.council)
  const template = templateOf(ask.template, services)
  const at = services.clock().toISOString()
  const owner = role === 'connector' ? undefined : { id: person.id, name: person.name }
  let news = 0
  let off = 0
  for (const one of template.actions) {
    const form = {
      ...{ title: one.title, theme: one.theme, owner, evidence: '', needs: [] },
      due: daysAfter(ask.starts, one.weeks * 7),
      milestones: one.milestones.map(({ title, weeks }) => ({ title, due: daysAfter(ask.starts, weeks * 7) })),
    }
    const id = `template:${template.id}:${one.id}`
    const before = await services.plans.action(ask.council, id)
    if (before && !before.dropped) continue
    if (before && !(await mayChange(person, before, services))) {
      off += 1
      continue
    }
    news += 1
    const action = before
      ? await services.plans.change(ask.council, id, (kept) => droppedAction(kept, false, actorOf(person), at))
      : await services.plans.add(newAction(form, { id, council: ask.council }, actorOf(person), at))
    if (action) await settle(action, services).catch(() => undefined)
  }
  const notice = news > 0 ? 'is in the plan. Give each action its owner.' : 'is in the plan already. Nothing was added.'
  return noticed(person, ask.council, services, `${template.title} ${notice}${stillOff(off)}`)
}

const stillOff = (count: number): string =>
  count > 0
    ? ` ${counted(count, 'action of it was', 'actions of it were')} taken off the plan and stay off: the owner or a lead can put them back.`
    : ''

export async function openDetails(person: Person, council: string, services: Services): Promise<Card> {
  mustLead(person, council)
  const { sro, starts = '', ends = '', revision } = await services.plans.planOf(council)
  return detailsCard({ council, revision, sro, starts, ends })
}

export async function saveDetails(
  person: Person,
  ask: { readonly council: string; readonly revision: number },
  inputs: { readonly sro: string; readonly starts: string; readonly ends: string },
  services: Services,
): Promise<Card> {
  mustLead(person, ask.council)
  const { sro, starts, ends } = inputs
  if (starts && ends && ends < starts) throw new AskAgain('The plan ends before it starts.')
  const at = services.clock().toISOString()
  let isOld = false
  const after = await services.plans.changePlan(ask.council, (plan) => {
    const isSame = plan.sro === sro && (plan.starts ?? '') === starts && (plan.ends ?? '') === ends
    isOld = !isSame && plan.revision !== ask.revision
    if (isSame || isOld) return plan
    const { starts: _starts, ends: _ends, ...rest } = plan
    const event = { at, by: actorOf(person), did: 'changed' as const, changes: detailChanges(plan, inputs) }
    const trail = [...plan.trail, event]
    const dates = { ...(starts ? { starts } : {}), ...(ends ? { ends } : {}) }
    return { ...rest, ...dates, sro, trail, revision: plan.revision + 1 }
  })
  // Nobody is told of it, unless something else is owed.
  await settlePlan(after, services).catch(() => undefined)
  if (isOld) {
    const now = [after.sro || 'nobody', dayOr(after.starts, 'no start'), dayOr(after.ends, 'no end')].join(', ')
    const note = `${after.trail.at(-1)?.by.name ?? 'Somebody'} changed the details meanwhile. They are now: ${now}. What you typed is below and is not saved yet; Save puts it in the place of theirs.`
    return detailsCard({ ...inputs, council: ask.council, revision: after.revision, note })
  }
  return noticed(person, ask.council, services, 'The details are saved.')
}

const dayOr = (value: string | undefined, none: string): string => (value ? dayWords(value) : none)

/** What changes, with what it was. */
const detailChanges = (plan: Plan, typed: { readonly sro: string; readonly starts: string; readonly ends: string }) => [
  ...changed('Senior responsible owner', plan.sro, typed.sro),
  ...changed('Start', plan.starts ?? '', typed.starts),
  ...changed('End', plan.ends ?? '', typed.ends),
]

function mustLead(person: Person, council: string): void {
  if (roleIn(person, council) !== 'lead')
    throw new NotAllowed('Only leads of the council change the details of its plan.')
}
