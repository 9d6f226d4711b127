import type { Card } from '../../../cards/card'
import { agreeCard } from '../../../cards/plan-template'
import { mustLookAfter } from '../../caseload'
import { actorOf, type Person } from '../../domain/person'
import { frozen } from '../../domain/plan-slippage'
import { agreedWords, planMark, planWordsOf } from '../../domain/plan-view'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { settlePlan } from './settle'
import { firstFilter, noticed, showPlan, titleOf } from './view'

/** A connector agrees a plan: as it is that day, it is kept as the baseline. */

export async function askToAgree(person: Person, council: string, services: Services): Promise<Card> {
  mustLookAfter(person, council)
  const [actions, plan] = await Promise.all([services.plans.actionsOf(council), services.plans.planOf(council)])
  return agreeCard({
    council,
    councilName: services.content.register.nameOf(council),
    mark: planMark(actions),
    summary: planWordsOf(actions, titleOf(services), todayOf(services)),
    before: agreedWords(plan, actions),
  })
}

/** Pressed twice, it is agreed once: the second press finds the same actions agreed already. */
export async function agree(
  person: Person,
  ask: { readonly council: string; readonly mark: string },
  note: string,
  services: Services,
): Promise<Card> {
  mustLookAfter(person, ask.council)
  const { council } = ask
  const actions = await services.plans.actionsOf(council)
  if (planMark(actions) !== ask.mark)
    return showPlan(person, council, services, {
      page: 0,
      filter: firstFilter,
      problem: 'Nothing was agreed, because the plan changed after your card was drawn. This is how it is now.',
    })
  const at = services.clock().toISOString()
  const now = frozen(actions)
  const plan = await services.plans.changePlan(council, (before) => {
    const last = before.agreed.at(-1)
    if (last && JSON.stringify(last.actions) === JSON.stringify(now)) return before
    const version = (last?.version ?? 0) + 1
    const agreed = [...before.agreed, { version, by: actorOf(person), at, note, actions: now }]
    const trail = [...before.trail, { at, by: actorOf(person), did: 'agreed' as const, changes: [] }]
    return { ...before, agreed, trail, revision: before.revision + 1 }
  })
  await settlePlan(plan, services).catch(() => undefined)
  const { version } = plan.agreed.at(-1)!
  return noticed(person, council, services, `Version ${version} of the plan is agreed, and the leads are told.`)
}
