import { defineAction } from './action'
import { id } from './fields'

/** What can be pressed about a plan. */

export const openPlan = defineAction('plan', { council: id() })
export const openPlanAction = defineAction('plan-action', { council: id(), action: id() })
