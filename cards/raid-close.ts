import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, said, title } from './parts'
import { closeRaidItem, openRaidItem } from './raid-actions'

/** What came of an item; of an assumption whether it holds. */
export function closeRaidItemCard(view: {
  readonly council: string
  readonly id: string
  readonly item: string
  readonly revision: number
  /** Risk R1 */
  readonly name: string
  readonly words: string
  readonly isAssumption: boolean
  readonly result?: string | undefined
  readonly outcome?: string | undefined
  readonly note?: string | undefined
}): Card {
  const { council, id, item, revision } = view
  return card(
    `Close ${view.name}`,
    [
      title(`Close ${view.name}`),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      said(view.words, { bold: true }),
      view.isAssumption
        ? choiceInput(
            closeRaidItem,
            'result',
            'Does it hold?',
            [
              { title: 'It holds', value: 'holds' },
              { title: 'It does not hold', value: 'fails' },
            ],
            { open: true, value: view.result, required: 'Say whether it holds.' },
          )
        : undefined,
      textInput(closeRaidItem, 'outcome', view.isAssumption ? 'How do you know?' : 'What came of it?', {
        value: view.outcome ?? '',
        lines: true,
        max: 500,
        required: 'Say what came of it: the next person will want to know.',
      }),
    ],
    {
      actions: [
        button('Close it', closeRaidItem, { council, id, item, revision }, { style: 'positive' }),
        button('Back', openRaidItem, { council, id, item }, { withoutInputs: true }),
      ],
    },
  )
}
