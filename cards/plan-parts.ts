import { button, buttons } from './buttons'
import type { Part } from './card'
import { choiceInput } from './inputs'
import { group, heading, named, quiet } from './parts'
import type { PlanView } from './plan'
import { filterPlan, pagePlan } from './plan-actions'

/** What stands below the actions of a plan: pages, the filter, and what the ratings mean. */

/** A choice cannot have an empty value. */
const everything = { title: 'All', value: 'all' }

export function pagesOf({ council, page, pages, filter }: PlanView): Part[] {
  const to = (words: string, page: number) =>
    button(words, pagePlan, { council, page, ...filter }, { withoutInputs: true })
  return [
    quiet(`Page ${page + 1} of ${pages}`),
    buttons([page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)]),
  ]
}

export const filterOf = ({ council, filter, states, themes, owners }: PlanView): Part =>
  group(
    [
      choiceInput(
        filterPlan,
        'state',
        'Show',
        states.map((one) => ({ title: one.title, value: one.id })),
        { value: filter.state },
      ),
      choiceInput(
        filterPlan,
        'theme',
        'Theme',
        [everything, ...themes.map((one) => ({ title: one.title, value: one.id }))],
        { value: filter.theme || everything.value },
      ),
      choiceInput(
        filterPlan,
        'owner',
        'Owner',
        [everything, ...owners.map((one) => ({ title: one.name.slice(0, 60), value: one.id }))],
        {
          value: filter.owner || everything.value,
        },
      ),
      buttons([button('Filter', filterPlan, { council })]),
    ],
    { separator: true },
  )

export const ratingsOf = ({ ratings }: PlanView): Part =>
  group([heading('What the ratings mean'), ...ratings.map((one) => named(`${one.title} (${one.id})`, one.meaning))], {
    separator: true,
  })
