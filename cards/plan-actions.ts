import { z } from 'zod/v4'
import { defineAction } from './action'
import {
  choice,
  day,
  id,
  line,
  oneOf,
  optionalChoice,
  optionalDay,
  optionalLine,
  page,
  revision,
  several,
} from './fields'

/** What can be pressed about a plan. Everything carries the council that it is about. */

const of = { council: id() }
const one = { ...of, action: id() }
const filter = { state: z.string().max(20), theme: z.string().max(60), owner: z.string().max(200) }

export const openPlan = defineAction('plan', of)
export const pagePlan = defineAction('plan-page', { ...of, page: page(), ...filter })
export const filterPlan = defineAction('plan-filter', of, {
  state: optionalChoice(),
  theme: optionalChoice(),
  owner: optionalChoice(),
})
export const listPlans = defineAction('plans', { page: page() })

export const openPlanAction = defineAction('plan-action', one)
export const openActionHistory = defineAction('plan-history', { ...one, page: page() })

/** A form for a new action: by hand, or for a gap of a self-assessment. */
export const newPlanAction = defineAction('plan-new', of)
export const addGapToPlan = defineAction('plan-add-gap', { ...of, response: id() }, { area: choice('Choose a gap.') })
export const editPlanAction = defineAction('plan-edit', one)

const places = [0, 1, 2, 3] as const
export const milestonePlaces = places

const form = {
  title: line('The title', 100),
  theme: line('The theme', 60),
  owner: optionalChoice(),
  ownerName: optionalLine("The owner's name", 100),
  ownerEmail: optionalLine("The owner's email", 200),
  due: day('The due date'),
  milestone0: optionalLine('The first milestone', 100),
  due0: optionalDay('The day of the first milestone'),
  milestone1: optionalLine('The second milestone', 100),
  due1: optionalDay('The day of the second milestone'),
  milestone2: optionalLine('The third milestone', 100),
  due2: optionalDay('The day of the third milestone'),
  milestone3: optionalLine('The fourth milestone', 100),
  due3: optionalDay('The day of the fourth milestone'),
  evidence: optionalLine('The link', 500),
  needs: several(),
}
const gap = { response: z.string().max(400), area: z.string().max(200) }

/** `action` is the new action's id, made when the form was drawn: saved twice, it is one. */
export const addPlanAction = defineAction('plan-add', { ...one, ...gap }, form)
export const changePlanAction = defineAction('plan-change', { ...one, revision: revision() }, form)

export const rateAction = defineAction(
  'plan-rate',
  { ...one, revision: revision() },
  {
    brag: oneOf(['blue', 'green', 'amber', 'red'], 'Choose how it is going.'),
    percent: line('How much is done', 4),
  },
)
/** `place` is the milestone's in the action as it was at `revision`. */
export const markMilestone = defineAction('plan-milestone', {
  ...one,
  revision: revision(),
  place: z.number().int().min(0).max(20),
  done: z.boolean(),
})
export const askToDrop = defineAction('plan-drop-ask', one)
export const dropAction = defineAction('plan-drop', { ...one, revision: revision(), dropped: z.boolean() })
/** `revision` is that of the card that it was typed on, so that a press that comes again makes no second comment. */
export const commentOnAction = defineAction(
  'plan-comment',
  { ...one, revision: revision() },
  { comment: line('The comment', 1000) },
)

export const openTemplates = defineAction('plan-templates', of, {})
export const openTemplate = defineAction('plan-template', { ...of, template: id() })
export const addTemplate = defineAction(
  'plan-template-add',
  { ...of, template: id() },
  { starts: day('The start date') },
)

export const openDetails = defineAction('plan-details', of)
export const saveDetails = defineAction(
  'plan-details-save',
  { ...of, revision: revision() },
  {
    sro: optionalLine("The senior responsible owner's name", 100),
    starts: optionalDay('The start'),
    ends: optionalDay('The end'),
  },
)

export const askToAgree = defineAction('plan-agree-ask', of)
/** `mark` is what was shown of the plan: when it has changed meanwhile, nothing is agreed. */
export const agreePlan = defineAction('plan-agree', { ...of, mark: id() }, { note: optionalLine('The note', 500) })
