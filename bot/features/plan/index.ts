import type { Card } from '../../../cards/card'
import * as cards from '../../../cards/plan-actions'
import { plansCard } from '../../../cards/plans'
import { councilsOf } from '../../caseload'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { type PlanState, planStates, planWordsOf } from '../../domain/plan-view'
import { type Feature, onPress } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import * as action from './action'
import { agree, askToAgree } from './agree'
import * as form from './form'
import { settleAll } from './settle'
import { firstFilter, showPlan, titleOf } from './view'
import * as whole from './whole'

/** The transition plan of a council: its actions, who owns them, how they go, and what was agreed. */
export const plan: Feature = {
  name: 'plan',
  commands: [
    {
      name: 'plan',
      does: "See and keep your council's transition plan; a connector sees those of their councils",
      for: 'programme',
      examples: ['plans', 'transition plan', 'my plan', 'my actions', 'actions'],
      run: ({ person }, services) =>
        person.roles.has('officer') ? showPlan(person, person.council!.id, services) : listPlans(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.openPlan, 'programme', ({ person, data }, services) => showPlan(person, data.council, services)),
    onPress(cards.pagePlan, 'programme', ({ person, data }, services) =>
      showPlan(person, data.council, services, { page: data.page, filter: filterOf(data) }),
    ),
    onPress(cards.filterPlan, 'programme', ({ person, data, inputs }, services) =>
      showPlan(person, data.council, services, { page: 0, filter: filterOf(inputs) }),
    ),
    onPress(cards.listPlans, 'connector', ({ person, data }, services) => listPlans(person, data.page, services)),
    onPress(cards.openPlanAction, 'programme', ({ person, data }, services) =>
      action.openAction(person, data, services),
    ),
    onPress(cards.openActionHistory, 'programme', ({ person, data }, services) =>
      action.openHistory(person, data, services),
    ),
    onPress(cards.newPlanAction, 'programme', ({ person, data }, services) =>
      form.formForNew(person, data.council, services),
    ),
    onPress(cards.addGapToPlan, 'programme', ({ person, data, inputs }, services) =>
      form.formForGap(person, { ...data, ...inputs }, services),
    ),
    onPress(cards.addPlanAction, 'programme', ({ person, data, inputs }, services) =>
      form.add(person, data, inputs, services),
    ),
    onPress(cards.editPlanAction, 'programme', ({ person, data }, services) =>
      form.formForChange(person, data, services),
    ),
    onPress(cards.changePlanAction, 'programme', ({ person, data, inputs }, services) =>
      form.change(person, data, inputs, services),
    ),
    onPress(cards.rateAction, 'programme', ({ person, data, inputs }, services) =>
      action.rate(person, data, inputs, services),
    ),
    onPress(cards.markMilestone, 'programme', ({ person, data }, services) =>
      action.markMilestone(person, data, services),
    ),
    onPress(cards.askToDrop, 'programme', ({ person, data }, services) => action.askToDrop(person, data, services)),
    onPress(cards.dropAction, 'programme', ({ person, data }, services) => action.drop(person, data, services)),
    onPress(cards.commentOnAction, 'programme', ({ person, data, inputs }, services) =>
      action.comment(person, data, inputs.comment, services),
    ),
    onPress(cards.openTemplates, 'programme', async ({ person, data }, services) =>
      whole.offerTemplates(person, data.council, services),
    ),
    onPress(cards.openTemplate, 'programme', async ({ person, data }, services) =>
      whole.showTemplate(person, data, services),
    ),
    onPress(cards.addTemplate, 'programme', ({ person, data, inputs }, services) =>
      whole.startFromTemplate(person, { ...data, ...inputs }, services),
    ),
    onPress(cards.openDetails, 'programme', ({ person, data }, services) =>
      whole.openDetails(person, data.council, services),
    ),
    onPress(cards.saveDetails, 'programme', ({ person, data, inputs }, services) =>
      whole.saveDetails(person, data, inputs, services),
    ),
    onPress(cards.askToAgree, 'connector', ({ person, data }, services) => askToAgree(person, data.council, services)),
    onPress(cards.agreePlan, 'connector', ({ person, data, inputs }, services) =>
      agree(person, data, inputs.note, services),
    ),
  ],
  jobs: [{ name: 'settle plans', every: 30, run: settleAll }],
}

const everything = 'all'
const chosen = (value: string): string => (value === everything ? '' : value)

const filterOf = (asked: { readonly state: string; readonly theme: string; readonly owner: string }) => ({
  state: planStates.find((state) => state === asked.state) ?? (firstFilter.state as PlanState),
  theme: chosen(asked.theme),
  owner: chosen(asked.owner),
})

const perPage = 6

async function listPlans(person: Person, page: number, services: Services): Promise<Card> {
  const mine = await councilsOf(person, services)
  const { shown, ...place } = paged(mine, page, perPage)
  const today = todayOf(services)
  const lines = await Promise.all(
    shown.map(async ({ id }) => {
      const actions = await services.plans.actionsOf(id)
      const summary = actions.length > 0 ? planWordsOf(actions, titleOf(services), today) : 'No actions yet.'
      return { council: id, name: services.content.register.nameOf(id), summary }
    }),
  )
  return plansCard({ lines, all: mine.length, ...place })
}
