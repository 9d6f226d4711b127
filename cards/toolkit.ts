import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, textInput } from './inputs'
import { group, quiet, text, title } from './parts'
import { chooseProblem, listTools, searchTools } from './toolkit-actions'

/** The way into the toolkit: in one's own words, by a problem, by a stage. */

export interface Shelf {
  readonly title: string
  readonly stages: readonly { readonly id: string; readonly title: string; readonly about: string }[]
}

export function toolkitCard(view: {
  readonly all: number
  readonly problems: readonly { readonly id: string; readonly title: string }[]
  readonly shelves: readonly Shelf[]
}): Card {
  return card(`The toolkit has ${view.all} tools for managing contracts.`, [
    title('The toolkit'),
    text(`${view.all} tools, guides and courses for managing contracts well. Say what troubles you, or look around.`),
    searchForm(),
    group(
      [
        choiceInput(
          chooseProblem,
          'problem',
          'Or begin with a problem',
          view.problems.map(({ id, title }) => ({ title, value: id })),
          { hint: 'Choose a problem' },
        ),
        buttons([button('Show what helps', chooseProblem, {})]),
      ],
      { separator: true },
    ),
    ...view.shelves.map(shelf),
    group([buttons([button('All tools', listTools, { by: 'all', of: '', page: 0 }, { withoutInputs: true })])], {
      separator: true,
    }),
    quiet('You can also type toolkit and your words, such as: toolkit supplier keeps missing targets'),
  ])
}

/** A field for one's own words; `words` are those that it begins with. */
export const searchForm = (words = ''): Part =>
  group([
    textInput(searchTools, 'words', 'What do you need help with?', {
      ...(words ? { value: words } : {}),
      hint: 'Such as: supplier keeps missing targets',
      max: 200,
    }),
    buttons([button('Find a tool', searchTools, {}, { style: 'positive' })]),
  ])

const shelf = ({ title, stages }: Shelf): Part =>
  group(
    [
      text(title),
      buttons(
        stages.map((stage) =>
          button(
            stage.title,
            listTools,
            { by: 'stage', of: stage.id, page: 0 },
            { withoutInputs: true, tooltip: stage.about },
          ),
        ),
      ),
    ],
    { separator: true },
  )
