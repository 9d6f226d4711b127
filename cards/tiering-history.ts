import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'
import { openTiering, openTieringHistory, setManualTier, type tierNames } from './tiering-actions'

/** What lies around the tier of a contract: its history, and setting it by hand. */

export function tieringHistoryCard(view: SheetHistory & { readonly council: string; readonly id: string }): Card {
  const { council, id } = view
  const { body, actions } = sheetHistoryParts(view, (words, page) =>
    button(words, openTieringHistory, { council, id, page }),
  )
  return card(`History of ${view.name}`, body, {
    actions: [...actions, button('Back', openTiering, { council, id })],
  })
}

export function manualTierCard(view: {
  readonly council: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** What the answers make of it. */
  readonly worked: string
  readonly tier?: (typeof tierNames)[number] | undefined
  readonly why?: string | undefined
  readonly note?: string | undefined
}): Card {
  const { council, id, revision } = view
  return card(
    `Set the tier of ${view.name} by hand`,
    [
      title('Set the tier by hand'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      said(view.name, { bold: true }),
      text(view.worked),
      choiceInput(
        setManualTier,
        'tier',
        'Tier',
        [
          { title: 'Gold: critical to residents or to a legal duty', value: 'gold' },
          { title: 'Silver: important', value: 'silver' },
          { title: 'Bronze: routine', value: 'bronze' },
        ],
        { value: view.tier, open: true, required: 'Choose a tier.' },
      ),
      textInput(setManualTier, 'why', 'Why?', {
        value: view.why ?? '',
        lines: true,
        max: 500,
        hint: 'What the questions do not see',
        required: 'Say why: the next person will want to know.',
      }),
      quiet('Your name, the date and your reason stay in the history. New answers take the worked-out tier again.'),
    ],
    {
      actions: [
        button('Save', setManualTier, { council, id, revision }, { style: 'positive' }),
        button('Back', openTiering, { council, id }, { withoutInputs: true }),
      ],
    },
  )
}
