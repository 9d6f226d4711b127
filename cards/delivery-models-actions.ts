import { defineAction } from './action'
import { id, line, oneOf, optionalChoice, page, revision } from './fields'

/** What can be pressed about ways to provide a service. A place is a council and the id of one of its comparisons. */

const at = { council: id(), id: id() }
const yesNo = ['yes', 'no'] as const

export const listComparisons = defineAction('models', { council: id(), page: page(), away: oneOf(yesNo, '') })
export const listComparisonCouncils = defineAction('models-councils', { page: page() })
export const newComparison = defineAction('models-new')
export const openComparison = defineAction('models-open', at)
/** One way to provide the service, with its reasons. */
export const openModel = defineAction('models-one', { ...at, model: id() })
export const openComparisonHistory = defineAction('models-history', { ...at, page: page() })
export const exportComparison = defineAction('models-export', at)

/** So many questions have a place on the form. */
export const questionPlaces = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const
export type QuestionName = `question-${(typeof questionPlaces)[number]}`

const answers = Object.fromEntries(questionPlaces.map((place) => [`question-${place}`, optionalChoice()])) as Record<
  QuestionName,
  ReturnType<typeof optionalChoice>
>
/** `rules` is the version that the form was drawn with: its questions stand in the order of that one. */
const rules = id()

export const addComparison = defineAction(
  'models-add',
  { rules },
  { name: line('The name of the service', 120), ...answers },
)
export const editComparison = defineAction('models-edit', at)
export const saveComparison = defineAction('models-save', { ...at, revision: revision(), rules }, answers)
export const retireComparison = defineAction('models-retire', {
  ...at,
  revision: revision(),
  away: oneOf(yesNo, ''),
})
